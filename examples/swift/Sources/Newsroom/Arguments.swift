import Foundation
import OSCE

/// What the newsroom is asked to do.
struct Arguments {
    var inputs: [String] = []
    var check = CheckOptions()
    /// JSON is mended before it is checked.
    var fix = false
    var out = root + "/target/newsroom-swift"

    /// The root of the repository.
    static let root = URL(fileURLWithPath: #filePath + "/../../../../..").standardized.path
}

/// A sound call.
enum Call {
    case help
    case run(Arguments)

    static let usage =
        "usage: Newsroom [--profile strict|lenient] [--today YYYY-MM-DD] [--advice] [--fix] [--out FOLDER] [FILE|FOLDER|-]..."

    init(_ given: ArraySlice<String>) throws {
        var arguments = Arguments()
        var rest = given
        while let argument = rest.popFirst() {
            func value() throws -> String {
                guard let value = rest.popFirst() else { throw Self.wrong("`\(argument)` needs a value") }
                return value
            }
            switch argument {
            case "--help", "-h":
                self = .help
                return
            case "--advice": arguments.check.advice = true
            case "--fix": arguments.fix = true
            case "--profile": arguments.check.profile = try Self.profile(value())
            case "--today": arguments.check.today = try Self.day(value())
            case "--out": arguments.out = try value()
            case let option where option.hasPrefix("--"): throw Self.wrong("there is no option `\(option)`")
            default: arguments.inputs.append(argument)
            }
        }
        if arguments.inputs.isEmpty { arguments.inputs = [Arguments.root + "/examples/newsroom"] }
        self = .run(arguments)
    }

    private static func profile(_ name: String) throws -> Profile {
        guard let profile = try? Profile(slug: name) else { throw wrong("there is no profile `\(name)`: strict or lenient") }
        return profile
    }

    private static func day(_ text: String) throws -> CalendarDate {
        // The package reads a day as pages write it, too.
        guard let day = try? CalendarDate(text), day.description == text else {
            throw wrong("invalid day `\(text)`: expected YYYY-MM-DD")
        }
        return day
    }

    private static func wrong(_ what: String) -> Failure { Failure("\(what)\n\(usage)") }
}
