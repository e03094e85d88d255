extension Source {
    /// Every source of the data.
    public static let all = coreSources()

    /// The sources with these keys, in their order.
    public static func named(_ keys: [String]) -> [Source] { keys.compactMap { byKey[$0] } }

    private static let byKey = Dictionary(all.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
}

/// What is known with where it is from: a date, a text, a list.
public protocol Sourced {
    /// The keys of its sources.
    var sourceKeys: [String] { get }
}

extension Sourced {
    /// Where it is from.
    public var sources: [Source] { Source.named(sourceKeys) }
}
