import Foundation
import OSCE
import Testing

/// Places in a text, where a character is more than a unit of UTF-16 or less than a `Character`.
@Suite struct SpanTests {
    @Test(arguments: [
        "Finland", "🎉 Finland", "👩‍👩‍👧 in Finland 🇫🇮", "a\u{301} Finland", "\r\n\r\nFinland\r\n", "«Finland»",
        "Цена 5 ₽ Finland", "\u{feff}Finland", "𝔘𝔫𝔦 Finland",
    ])
    func aNameIsWhereItsSpanSays(_ text: String) throws {
        let found = try #require(try mentions(in: text).first { $0.term == .country(.finland) })
        let range = try #require(found.span.range(in: text))
        #expect(String(text[range]) == "Finland")
        #expect(text[found.span] == "Finland")
        #expect(NSRange(range, in: text) == NSRange(location: found.span.start, length: 7))
    }

    @Test func cyrillicAndCombiningMarks() throws {
        let text = "Швейцария 🎉 и Tu\u{308}rkiye\r\nпоблагодарили ОБСЕ"
        let found = try mentions(in: text)
        #expect(found.map(\.term) == [.country(.switzerland), .country(.turkiye)])
        for mention in found {
            #expect(JSON(text[mention.span]) == .string(mention.text))
        }
    }

    @Test func attributedText() throws {
        let text = "🎉 Finland and Switzerland"
        var attributed = AttributedString(text)
        for mention in try mentions(in: text) {
            let range = try #require(mention.span.range(in: text).flatMap { Range($0, in: attributed) })
            attributed[range].link = URL(string: "term:\(try #require(mention.term).slug)")
        }
        let linked = attributed.runs.filter { $0.link != nil }.map { String(attributed[$0.range].characters) }
        #expect(linked == ["Finland", "Switzerland"])
    }

    @Test func aSpanThatIsNotInTheTextHasNoRange() {
        #expect(TextSpan(start: 0, end: 0).range(in: "") != nil)
        for (start, end) in [(0, 4), (4, 4), (2, 1), (-1, 2), (0, .max), (.max, .max), (.min, .max)] {
            #expect(TextSpan(start: start, end: end).range(in: "abc") == nil, "\(start)..<\(end)")
        }
    }
}
