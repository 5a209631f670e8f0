import Database
import MovieModel
import TestSupport
import Testing

@testable import CatalogStore

@Suite struct RecordTests {
    private let directory: TemporaryDirectory
    private let store: CatalogStore

    init() throws {
        directory = try TemporaryDirectory()
        store = try CatalogStore.example(in: directory)
    }

    @Test func `a record comes back as it was saved`() throws {
        let movie = try store.addMovie(.full)
        let record = try #require(try store.read { try $0.material(of: movie).records.first })
        #expect(record.record == .full)
        #expect(record.state == .linked)
        #expect(record.titles.map(\.title) == CanonicalRecord.full.titles)
        #expect(record.titles.map(\.normalized) == ["the matrix", "matrix", "マトリックス"])
    }

    @Test func `saving again replaces everything and keeps the numbers of titles that stay`() throws {
        let movie = try store.addMovie(.full)
        let before = try #require(try store.read { try $0.material(of: movie).records.first })
        var changed = CanonicalRecord.full
        changed.titles = [
            RecordTitle(text: "マトリックス", kind: .original, language: "ja"),
            RecordTitle(text: "The Matrix (restored)", kind: .display),
            RecordTitle(text: "The Matrix", kind: .display),
        ]
        changed.year = 2000
        changed.ratings.removeLast()
        changed.people.removeFirst()
        changed.keywords = ["agent"]
        changed.genreLabels = []
        changed.externalIDs = [id("tmdb/603")]
        let recordID = try store.write { try $0.save(changed, movie) }
        let after = try #require(try store.read { try $0.material(of: movie).records.first })
        #expect(recordID == before.recordID)
        #expect(after.record == changed)
        #expect(after.titles[0].id == before.titles[2].id)
        #expect(after.titles[2].id == before.titles[0].id)
        #expect(!before.titles.map(\.id).contains(after.titles[1].id))
    }

    @Test func `equal titles of a record are stored once`() throws {
        var record = CanonicalRecord.example("imdb", "tt1", "Alien")
        record.titles += record.titles
        let movie = try store.addMovie(record)
        #expect(try store.read { try $0.material(of: movie).records.first?.titles.count } == 1)
    }

