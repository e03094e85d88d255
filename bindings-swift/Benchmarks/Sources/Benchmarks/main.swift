// What calls cost. Prints the median of each, with the target where there is one:
//
//     swift run -c release --package-path bindings-swift/Benchmarks
//
// `swift run --package-path bindings-swift/Benchmarks Benchmarks --tiny` does everything once: the tests see that it runs.

import Foundation
import OSCE

// A child of this process asks one thing and says when it had the answer.
if CommandLine.arguments.count == 3, CommandLine.arguments[1] == "first" {
    try FirstCall(rawValue: CommandLine.arguments[2])?.answer()
    exit(0)
}

let newsroom = URL(fileURLWithPath: #filePath + "/../../../../../examples/newsroom").standardized
let page = try Data(contentsOf: newsroom.appendingPathComponent("item-2025.txt"))
let text = String(decoding: page, as: UTF8.self)
let lines = try Data(contentsOf: newsroom.appendingPathComponent("news.jsonl"))
let record = String(decoding: lines.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
let options = CheckOptions(today: try CalendarDate("2026-01-15"))
let french = Locale(identifier: "fr_FR")

for call in FirstCall.allCases {
    row("first \(call.rawValue) of a process, from its start", try call.median(), target: .milliseconds(50))
}

print()
let countries = Country.allCases
row("label in a language", each(countries.count) { for term in countries { keep(term.label(.french)) } }, target: .nanoseconds(50))
row("label or English", each(countries.count) { for term in countries { keep(term.labelOrEnglish(.italian)) } })
row("label for a locale", each(countries.count) { for term in countries { keep(term.label(for: french)) } })
row("slug", each(countries.count) { for term in countries { keep(term.slug) } })
row("term of a slug", each { keep(try! Country(slug: "fi")) })
row("word of a fault code", each { keep(FaultCode.unknownTerm.slug) })
row("fault code of a word", each { keep(try! FaultCode(slug: "unknown-term")) })

print()
let threeMicroseconds = Duration.microseconds(3)
row("lookup of a name", each { keep(try! lookup("Mission de l’OSCE en Serbie")) }, target: threeMicroseconds)
row("lookup in a vocabulary on a day", each { keep(try! lookup("Mongolei", vocabulary: .country, on: options.today)) })
row("lookup of what is not a name", each { keep(try? lookup("Atlantis")) })
row("the term alone, by a name", each { keep(try! Country(named: "Mongolei")) })

print()
let typed = "Mission to Serb"
let prefixes = (1...typed.count).map { String(typed.prefix($0)) }
let keystroke = each(prefixes.count) { for prefix in prefixes { keep(try! suggest(prefix)) } }
row("suggest, a keystroke of `\(typed)`", keystroke, target: .milliseconds(1))
row("suggest, a typing error", each { keep(try! suggest("polcing")) }, target: .milliseconds(1))
row("suggest, a long word that is not a name", each { keep(try! suggest("incomprehensibilities")) }, target: .milliseconds(1))

print()
let found = try mentions(in: text).count
row("mentions of a page of \(page.count) bytes, \(found) found", each { keep(try! mentions(in: text)) })
row("read and check that page", each { keep(try! readPage(page, options: options)) })
row("check a record of \(record.utf8.count) bytes", each { keep(try! checkJSON(record, options: options)) })
row("read it: NewsItem(json:)", each { keep(try! NewsItem(json: record)) })
let item = try NewsItem(json: record)
row("write it: json()", each { keep(try! item.json()) })
row("decode it: JSONDecoder", each { keep(try! JSONDecoder().decode(NewsItem.self, from: Data(record.utf8))) })
row("encode it: JSONEncoder", each { keep(try! JSONEncoder().encode(item)) })
row("the Chair on a day", each { keep(try! chair(on: options.today)) })

print()
let repeats = isTiny ? 1 : (32 << 20) / lines.count
let bytes = lines.count * repeats
let file = FileManager.default.temporaryDirectory.appendingPathComponent("osce-benchmark-\(UUID().uuidString).jsonl")
try Data((0..<repeats).flatMap { _ in lines }).write(to: file)
defer { try? FileManager.default.removeItem(at: file) }
let lineOptions = LinesOptions(check: options)
let batch = try checkLines(at: file.path, options: lineOptions)
print("\(batch.lines) lines, \(bytes >> 20) MiB, \(batch.invalid) of them with an error")

func everyLine(onlyFaulty: Bool = false, _ body: (CheckedLine) -> Void) -> Duration {
    once { try! CheckedLineSequence(file.path, options: lineOptions, onlyFaulty: onlyFaulty).forEach(body) }
}
throughput("counts alone: checkLines", bytes, once { keep(try! checkLines(at: file.path, options: lineOptions)) })
throughput("every line: CheckedLineSequence", bytes, everyLine { keep($0.isValid) })
throughput("faulty lines alone", bytes, everyLine(onlyFaulty: true) { keep($0.isValid) })
throughput("every line with its record", bytes, everyLine { keep($0.item) })
