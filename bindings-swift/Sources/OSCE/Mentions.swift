/// The terms that a text names, in order, with their places.
///
/// ```swift
/// for mention in try mentions(in: text) {
///     if let range = mention.span.range(in: text) { attributed[range] = mention.term }
/// }
/// ```
public func mentions(in text: String, options: MentionOptions = MentionOptions()) throws -> [Mention] {
    try coreMentions(text, options)
}

/// The terms that many texts name, a list for each: what a feed asks at once, in one call of the core.
///
/// ```swift
/// try mentionsAll(in: ["Albania and Austria", "Nobody"]).map(\.count) == [2, 0]
/// ```
public func mentionsAll(in texts: [String], options: MentionOptions = MentionOptions()) throws -> [[Mention]] {
    try coreMentionsAll(texts, options)
}

/// The terms that a text names, as JSON.
public func mentionsJSON(in text: String, options: MentionOptions = MentionOptions()) throws -> String {
    try coreMentionsJson(text, options)
}

extension Mention {
    /// The vocabulary of the term, or of the first candidate.
    public var vocabulary: Vocabulary? { (term ?? candidates.first)?.vocabulary }
}

extension TextSpan {
    /// The place in the text that the span was found in; `nil` where the text is shorter.
    public func range(in text: String) -> Range<String.Index>? {
        let units = text.utf16
        guard start >= 0, start <= end,
            let lower = units.index(units.startIndex, offsetBy: start, limitedBy: units.endIndex),
            let upper = units.index(lower, offsetBy: end - start, limitedBy: units.endIndex)
        else { return nil }
        return lower..<upper
    }
}

extension StringProtocol where Self == String {
    /// The part of the text at a span; `nil` where the text is shorter.
    public subscript(span: TextSpan) -> Substring? {
        span.range(in: self).map { self[$0] }
    }
}
