import CatalogStore
import MovieModel
import Testing

@testable import Pipeline

@Suite struct TitleScoreTests {
    private let scoring = TitleScore(reliability: { $0.code == "imdb" ? 1 : 0.5 })

    @Test func `the title most providers agree on is the best`() throws {
        let records = [
            try Material.record("imdb", titles: [.init(text: "Star Wars: A New Hope", kind: .display)]),
            try Material.record("tmdb", titles: [.init(text: "Star Wars", kind: .display)]),
            try Material.record("movielens", titles: [.init(text: "Star Wars", kind: .display)]),
            try Material.record("kodi", titles: [.init(text: "star wars", kind: .display)]),
        ]
        #expect(best(of: records) == "Star Wars")
    }

    @Test func `an original title that its provider does not show is foreign`() throws {
        let records = [
            try Material.record(
                "imdb",
                titles: [
                    .init(text: "Spirited Away", kind: .display),
                    .init(text: "Sen to Chihiro no Kamikakushi", kind: .original),
                    .init(text: "千と千尋の神隠し", kind: .original, language: "ja"),
                ])
        ]
        #expect(best(of: records) == "Spirited Away")
    }

    @Test func `a title shown in another region does not make the original one of this language`() throws {
        let records = [
            try Material.record(
                "imdb",
                titles: [
                    .init(text: "A Trip to the Moon", kind: .display),
                    .init(text: "Le voyage dans la lune", kind: .original),
                    .init(text: "Le voyage dans la lune", kind: .display, region: "FR"),
                ])
        ]
        #expect(best(of: records) == "A Trip to the Moon")
    }

    @Test func `a record with nothing but an original title shows it`() throws {
        let records = [try Material.record("imdb", titles: [.init(text: "Rashomon", kind: .original)])]
        #expect(best(of: records) == "Rashomon")
    }

    @Test func `every title is scored`() throws {
        let records = [
            try Material.record("imdb", titles: [.init(text: "A", kind: .display), .init(text: "B", kind: .working)])
        ]
        #expect(scoring.scores(of: records).map(\.score) == [0.9, 0.3 * 0.6])
    }

    private func best(of records: [MaterialRecord]) -> String? {
        scoring.scores(of: records).max { $0.score < $1.score }?.stored.title.text
    }
}
