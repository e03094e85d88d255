import Foundation
import Testing

/// Every file of vectors is run by a test.
@Test func noFileOfVectorsIsLeftOut() throws {
    let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let tests = try FileManager.default.contentsOfDirectory(at: here, includingPropertiesForKeys: nil)
        .filter { $0.lastPathComponent.hasPrefix("Vector") && $0.lastPathComponent != "Vectors.swift" }
        .map { try String(contentsOf: $0, encoding: .utf8) }
    let run = tests.flatMap { $0.components(separatedBy: "Vectors.cases(\"").dropFirst() }
        .map { String($0.prefix { $0 != "\"" }) }
        .filter { $0.hasSuffix(".json") }
    let files = try Set(FileManager.default.contentsOfDirectory(atPath: Vectors.folder.path))
    #expect(Set(run) == files)
}
