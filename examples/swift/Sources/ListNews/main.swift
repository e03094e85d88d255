// A list of news without a screen: what `NewsListView` shows, as text.
//
//     swift run ListNews FILE [--search TEXT] [--field SLUG] [--country SLUG] [--since YYYY-MM-DD] [--language TAG]

import Foundation
import NewsList
import OSCE

func fail(_ message: String) -> Never {
    try? FileHandle.standardError.write(contentsOf: Data((message + "\n").utf8))
    exit(2)
}

var list = NewsList()
var locale = Locale(identifier: "en")
var file: String?
do {
    var arguments = CommandLine.arguments.dropFirst()
    while let argument = arguments.popFirst() {
        guard argument.hasPrefix("--") else {
            file = argument
            continue
        }
        guard let value = arguments.popFirst() else { fail("`\(argument)` needs a value") }
        switch argument {
        case "--search": list.filter.text = value
        case "--field": list.filter.field = try FieldOfWork(slug: value)
        case "--country": list.filter.country = try Country(slug: value)
        case "--since": list.filter.since = try CalendarDate(value)
        case "--language": locale = Locale(identifier: value)
        default: fail("unknown option `\(argument)`: expected --search, --field, --country, --since or --language")
        }
    }
    guard let file else { fail("no file: expected the path of a file of JSON Lines") }
    for try await line in try checkedLines(at: URL(fileURLWithPath: file)) { list.take(line) }
} catch {
    fail(error.localizedDescription)
}

let rows = list.rows(in: locale)
for row in rows {
    print(row.title)
    print("  " + ([row.day].compactMap(\.self) + row.tags).joined(separator: " · "))
}
print("\(rows.count) of \(list.count) items")
