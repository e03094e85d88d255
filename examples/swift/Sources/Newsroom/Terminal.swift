import Foundation

/// What cannot be done, in words.
struct Failure: Error, CustomStringConvertible {
    let description: String
    /// Whether the valid records cannot be written, so that reading on is of no use.
    var isOfOutput = false

    init(_ description: String, isOfOutput: Bool = false) {
        self.description = description
        self.isOfOutput = isOfOutput
    }

    /// What the system says of the last call.
    static var ofSystem: Failure { Failure(String(cString: strerror(errno))) }
}

/// Prints a line. Where nobody reads any more there is nothing left to do.
func say(_ line: String) {
    do {
        try FileHandle.standardOutput.write(contentsOf: Data((line + "\n").utf8))
    } catch {
        exit(2)
    }
}

/// Prints a line to the standard error.
func complain(_ line: String) {
    try? FileHandle.standardError.write(contentsOf: Data((line + "\n").utf8))
}

/// The path from here, where it is below.
func shown(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    let whole = String(cString: real)
    let here = FileManager.default.currentDirectoryPath + "/"
    return whole.hasPrefix(here) ? String(whole.dropFirst(here.count)) : whole
}
