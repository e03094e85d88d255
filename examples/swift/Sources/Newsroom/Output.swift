import Foundation
import OSCE

/// The valid records as JSON Lines, a file a kind.
struct Output {
    private let folder: String
    private var files: [RecordKind: (file: FileHandle, records: Int)] = [:]

    init(folder: String) throws {
        self.folder = folder
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw Failure("\(folder): \(error.localizedDescription)", isOfOutput: true)
        }
    }

    private func path(_ kind: RecordKind) -> String { "\(folder)/\(kind).jsonl" }

    mutating func write(_ record: AnyRecord) throws {
        do {
            var (file, records) = try files[record.kind] ?? (create(path(record.kind)), 0)
            try file.write(contentsOf: Data((record.json() + "\n").utf8))
            records += 1
            files[record.kind] = (file, records)
        } catch {
            throw Failure("\(path(record.kind)): \(error.localizedDescription)", isOfOutput: true)
        }
    }

    private func create(_ path: String) throws -> FileHandle {
        try Data().write(to: URL(fileURLWithPath: path))
        return try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    }

    /// The files that were written, with their numbers of records.
    func finish() throws -> [(String, Int)] {
        try RecordKind.allCases.compactMap { kind in
            guard let (file, records) = files[kind] else { return nil }
            try file.close()
            return (path(kind), records)
        }
    }
}
