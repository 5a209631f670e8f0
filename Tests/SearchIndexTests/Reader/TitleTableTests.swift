import MovieModel
import TestSupport
import Testing

@testable import SearchIndex

/// Titles come back as they were given, long ones and those in rare languages too.
@Suite struct TitleTableTests {
    private static let longTitle = (0..<300).map { "word\($0)" }.joined(separator: " ")

    @Test(arguments: [
        TitleShape(positionCount: 3, leadCount: 1, trailCount: 0, mainCount: 2),
        TitleShape(positionCount: 2_000, leadCount: 1, trailCount: 0, mainCount: 1_999),
        TitleShape(positionCount: 9, leadCount: 4, trailCount: 5, mainCount: 256), TitleShape(),
    ])
    func `records read back`(_ shape: TitleShape) throws {
        for language in [0, 1, 255, 256, 9_999] {
            for kinds in [TitleKinds.display, [.original, .working], .all] {
                let record = TitleRecord(shape: shape, kinds: kinds, language: language)
                var writer = ByteWriter()
                record.encode(into: &writer)
                #expect(writer.count == TitleRecord.byteCount)
                Section.withBytes(.titles, writer.bytes) { #expect(TitleRecord($0.whole, at: 0) == record) }
            }
        }
    }

    @Test func `keeps text, language and shape of every title`() throws {
        var movies = try (1...40).map { try IndexedMovie.sample($0, "Film \($0)", votes: Int($0)) }
        movies[3].titles[0].language = "DE"
        movies[5].titles.append(IndexedTitle(text: "Das Boot", kind: .alternative, language: "de"))
        movies[5].titles.append(IndexedTitle(text: "Das Boot", kind: .original, language: "fr"))
        movies[7].titles.append(IndexedTitle(text: Self.longTitle, kind: .working, language: "pl"))
        movies[9].titles.append(IndexedTitle(text: "L'avventura (The Adventure)", kind: .alternative))
        let index = try IndexFixture(movies).index
        try index.check()
        for (document, movie) in movies.sorted(by: { $0.id > $1.id }).enumerated() {
            let numbers = Array(index.titles.numbers(of: UInt32(document)))
            var texts: [String] = []
            for title in movie.titles where !texts.contains(title.text) { texts.append(title.text) }
            #expect(numbers.map(index.titles.text) == texts)
            for (number, text) in zip(numbers, texts) {
                let same = movie.titles.filter { $0.text == text }
                #expect(index.titles.language(number) == same.first?.language?.lowercased())
                #expect(index.titles.record(number).shape == TitleAnalysis(text).shape)
                let kinds = same.reduce(into: TitleKinds()) { $0.formUnion(TitleKinds($1.kind)) }
                #expect(index.titles.record(number).kinds == kinds)
                #expect(index.titles.document(ofTitle: number) == UInt32(document))
                #expect(index.literalTitles.titles(equalTo: text.uppercased()).contains(number))
            }
        }
        #expect(index.literalTitles.titles(equalTo: "Film").isEmpty)
        #expect(index.sections[.titleStarts].count > 0)
    }

    @Test func `one title each needs no starts`() throws {
        let index = try IndexFixture(try (1...9).map { try .sample($0, "Film \($0)") }).index
        try index.check()
        #expect(index.sections[.titleStarts].count == 0)
        #expect((0..<9).map { index.titles.text($0) } == (1...9).map { "Film \($0)" })
        #expect((0..<9).map { index.titles.document(ofTitle: $0) } == Array(0..<9))
        #expect(index.titles.numbers(of: 8) == 8..<9)
    }
}
