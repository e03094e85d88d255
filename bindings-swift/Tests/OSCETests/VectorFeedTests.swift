import Foundation
import OSCE
import Testing

/// The vectors of feeds.
@Suite struct VectorFeedTests {
    private let options = CheckOptions(today: try! CalendarDate("2026-01-15"), profile: .lenient)

    @Test(arguments: try Vectors.cases("feeds.json"))
    func feeds(_ vector: Case) throws {
        let (feed, url) = (vector["feed"].texts.joined(separator: "\n"), vector["url"].text)
        #expect(try InputForm(of: Data(feed.utf8)) == .feed)
        let found = try readFeed(feed, url: url, options: options)
        let wanted = vector["expect"].elements
        #expect(found.count == wanted.count)
        for (checked, members) in zip(found, wanted) {
            let item = try checked.item.map { try JSON(parsing: $0.json()) } ?? .null
            #expect(item.isNull == members.isNull)
            for (name, value) in members.members { #expect(item[name] == value, "\(name)") }
        }
        let faults = found.flatMap(\.report.faults)
        let codes = faults.map(\.code.slug)
        for code in vector["codes"].texts { #expect(codes.contains(code), "\(code)") }
        for code in vector["silent"].texts { #expect(!codes.contains(code), "\(code)") }
        let isValid = found.allSatisfy { $0.isValid }
        if vector["valid"].flag == true { #expect(isValid) }
        if vector.json.members.keys.contains("unread") {
            let unread = faults.filter { $0.code == .unreadText }.compactMap { $0.param("text") }
            #expect(unread == vector["unread"].texts)
        }
    }
}
