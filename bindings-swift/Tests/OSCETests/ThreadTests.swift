import Foundation
import OSCE
import Testing

/// All calls at once, from eight threads.
@Suite struct ThreadTests {
    /// What all threads have to find, each time. The first calls fill what is kept, so that the threads meet there too.
    private static func everything(_ path: String) throws -> [String] {
        let today = try CalendarDate("2026-01-15")
        let options = CheckOptions(today: today)
        var found = [
            FieldOfWork.policing.label(for: Locale(identifier: "fr_FR")).text, try lookup("Mongolei").term.slug,
            try suggest("polcing")[0].name, try mentions(in: "Finland and Switzerland").map(\.text).joined(),
            try chair(on: today)?.state.slug ?? "", try Structure.missionToSerbia.label(on: today)?.name.text ?? "",
            try checkJSON(NewerFeedTests.newer, options: options).report.description,
            try NewsItem(json: NewerFeedTests.newer).json(), try Country(slug: "fi").sources.map(\.key).joined(),
            try readPage("News Item\nCourse ends\n- Issued by: OSCE Secretariat", options: options).report.description,
            Severity.warning.slug, try JSONDecoder().decode(NewsItem.self, from: Data(NewerFeedTests.newer.utf8)).title,
            try jsonSchema(of: .vocabulary(.newsKind), form: .compact), "\(try PartialDate("1994-06").days())",
        ]
        do { _ = try lookup("Turky") } catch { found.append(error.localizedDescription) }
        try CheckedLineSequence(path, options: LinesOptions(check: options)).forEach { found.append($0.report.description) }
        return found
    }

    private final class Answers: @unchecked Sendable {
        private let lock = NSLock()
        private var all: [Result<[String], any Error>] = []

        func add(_ answer: Result<[String], any Error>) { lock.withLock { all.append(answer) } }
        func get() throws -> [[String]] { try lock.withLock { try all.map { try $0.get() } } }
    }

    @Test func eightThreads() throws {
        let answers = Answers()
        try withFile(LinesTests.lines) { path in
            let group = DispatchGroup()
            for _ in 0..<8 {
                group.enter()
                Thread {
                    for _ in 0..<50 { answers.add(Result { try Self.everything(path) }) }
                    group.leave()
                }.start()
            }
            group.wait()
        }
        let found = try answers.get()
        #expect(found.count == 400)
        #expect(Set(found).count == 1)
    }

    @Test func tasksShareASequence() async throws {
        let path = NSTemporaryDirectory() + "osce-\(UUID().uuidString)"
        let line = #"{"title":"T","kind":"news","body":"B","issued_on":"2021-02-26","issued_by":["secretariat"]}"# + "\n"
        try Data(String(repeating: line, count: 20_000).utf8).write(to: URL(fileURLWithPath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        let lines = try CheckedLineSequence(path)
        let numbers = try await withThrowingTaskGroup(of: [Int64].self) { group in
            for _ in 0..<8 {
                group.addTask {
                    var numbers: [Int64] = []
                    for try await line in lines { numbers.append(line.number) }
                    return numbers
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        #expect(numbers.sorted() == Array(1...20_000))
    }
}
