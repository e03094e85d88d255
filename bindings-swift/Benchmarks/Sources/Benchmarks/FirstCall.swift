import Foundation
import OSCE

/// The first call of a process, for which everything is still to be set up.
enum FirstCall: String, CaseIterable {
    /// Nothing of the library: what a process costs by itself.
    case nothing, label, lookup, suggestion

    /// Asks, and prints the moment of the answer.
    func answer() throws {
        switch self {
        case .nothing: break
        case .label: keep(Structure.missionToSerbia.label(.french))
        case .lookup: keep(try OSCE.lookup("Mongolei"))
        case .suggestion: keep(try suggest("polcing"))
        }
        print(now())
    }

    /// The median time from before the start of a process until it had its answer.
    func median() throws -> Duration {
        let times = try (0..<(isTiny ? 1 : 21)).map { _ in
            let process = Process()
            process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
            process.arguments = ["first", rawValue]
            let output = Pipe()
            process.standardOutput = output
            let start = now()
            try process.run()
            let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
            process.waitUntilExit()
            guard let answered = Int64(said.trimmingCharacters(in: .whitespacesAndNewlines)) else {
                fatalError("the first \(rawValue) of a process gave: \(said)")
            }
            return answered - start
        }
        return .nanoseconds(times.sorted()[times.count / 2])
    }

    /// Nanoseconds of a clock that all processes share.
    private func now() -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
    }
}
