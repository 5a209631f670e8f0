import CatalogStore
import Database
import Linkage
import MovieModel
import RawStore
import TestSupport
import Testing

@testable import Pipeline

/// Records placed one after the other into a catalog of their own.
@Suite struct RecordPlacementTests {
    private let directory: TemporaryDirectory
    private let catalog: CatalogStore

    init() throws {
        directory = try TemporaryDirectory()
        catalog = try CatalogStore(path: directory.file("catalog.sqlite"), access: .readWrite)
        let providers = try ["imdb", "movielens", "tmdb", "rt"].map {
            ProviderDeclaration(id: try Material.provider($0), name: $0)
        }
        try catalog.write { try $0.register(providers: providers) }
    }

    @Test func `records that share an id are one movie`() throws {
        let first = try place("imdb", "tt1", title: "Amélie", year: 2001, ids: [])
        let second = try place("movielens", "7", title: "Fabuleux destin", year: 2001, ids: ["imdb/tt1"])
        #expect(first == second)
        #expect(try state("movielens", "7") == .linked)
    }

    @Test func `records of one title and year are one movie, of another year two`() throws {
        let first = try place("imdb", "tt1", title: "The Thing", year: 1982, ids: [])
        #expect(try place("rt", "a", title: "Thing, The", year: 1983, ids: []) == first)
        #expect(try place("tmdb", "9", title: "The Thing", year: 2011, ids: []) != first)
    }

    @Test func `an untitled record joins the movie that names its id, whichever comes first`() throws {
        #expect(try place("imdb", "tt1", title: nil, year: nil, ids: []) == nil)
        let movie = try place("movielens", "7", title: "Heat", year: 1986, ids: ["imdb/tt1"])
        #expect(try home("imdb", "tt1") == movie)
        let other = try place("movielens", "8", title: "Upgrade", year: 2018, ids: ["imdb/tt2"])
        #expect(try place("imdb", "tt2", title: nil, year: nil, ids: []) == other)
    }

    @Test func `a record under review draws no other record after it`() throws {
        let movie = try place("imdb", "tt1", title: "Breathless", year: 1960, ids: [])
        #expect(try place("movielens", "1", title: "Breathless", year: 1960, ids: ["imdb/tt1"]) == movie)
        let rival = try place("movielens", "2", title: "À bout de souffle", year: 1960, ids: ["imdb/tt1"])
        #expect(rival != movie)
        #expect(try state("movielens", "2") == .review)
        #expect(try place("tmdb", "269", title: "Breathless", year: 1960, ids: ["imdb/tt1"]) == movie)
        #expect(try state("tmdb", "269") == .linked)
        #expect(try place("rt", "b", title: "À bout de souffle", year: 1960, ids: []) != rival)
    }

    @Test func `a changed title does not move a record, a shared id does`() throws {
        let alone = try place("rt", "a", title: "Kwaidan", year: 1965, ids: [])
        #expect(try place("rt", "a", title: "Kaidan", year: 1964, ids: []) == alone)
        let movie = try place("imdb", "tt1", title: "Ghost Stories", year: 1964, ids: [])
        #expect(try place("rt", "a", title: "Ghost Stories", year: 1964, ids: ["imdb/tt1"]) == movie)
    }

    private func place(_ code: String, _ key: String, title: String?, year: Int?, ids: [String]) throws -> MovieID? {
        var record = CanonicalRecord(provider: try Material.provider(code), key: key)
        record.titles = title.map { [RecordTitle(text: $0, kind: .display)] } ?? []
        record.year = year
        record.externalIDs = (["\(code)/\(key)"] + ids).compactMap { text in
            let halves = text.split(separator: "/")
            return ExternalID(namespace: String(halves[0]), value: String(halves[1]))
        }
        let raw = RawRecord(key: key, parts: [], lastSequence: 1)
        try catalog.write { writer in
            var placement = RecordPlacement(writer: writer, linker: Linker())
            _ = try placement.place(record, raw: raw)
        }
        return try home(code, key)
    }

    private func home(_ code: String, _ key: String) throws -> MovieID? {
        try catalog.read { try $0.storedRecord(provider: Material.provider(code), key: key)?.movie }
    }

    private func state(_ code: String, _ key: String) throws -> RecordState? {
        try catalog.read { try $0.storedRecord(provider: Material.provider(code), key: key)?.state }
    }
}
