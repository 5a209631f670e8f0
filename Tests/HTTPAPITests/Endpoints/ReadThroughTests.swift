import HTTPTypes
import MovieModel
import Testing

@testable import HTTPAPI

/// Movies that the catalog has and the index does not yet.
@Suite struct ReadThroughTests {
    private static func movie(_ number: Int64) throws -> MovieID { try #require(MovieID(number)) }

    @Test func `remembers what was read, until the generation changes`() throws {
        let cache = ReadThroughCache()
        let id = try #require(ExternalID(namespace: "imdb", value: "tt0000001"))
        let key = ReadThroughCache.Key(movie: try Self.movie(1), isPage: false)
        cache.remember(APIResponse(.ok), for: key, generation: 3)
        cache.remember(key.movie, with: id, generation: 3)
        #expect(cache.reply(key, generation: 3) != nil)
        #expect(cache.movie(with: id, generation: 3) == key.movie)
        #expect(cache.reply(ReadThroughCache.Key(movie: key.movie, isPage: true), generation: 3) == nil)
        #expect(cache.reply(key, generation: 4) == nil)
        #expect(cache.movie(with: id, generation: 4) == nil)
        #expect(cache.reply(key, generation: 3) == nil, "forgotten, not hidden")
    }

    @Test func `is bounded`() throws {
        let cache = ReadThroughCache()
        let keys = try (1...2 * Limits.readThroughMovies).map {
            ReadThroughCache.Key(movie: try Self.movie(Int64($0)), isPage: false)
        }
        for key in keys { cache.remember(APIResponse(.ok), for: key, generation: 1) }
        #expect(keys.count { cache.reply($0, generation: 1) != nil } == Limits.readThroughMovies)
        #expect(cache.reply(try #require(keys.last), generation: 1) != nil)
    }

    @Test func `a movie newer than the index is found and shown, from memory the second time`() throws {
        let fixture = try Fixture.withNewerMovie()
        let service = try Service(stores: fixture.stores)
        let found = service.respond("/movies/find?imdb=tt7777777")
        #expect(found.status == .seeOther)
        #expect(found.headers[.location] == "/movies/\(fixture.newer)")
        let address = "/movies/\(fixture.newer)"
        let shown = service.respond(address)
        #expect(shown.status == .ok)
        #expect(shown.object["title"] as? String == "A Film of Tomorrow")
        // Without the catalog only what was remembered is left.
        fixture.stores.catalog = nil
        #expect(service.respond(address).text == shown.text)
        #expect(service.respond("/movies/find?imdb=tt7777777").status == .seeOther)
        #expect(service.respond("/movies/find?imdb=tt7777778").status == .serviceUnavailable)
        #expect(
            service.respond("/movies/search?query=tomorrow&relax=none").hitIDs.isEmpty, "the index is one generation")
    }
}
