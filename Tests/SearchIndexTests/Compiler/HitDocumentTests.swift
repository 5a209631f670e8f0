import Foundation
import MovieModel
import Testing

@testable import SearchIndex

@Suite struct HitDocumentTests {
    private static func rendered(_ movie: IndexedMovie) -> [UInt8] {
        let json = JSONWriter()
        HitDocument.render(movie, CategoryValues(movie.rating), .sample, into: json)
        var document = [UInt8](
            repeating: 0, count: json.count + json.elidedByteCount + HitExpansion.slackByteCount)
        let count = document.withUnsafeMutableBytes {
            HitExpansion.shared.expand(UnsafeRawBufferPointer(json.bytes), to: $0)
        }
        return Array(document.prefix(count ?? 0))
    }

    @Test func `is rendered as the reply shows it`() throws {
        var movie = try IndexedMovie.sample(
            0x2a1b2, "Alien", year: 1979, votes: 1_203_991, rating: 84.06, original: "Alien")
        movie.genres = ["horror", "sci-fi"]
        movie.runtime = 117
        movie.languages = ["en"]
        movie.countries = ["GB", "USA"]
        movie.rating.total.low = 78.4
        movie.rating.total.high = 89.75
        let imdb = try #require(ProviderID("imdb")), rt = try #require(ProviderID("rt"))
        movie.providerRatings = [
            IndexedProviderRating(provider: imdb, value: 8.5, votes: 1_000_000),
            IndexedProviderRating(provider: rt, value: 93, votes: nil),
        ]
        movie.externalIDs = [
            try #require(ExternalID(namespace: "tmdb", value: "348")),
            try #require(ExternalID(namespace: "imdb", value: "tt0078748")),
        ]
        let json = Self.rendered(movie)
        #expect(
            String(decoding: json, as: UTF8.self) == """
                {"id":"cm_02a1b2","title":"Alien","original_title":"Alien","year":1979,"genres":["horror","sci-fi"],\
                "runtime":117,"lang":"en","countries":["GB","US"],"rating":{"value":84.1,"confidence":80,"low":78.4,\
                "high":89.8,"providers":1,"votes":1203991,"spread":10,"categories":{"performance":84.1,\
                "screenplay":84.1,"soundtrack":84.1},"estimated":["performance","screenplay","soundtrack"]},\
                "ids":{"imdb":"tt0078748","tmdb":348},"links":{"self":"/movies/cm_02a1b2"}}
                """)
    }

    @Test(arguments: ["\"\\/\u{8}\u{c}\n\r\t\u{0}\u{1f}", "\u{2028}\u{2029}</script>", "🎬 千と千尋 \u{7f}é"])
    func `every title is valid JSON that reads back`(_ title: String) throws {
        let movie = try IndexedMovie.sample(1, title)
        let json = Self.rendered(movie)
        let object = try JSONSerialization.jsonObject(with: Data(json)) as? [String: Any]
        #expect(object?["title"] as? String == title)
        #expect(object?["year"] is NSNull)
        #expect(object?["original_title"] is NSNull)
    }

    @Test(arguments: [0, 1, 9, 10, 99, 100, 12_345_678, -7, Int.max, Int.min, 999_999_999_999_999_999])
    func `integers are written out`(_ value: Int) {
        let json = JSONWriter()
        json.number(value)
        #expect(String(decoding: json.bytes, as: UTF8.self) == String(value))
    }

    @Test(arguments: [1, 0xABCDEF, 0x100_0000, Int64.max])
    func `identities are written as they describe themselves`(_ number: Int64) throws {
        let (id, json) = (try #require(MovieID(number)), JSONWriter())
        json.identity(id)
        #expect(String(decoding: json.bytes, as: UTF8.self) == id.description)
    }

    @Test(arguments: [
        (0.0, "0.0"), (0.05, "0.1"), (-0.04, "0.0"), (0.049_999_999_999_999_996, "0.0"), (8.25, "8.3"),
        (99.95, "100.0"), (84.04, "84.0"), (-0.3, "-0.3"), (.nan, "null"),
    ])
    func `tenths are rounded`(_ value: Double, _ text: String) {
        let json = JSONWriter()
        json.tenths(value)
        #expect(String(decoding: json.bytes, as: UTF8.self) == text)
    }
}
