import Foundation
import OSCE
import Testing

/// The message of the fault of the border that a call has to throw: what an app shows, and what the core says.
func message(_ call: () throws -> Any) throws -> String {
    do {
        let value = try call()
        Issue.record("no error, but \(value)")
        return ""
    } catch let error as OsceError {
        #expect(error.localizedDescription == error.description)
        #expect(error.errorDescription == error.description)
        #expect(!error.description.isEmpty)
        return error.description
    }
}
