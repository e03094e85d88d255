import Foundation
import OSCE
import Testing

/// The vectors of saved pages.
@Suite struct VectorHtmlTests {
    private let options = CheckOptions(today: try! CalendarDate("2026-01-15"), profile: .lenient)

    /// The bytes of a page: its lines, or those that the case gives.
    private func content(_ vector: Case) throws -> Data {
        guard let hex = vector["hex"].text else {
            return Data(vector["html"].texts.joined(separator: "\n").utf8)
        }
        let digits = Array(hex.utf8)
        return try Data(stride(from: 0, to: digits.count, by: 2).map { at in
            try #require(UInt8(String(decoding: digits[at...(at + 1)], as: UTF8.self), radix: 16))
        })
    }

    @Test(arguments: try Vectors.cases("html.json"))
    func pages(_ vector: Case) throws {
        let (html, url, expected) = (try content(vector), vector["url"].text, vector["expect"])
        let isListing = if case .array = expected { true } else { false }
        let found =
            isListing
            ? try readHtmlListing(html, url: url, options: options) : [try readHtml(html, url: url, options: options)]
        let wanted = isListing ? expected.elements : [expected]
        #expect(found.count == wanted.count)
        for (checked, members) in zip(found, wanted) {
            let item = try checked.item.map { try JSON(parsing: $0.json()) } ?? .null
            if members == .null { #expect(item == .null) }
            for (name, value) in members.members { #expect(item[name] == value, "\(name)") }
            for absent in vector["absent"].texts { #expect(item[absent] == .null, "\(absent)") }
        }
        let faults = found.flatMap(\.report.faults)
        let codes = faults.map(\.code.slug)
        for code in vector["codes"].texts { #expect(codes.contains(code), "\(code)") }
        for code in vector["silent"].texts { #expect(!codes.contains(code), "\(code)") }
        if vector.json.members.keys.contains("unread") {
            let unread = faults.filter { $0.code == .unreadText }.map { JSON($0.param("text")) }
            #expect(.array(unread) == vector["unread"])
        }
        if let offered = vector["offers"].text {
            #expect(faults.first { $0.path == "/issued_on" }?.suggestion == offered)
        }
    }
}
