import Decoding
import MovieModel
import Testing

@testable import Normalization

struct TitleReaderTests {
    @Test(
        arguments: [
            ("original", .original), ("imdbDisplay", .display), ("alternative", .alternative), ("working", .working),
            ("festival", .alternative), ("tv", .alternative), ("video", .alternative), ("dvd", .alternative),
            ("imdbDisplay\u{2}tv", .display), ("new word, working", .working), ("official", .display),
            ("syn", .working),
            ("new word", .original), ("", .original),
        ] as [(String, TitleKind)])
    func `understands the words for kinds and falls back to the rule's`(label: String, kind: TitleKind) {
        var rule = TitleRule(text: "title", kind: .original)
        rule.kindLabel = "types"
        let record = RecordValue.object([
            RecordValue.Member("title", .text("A")), RecordValue.Member("types", .text(label)),
        ])
        #expect(TitleReader(rule).titles(in: record).map(\.kind) == [kind])
    }

    @Test func `cuts a title that is too long`() {
        let record = RecordValue.object([RecordValue.Member("title", .text(String(repeating: "夜", count: 5000)))])
        let titles = TitleReader(TitleRule(text: "title", kind: .display)).titles(in: record)
        #expect(titles.first?.text.unicodeScalars.count == Limits.titleScalars)
    }
}
