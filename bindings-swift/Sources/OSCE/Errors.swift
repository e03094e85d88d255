import Foundation

extension OsceError: LocalizedError, CustomStringConvertible {
    /// What is wrong, and what was expected, in the words of the core.
    public var description: String {
        switch self {
        case .notARecord(let message), .notADate(let message), .unknownSlug(let message),
            .invalidValue(let message), .notAReport(let message), .unreadable(let message):
            message
        }
    }

    /// What is wrong, and what was expected, in the words of the core.
    public var errorDescription: String? { description }
}

/// Why a lookup gave no match.
public enum LookupError: Error, Hashable, Sendable {
    /// No name is like the text.
    case notFound(NotFound)
    /// Several terms have the name, and nothing decides between them.
    case ambiguous(Ambiguous)
    /// The name is known, but was not in use on the day asked.
    case notValidOn(NotValidOn)
}

extension LookupError: LocalizedError, CustomStringConvertible {
    /// What is wrong, and what to write instead, in the words of the core.
    public var description: String {
        switch self {
        case .notFound(let error): error.description
        case .ambiguous(let error): error.explanation
        case .notValidOn(let error): error.explanation
        }
    }

    /// What is wrong, and what to write instead, in the words of the core.
    public var errorDescription: String? { description }

    /// What was looked up: its first 200 characters.
    public var text: String {
        switch self {
        case .notFound(let error): error.text
        case .ambiguous(let error): error.text
        case .notValidOn(let error): error.text
        }
    }
}

extension NotFound: CustomStringConvertible {
    /// What is wrong, and what was probably meant.
    public var description: String { (try? coreNotFoundMessage(self)) ?? text }

    /// What was probably meant, the most likely first. Computed when asked for.
    public func suggestions() throws -> [Suggestion] { try coreNotFoundSuggestions(self) }
}

extension Ambiguous: CustomStringConvertible {
    /// What is wrong, and what to give.
    public var description: String { explanation }
}

extension NotValidOn: CustomStringConvertible {
    /// What is wrong, and what was in use.
    public var description: String { explanation }
}
