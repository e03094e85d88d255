#if canImport(SwiftUI)
import OSCE
import SwiftUI

/// The screen: a search field with suggestions, two filters, a day, and the news.
public struct NewsListView: View {
    @Environment(\.locale) private var locale
    @State private var list = NewsList()
    @State private var failure: String?
    @State private var since = Date(timeIntervalSince1970: 0)
    private let address: URL

    /// A screen of the JSON Lines at an address.
    public init(address: URL) { self.address = address }

    /// The screen.
    public var body: some View {
        List {
            Section {
                Picker("Field of work", selection: $list.filter.field) {
                    Text("All").tag(FieldOfWork?.none)
                    ForEach(list.fields) { Text($0.label(for: locale).text).tag(FieldOfWork?.some($0)) }
                }
                Picker("State", selection: $list.filter.country) {
                    Text("All").tag(Country?.none)
                    ForEach(list.countries(in: locale)) { Text($0.label(for: locale).text).tag(Country?.some($0)) }
                }
                DatePicker("Since", selection: $since, displayedComponents: .date)
            }
            if let failure { Text(failure) }
            ForEach(list.rows(in: locale)) { row in
                VStack(alignment: .leading) {
                    Text(row.title)
                    Text(([row.day].compactMap(\.self) + row.tags).joined(separator: " · ")).font(.caption)
                }
            }
        }
        .searchable(text: $list.filter.text) {
            ForEach(list.suggestions, id: \.term) { Text($0.term.label(for: locale).text).searchCompletion($0.name) }
        }
        .onChange(of: since) { list.filter.since = CalendarDate($0) }
        .task {
            do {
                let (bytes, _) = try await URLSession.shared.bytes(from: address)
                for try await line in bytes.checkedLines() { list.take(line) }
            } catch {
                failure = error.localizedDescription
            }
        }
    }
}
#endif
