import Foundation

/// Gives the path of a file with some content, for as long as the closure runs.
func withFile<Result>(_ content: Data, _ body: (String) throws -> Result) throws -> Result {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("osce-\(UUID().uuidString)")
    try content.write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    return try body(file.path)
}
