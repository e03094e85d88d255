import Foundation

/// Mends a record of a kind, given as JSON in UTF-8, as far as that needs no person: the faults that are safe to mend.
///
/// All else stays as it is, byte for byte, and no repair brings a new error.
///
/// ```swift
/// let fixed = try fixJSON(#"{"title": " Course ends", "fields_of_work": "polcing"}"#)
/// print(fixed.json) // {"title": "Course ends", "fields_of_work": ["policing"]}
/// ```
public func fixJSON(_ json: Data, as kind: RecordKind = .newsItem, options: CheckOptions = CheckOptions()) throws -> Fixed {
    try coreFixJson(kind, json, options)
}

/// Mends a record of a kind, given as JSON, as far as that needs no person: the faults that are safe to mend.
public func fixJSON(_ json: String, as kind: RecordKind = .newsItem, options: CheckOptions = CheckOptions()) throws -> Fixed {
    try coreFixJson(kind, Data(json.utf8), options)
}
