import Foundation
import OSCE

/// A row of the list, in the language of the device.
public struct NewsRow: Identifiable, Sendable {
    /// What identifies the row.
    public let id: RecordIdentity
    /// The title of the item.
    public let title: String
    /// The day on which it was issued, as the locale writes days.
    public let day: String?
    /// The kind of news, and what it is about.
    public let tags: [String]

    init(_ item: NewsItem, in locale: Locale) {
        id = item.identity
        title = item.title
        day = item.issuedOn?.text(in: locale)
        let known = [item.kind?.term].compactMap(\.self) + item.fieldsOfWork.map(\.term) + item.countries.map(\.term)
        // Terms that only a newer server knows are shown as they were written.
        tags = known.map { $0.label(for: locale).text } + item.unresolved.map(\.text)
    }
}

extension CalendarDate {
    /// The day as a locale writes days.
    func text(in locale: Locale) -> String? {
        dateComponents.date?.formatted(Date.FormatStyle(date: .abbreviated, time: .omitted, locale: locale))
    }
}
