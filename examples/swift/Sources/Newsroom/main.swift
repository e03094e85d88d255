// The newsroom: news goes in as pages, listings, feeds and JSON; checked records and a precise report come out.
//
// What pages, listings and feeds say of one news item becomes one record.
//
//     swift run Newsroom                        the invented news of examples/newsroom/
//     swift run Newsroom FILE|FOLDER|- ...      your own; `-` is the standard input
//         --profile strict|lenient   unknown terms and members are errors (strict, the default) or warnings
//         --today YYYY-MM-DD         the day after which nothing was issued; the day of the clock by default
//         --advice                   tell what the texts name and the tags miss
//         --fix                      mend JSON and JSON Lines first, as far as that needs no person
//         --out FOLDER               where the valid records go, a file of JSON Lines a kind
//
// It ends with 0 when every record is valid, with 1 when one is not, with 2 when it is called wrongly or has nothing to read.

import Foundation
import OSCE

// Where nobody reads any more, writing has to fail and not to end the process.
signal(SIGPIPE, SIG_IGN)

do {
    switch try Call(CommandLine.arguments.dropFirst()) {
    case .help: say(Call.usage)
    case .run(let arguments): exit(try run(arguments))
    }
} catch {
    complain("\(error)")
    exit(2)
}

/// Reads all inputs, and says how it went.
func run(_ arguments: Arguments) throws -> Int32 {
    var newsroom = Newsroom(output: try Output(folder: arguments.out))
    var unreadable = 0
    for input in try inputs(arguments.inputs) {
        newsroom.printed = 0
        do {
            try read(input, arguments, into: &newsroom)
        } catch let failure as Failure where !failure.isOfOutput {
            unreadable += 1
            complain("\(input): \(failure)")
        }
    }
    guard newsroom.summary.records > 0 else { throw Failure("there was nothing to read") }
    try newsroom.merge()
    say("\n\(newsroom.summary)\n")
    for (path, records) in try newsroom.output.finish() {
        say("\(records) valid records in \(shown(path))")
    }
    return unreadable == 0 && newsroom.summary.invalid == 0 ? 0 : 1
}

/// What becomes of the records.
struct Newsroom {
    var output: Output
    var summary = Summary()
    /// The news items that pages, listings and feeds speak of.
    private var halves: [Half] = []
    /// Faults of this input that were printed.
    var printed = 0

    init(output: Output) { self.output = output }

    /// More faults of one input are counted and not printed.
    private static let mostPrinted = 200

    /// Takes a record with what is wrong with it.
    mutating func take(_ record: AnyRecord?, _ report: Report) throws {
        summary.count(record, report)
        tell(report)
        if report.isValid, let record { try output.write(record) }
    }

    /// Takes what an input says of an item: a news item waits for what others say.
    mutating func takeHalf(_ checked: Checked, source: String) throws {
        guard checked.isValid, let half = Half(checked, source: source) else { return try take(checked.item, checked.report) }
        summary.count(checked.item, checked.report)
        tell(checked.report)
        halves.append(half)
    }

    /// Writes one record for each news item, and tells where its halves contradict each other.
    mutating func merge() throws {
        let merged = try mergeAll(halves)
        let conflicts = merged.map(\.report.faults.count).reduce(0, +)
        if !merged.isEmpty { say("\nmerged · \(merged.count) news items of \(halves.count) records, conflicts: \(conflicts)") }
        printed = 0
        for checked in merged {
            guard let item = checked.item else { continue }
            if !checked.report.isClean { say("  \(item.title)") }
            summary.count(faults: checked.report)
            tell(checked.report)
            try output.write(item)
        }
    }

    /// Prints what is wrong.
    private mutating func tell(_ report: Report) {
        for fault in report.faults {
            printed += 1
            if printed <= Self.mostPrinted {
                let mark =
                    switch fault.severity {
                    case .error: "✗"
                    case .warning: "!"
                    case .info: "·"
                    }
                say("  \(mark) \(fault)")
            } else if printed == Self.mostPrinted + 1 {
                say("  … more faults are counted below")
            }
        }
    }
}
