import Foundation
import OSCE

/// What a screen with news shows: the items that pass the search and the filters, the latest first.
public struct NewsList: Sendable {
    /// What the reader asks for.
    public var filter = NewsFilter()
    private var items: [NewsItem] = []
    private var places: [RecordIdentity: Int] = [:]

    /// An empty list.
    public init() {}

    /// Takes the item of a line. An item that comes again replaces the one before.
    public mutating func take(_ line: CheckedLine) {
        guard let item = line.item.flatMap({ NewsItem($0) }) else { return }
        if let place = places[item.identity] {
            items[place] = item
        } else {
            places[item.identity] = items.count
            items.append(item)
        }
    }

    /// How many items there are.
    public var count: Int { items.count }

    /// The rows, in the language of a locale.
    public func rows(in locale: Locale) -> [NewsRow] {
        filter.items(of: items)
            .sorted { ($0.issuedOn ?? .day(1, 1, 1), $1.title) > ($1.issuedOn ?? .day(1, 1, 1), $0.title) }
            .map { NewsRow($0, in: locale) }
    }

    /// What may be meant by the text in the search field.
    public var suggestions: [Suggestion] { (try? suggest(filter.text)) ?? [] }

    /// The fields of work to choose from, in the order of the site.
    public var fields: [FieldOfWork] {
        let tops = Set(items.flatMap(\.fieldsOfWork).map(\.top))
        return FieldOfWork.navigation.filter(tops.contains)
    }

    /// The States to choose from, in the order of a language.
    public func countries(in locale: Locale) -> [Country] {
        Set(items.flatMap(\.countries)).sorted {
            $0.label(for: locale).text.compare($1.label(for: locale).text, locale: locale) == .orderedAscending
        }
    }
}