    @Test func `tells what is stored of a record`() throws {
        let movie = try store.addMovie(.full)
        let stored = try store.read { try $0.storedRecord(provider: providerID("tmdb"), key: "603") }
        #expect(
            stored == StoredRecord(recordID: 1, movie: movie, state: .linked, rawHash: ContentHash(high: 7, low: 1)))
        #expect(try store.read { try $0.storedRecord(provider: providerID("tmdb"), key: "604") } == nil)
        #expect(try store.read { try $0.storedRecord(provider: providerID("imdb"), key: "603") } == nil)
    }

    @Test func `a movie has one linked record of a provider`() throws {
        let movie = try store.addMovie(.example("imdb", "tt1", "Alien"))
        let error = #expect(throws: DatabaseError.self) {
            try store.write { try $0.save(.example("imdb", "tt2", "Alien"), movie) }
        }
        #expect(error?.kind == .constraint)
        #expect(try store.count("canonical_record") == 1)
    }

    @Test func `a record in review may stand beside a linked one of its provider`() throws {
        let movie = try store.addMovie(.example("imdb", "tt1", "Alien"))
        var link = RecordLink.example(movie, .review)
        link.reviewReason = "two ids disagree"
        let record = CanonicalRecord.example("imdb", "tt2", "Alien")
        try store.write { _ = try $0.save(record, titles: record.titles.map(\.keyed), as: link) }
        let review = try #require(try store.read { try $0.reviewList(limit: 5) }.first)
        #expect(review.key == "tt2")
        #expect(review.movie == movie)
        #expect(review.title == "Alien")
        #expect(review.reason == "two ids disagree")
        #expect(review.evidence == "same title and year")
    }

    @Test func `a deleted record keeps its row only`() throws {
        let movie = try store.addMovie(.full)
        try store.write { writer in
            let gone = CanonicalRecord(provider: providerID("tmdb"), key: "603")
            _ = try writer.save(gone, titles: [], as: .example(nil, .deleted))
        }
        #expect(try store.read { try $0.material(of: movie).records }.isEmpty)
        #expect(try store.read { try $0.storedRecord(provider: providerID("tmdb"), key: "603") }?.state == .deleted)
        for table in [
            "title", "rating", "external_id", "record_genre", "record_person", "record_keyword", "match_decision",
        ] {
            #expect(try store.count(table) == 0, "\(table)")
        }
        #expect(try store.write { try $0.dirtyMovies(limit: 9) } == [movie])
    }

    @Test func `a record that moves makes both movies dirty`() throws {
        let (one, other) = (
            try store.addMovie(.example("imdb", "tt1", "Alien")), try store.addMovie(.example("imdb", "tt2", "Aliens"))
        )
        try store.resolve(one)
        try store.resolve(other)
        #expect(try store.write { try $0.dirtyMovies(limit: 9) } == [])
        try store.write { writer in
            let third = try writer.createMovie()
            try writer.save(.example("imdb", "tt2", "Aliens"), third)
        }
        #expect(try store.write { try $0.dirtyMovies(limit: 9) } == [other, MovieID(3)])
        #expect(try store.read { try $0.storedRecord(provider: providerID("imdb"), key: "tt2") }?.movie == MovieID(3))
    }

    @Test func `an untitled record waits until its identity is named`() throws {
        let waiting = try store.write { try $0.save(.example("movielens", "1", nil, "imdb/tt1"), nil) }
        let movie = try store.addMovie(.example("imdb", "tt1", "Alien", "imdb/tt1"))
        try store.resolve(movie)
        try store.write { writer in
            let found = try writer.untitledRecords(with: id("imdb/tt1"))
            #expect(found == [RecordReference(recordID: waiting, provider: providerID("movielens"), key: "1")])
            #expect(try writer.untitledRecords(with: id("tmdb/tt1")) == [])
            #expect(try writer.assign(waiting, to: movie, method: "id", evidence: "imdb/tt1"))
            #expect(try !writer.assign(waiting, to: movie, method: "id", evidence: "imdb/tt1"))
            #expect(try writer.untitledRecords(with: id("imdb/tt1")) == [])
            #expect(try writer.dirtyMovies(limit: 5) == [movie])
        }
        #expect(try store.read { try $0.material(of: movie).records.map(\.key) } == ["tt1", "1"])
    }

    @Test func `an untitled record is not assigned beside another of its provider`() throws {
        let waiting = try store.write { try $0.save(.example("imdb", "tt9", nil, "imdb/tt1"), nil) }
        let movie = try store.addMovie(.example("imdb", "tt1", "Alien", "imdb/tt1"))
        #expect(try store.write { try !$0.assign(waiting, to: movie, method: "id", evidence: "") })
        #expect(try store.read { try $0.storedRecord(provider: providerID("imdb"), key: "tt9") }?.state == .untitled)
    }

    @Test func `quarantine holds a record once until it goes through`() throws {
        let rejection = Rejection(
            code: "bad_year", reason: "not a year: 19x9",
            place: RecordPlace(file: "m.csv", line: 3, byteOffset: 30, byteCount: 9))
        for _ in 0..<2 {
            try store.write {
                try $0.quarantine(provider: providerID("imdb"), key: "tt1", stage: "normalize", rejection: rejection)
            }
        }
        let expected = QuarantineCount(provider: providerID("imdb"), stage: "normalize", code: "bad_year", count: 1)
        #expect(try store.read { try $0.quarantineCounts() } == [expected])
        #expect(try store.read { try $0.counts().quarantined } == 1)
        try store.write { try $0.resolveQuarantine(provider: providerID("imdb"), key: "tt1") }
        #expect(try store.read { try $0.quarantineCounts() } == [])
    }
}
