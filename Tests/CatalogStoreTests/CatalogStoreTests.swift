import CatalogStore
import Database
import MovieModel
import TestSupport
import Testing

@Suite struct CatalogStoreTests {
    private let directory: TemporaryDirectory
    private let store: CatalogStore

    init() throws {
        directory = try TemporaryDirectory()
        store = try CatalogStore.example(in: directory)
    }

    struct Broken: Error {}

    @Test func `a throw takes the whole batch back`() throws {
        #expect(throws: Broken.self) {
            try store.write { writer in
                let movie = try writer.createMovie()
                try writer.save(.full, movie)
                try writer.setFeedPosition(of: providerID("tmdb"), to: 9)
                throw Broken()
            }
        }
        for table in ["movie", "canonical_record", "title", "rating", "person", "provider", "dirty_movie"] {
            #expect(try store.count(table) == 0, "\(table)")
        }
        #expect(try store.read { try $0.feedPosition(of: providerID("tmdb")) } == 0)
    }

    @Test func `the place in a feed is kept`() throws {
        try store.write { try $0.setFeedPosition(of: providerID("tmdb"), to: 9) }
        try store.write { try $0.setFeedPosition(of: providerID("tmdb"), to: 12) }
        let reopened = try CatalogStore.example(in: directory)
        #expect(try reopened.read { try $0.feedPosition(of: providerID("tmdb")) } == 12)
        #expect(try reopened.read { try $0.feedPosition(of: providerID("imdb")) } == 0)
    }

    @Test func `a reader sees what was committed while a writer writes`() throws {
        let movie = try store.addMovie(.example("imdb", "tt1", "Alien"))
        try store.resolve(movie)
        let reader = try CatalogStore.example(in: directory, .readOnly)
        try store.write { writer in
            try writer.resolve(movie) { $0.year = 1979 }
            #expect(try reader.read { try $0.catalogMovie(movie)?.year } == nil)
        }
        #expect(try reader.read { try $0.catalogMovie(movie)?.year } == 1979)
    }

    @Test func `identities are never given out twice`() throws {
        let first = try store.write { try $0.createMovie() }
        #expect(throws: Broken.self) {
            try store.write { writer in
                _ = try writer.createMovie()
                throw Broken()
            }
        }
        let second = try store.write { try $0.createMovie() }
        #expect(first == MovieID(1))
        #expect(second == MovieID(2))
    }

    @Test func `a landing store is no catalog`() throws {
        let schema = DatabaseSchema(applicationID: 1, migrations: [Migration("x", [.sql("CREATE TABLE t (a)")])])
        let path = directory.file("other.sqlite")
        _ = try SQLiteDatabase(
            path: path, access: .readWrite, schema: schema, tuning: SQLiteTuning(cacheMebibytes: 1))
        for access in [DatabaseAccess.readOnly, .readWrite] {
            let error = #expect(throws: DatabaseError.self) { try CatalogStore(path: path, access: access) }
            #expect(error?.kind == .foreign)
        }
    }

    @Test func `a catalog that does not exist cannot be read`() {
        let error = #expect(throws: DatabaseError.self) {
            try CatalogStore(path: directory.file("none/catalog.sqlite"), access: .readOnly)
        }
        #expect(error?.kind == .cannotOpen)
    }
}
