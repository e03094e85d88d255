import Foundation
import OSCE

/// As much of an input tells what it is.
private let beginningLength = 1 << 16

/// A page is no longer than this.
private let longestPage = 1 << 24

/// The files that are meant, those of a folder in the order of their names.
func inputs(_ paths: [String]) throws -> [String] {
    let files = FileManager.default
    func isFolder(_ path: String) -> Bool? {
        var folder: ObjCBool = false
        return files.fileExists(atPath: path, isDirectory: &folder) ? folder.boolValue : nil
    }
    return try paths.flatMap { path in
        guard path != "-", isFolder(path) == true else { return [path] }
        let names = try files.contentsOfDirectory(atPath: path).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        return names.map { path.hasSuffix("/") ? path + $0 : path + "/" + $0 }.filter { isFolder($0) == false }
    }
}

/// Reads an input, whatever it is.
func read(_ path: String, _ arguments: Arguments, into newsroom: inout Newsroom) throws {
    let options = arguments.check
    let name = path == "-" ? "standard input" : shown(path)
    let file = try Input(path)
    defer { file.close() }
    let beginning = try file.read(upTo: beginningLength)
    let form = try InputForm(of: beginning, named: path)
    if form == .jsonLines {
        return try readLines(name, beginning, file, arguments, &newsroom)
    }
    let content = try beginning + file.read(upTo: longestPage + 1 - beginning.count)
    guard content.count <= longestPage else { throw Failure("longer than \(longestPage) bytes, and no JSON Lines") }
    let layout = try PageLayout(of: String(decoding: content, as: UTF8.self))?.slug ?? "no page"
    let items: [Checked]
    switch form {
    case .json:
        let kind = try RecordKind(ofJSON: content)
        say("\n\(name) · JSON · \(kind)")
        let mended = arguments.fix ? try mend(content, kind, options) : content
        items = [try checkJSON(mended, as: kind, options: options)]
    case .feed:
        items = try readFeed(content, options: options)
        say("\n\(name) · feed · \(items.count) news items")
    case .listing, .htmlListing:
        let isHtml = form == .htmlListing
        items = isHtml ? try readHtmlListing(content, options: options) : try readListing(content, options: options)
        say("\n\(name) · \(isHtml ? "HTML · " : "")\(layout) · \(items.count) news items")
    default:
        let isHtml = form == .html
        items = [isHtml ? try readHtml(content, options: options) : try readPage(content, options: options)]
        let title = items[0].item.map { "\n  " + $0.title } ?? ""
        say("\n\(name) · \(isHtml ? "HTML · " : "")\(layout) · \(items[0].kind)\(title)")
    }
    for checked in items {
        if form == .json { try newsroom.take(checked.item, checked.report) } else { try newsroom.takeHalf(checked, source: name) }
    }
}

/// The JSON, mended as far as that needs no person.
private func mend(_ json: Data, _ kind: RecordKind, _ options: CheckOptions) throws -> Data {
    let fixed = try fixJSON(json, as: kind, options: options)
    say("  \(fixed.applied.count) faults mended")
    return fixed.applied.isEmpty ? json : Data(fixed.json.utf8)
}

/// Reads JSON Lines of any length, a block at a time.
private func readLines(
    _ name: String, _ beginning: Data, _ file: Input, _ arguments: Arguments, _ newsroom: inout Newsroom
) throws {
    let kind = try RecordKind(ofJSON: Data(beginning.prefix { $0 != UInt8(ascii: "\n") }))
    say("\n\(name) · JSON Lines · \(kind)")
    let options = LinesOptions(check: arguments.check, record: kind)
    let mended = arguments.out + "/mended.part"
    defer { try? FileManager.default.removeItem(atPath: mended) }
    let batch = try file.withPath(beginning: beginning) { path in
        if arguments.fix { try mendLines(path, into: mended, options) }
        let lines = try openLines(arguments.fix ? mended : path, options)
        try lines.forEach { try newsroom.take($0.item, $0.report) }
        return lines.batch
    }
    say("  \(batch.lines) lines: \(batch.valid) valid, \(batch.invalid) not")
}

/// Writes the mended lines to a file; each keeps its number.
private func mendLines(_ path: String, into mended: String, _ options: LinesOptions) throws {
    try Data().write(to: URL(fileURLWithPath: mended))
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: mended))
    defer { try? file.close() }
    var (applied, number) = (0, 1)
    try openLines(path, options).forEach { line in
        let fixed = try fixJSON(line.raw, as: line.kind, options: options.check)
        applied += fixed.applied.count
        let blank = Data(repeating: UInt8(ascii: "\n"), count: Int(line.number) - number)
        number = Int(line.number) + 1
        let json = fixed.applied.isEmpty ? line.raw : Data(fixed.json.utf8)
        try file.write(contentsOf: blank + json + Data("\n".utf8))
    }
    say("  \(applied) faults mended")
}

private func openLines(_ path: String, _ options: LinesOptions) throws -> CheckedLineSequence {
    do {
        return try CheckedLineSequence(path, options: options)
    } catch let error as OsceError {
        throw Failure(error.description)
    }
}

/// An input whose beginning is read before it is known what it is.
private struct Input {
    private let path: String
    private let stream: UnsafeMutablePointer<FILE>

    init(_ path: String) throws {
        self.path = path
        // A copy of the descriptor: closing the input must not close the standard input.
        guard let stream = path == "-" ? fdopen(dup(0), "rb") : fopen(path, "rb") else { throw Failure.ofSystem }
        self.stream = stream
    }

    func close() { fclose(stream) }

    func read(upTo count: Int) throws -> Data {
        var data = Data(count: count)
        let read = data.withUnsafeMutableBytes { fread($0.baseAddress, 1, $0.count, stream) }
        guard ferror(stream) == 0 else { throw Failure.ofSystem }
        return data.prefix(read)
    }

    /// The path of a file with the whole input. Lines are read twice where they are mended, so a pipe is written to a file first.
    func withPath<Result>(beginning: Data, _ body: (String) throws -> Result) throws -> Result {
        var about = stat()
        if path != "-", stat(path, &about) == 0, about.st_mode & S_IFMT == S_IFREG { return try body(path) }
        let copy = FileManager.default.temporaryDirectory.appendingPathComponent("newsroom-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: copy) }
        try beginning.write(to: copy)
        let file = try FileHandle(forWritingTo: copy)
        try file.seekToEnd()
        while case let block = try read(upTo: 1 << 20), !block.isEmpty { try file.write(contentsOf: block) }
        try file.close()
        return try body(copy.path)
    }
}
