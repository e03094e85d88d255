import Foundation
import OSCE

/// What a reader asks for. A member that is absent or empty filters nothing out.
public struct NewsFilter: Equatable, Sendable {
    /// What stands in the search field.
    public var text = ""
    /// A field of work of the navigation, with its narrower topics.
    public var field: FieldOfWork?
    /// A State that the news is about.
    public var country: Country?
    /// The first day.
    public var since: CalendarDate?

    /// A filter that lets every item pass.
    public init() {}

    /// The items that pass.
    func items(of all: [NewsItem]) -> [NewsItem] {
        // The name of a term, in any language, finds what is tagged with the term.
        let term = text.isEmpty ? nil : try? lookup(text).term
        return all.filter { item in
            (field.map { field in item.fieldsOfWork.contains { $0.top == field } } ?? true)
                && (country.map(item.countries.contains) ?? true)
                && (since.map { since in item.issuedOn.map { $0 >= since } ?? false } ?? true)
                && (text.isEmpty || term.map(item.terms.contains) ?? false || item.says(text))
        }
    }
}

extension NewsItem {
    /// The terms that it is tagged with.
    fileprivate var terms: [Term] {
        fieldsOfWork.map(\.term) + countries.map(\.term) + issuedBy.map(\.term) + meetings.map(\.term)
    }

    /// Whether a text stands in it, whatever the case and the accents.
    fileprivate func says(_ text: String) -> Bool {
        [title, summary, body].contains { $0?.range(of: text, options: [.caseInsensitive, .diacriticInsensitive]) != nil }
    }
}
