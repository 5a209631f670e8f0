import Database
import MovieModel
import TestSupport

@testable import CatalogStore

/// The provider with that code.
func providerID(_ code: String) -> ProviderID {
    guard let provider = ProviderID(code) else { preconditionFailure("the code keeps the rule") }
    return provider
}

/// The identity written `namespace/value`.
func id(_ text: String) -> ExternalID {
    let halves = text.split(separator: "/").map(String.init)
    guard halves.count == 2, let id = ExternalID(namespace: halves[0], value: halves[1]) else {
        preconditionFailure("an identity has two halves")
    }
    return id
}

/// The canonical genre with that code.
func genre(_ code: String) -> Genre {
    guard let genre = Genre(code: code) else { preconditionFailure("the genre is canonical") }
    return genre
}

extension CatalogStore {
    static func example(in directory: TemporaryDirectory, _ access: DatabaseAccess = .readWrite) throws -> CatalogStore
    {
        try CatalogStore(path: directory.file("catalog.sqlite"), access: access, clock: { 1_000_000 })
    }

    /// Saves records as a new movie of their own.
    func addMovie(_ records: CanonicalRecord...) throws -> MovieID {
        try write { writer in
            let movie = try writer.createMovie()
            for record in records { _ = try writer.save(record, movie) }
            return movie
        }
    }

    /// Resolves a movie in the simplest way.
    @discardableResult
    func resolve(_ movie: MovieID, _ change: (inout ResolvedMovie) -> Void = { _ in }) throws -> Bool {
        try write { try $0.resolve(movie, change) }
    }

    func count(_ table: String) throws -> Int {
        try read { try $0.connection.first("SELECT count(*) FROM \(table)") { $0.int(0) } ?? 0 }
    }
}

extension CatalogWriter {
    /// Saves a record as linked to a movie, or as untitled without one.
    @discardableResult
    func save(_ record: CanonicalRecord, _ movie: MovieID?) throws -> Int64 {
        try save(record, titles: record.titles.map(\.keyed), as: .example(movie, movie == nil ? .untitled : .linked))
    }

    @discardableResult
    func resolve(_ movie: MovieID, _ change: (inout ResolvedMovie) -> Void = { _ in }) throws -> Bool {
        let titles = try material(of: movie).records.flatMap(\.titles)
        var resolved = ResolvedMovie(id: movie, displayTitleID: titles.first?.id ?? 0, rating: .example)
        resolved.titleScores = titles.enumerated().map {
            .init(titleID: $0.element.id, score: 1 / Double($0.offset + 1))
        }
        change(&resolved)
        return try save(resolved)
    }
}

extension RecordLink {
    static func example(_ movie: MovieID?, _ state: RecordState = .linked, hash: UInt64 = 1) -> RecordLink {
        RecordLink(
            movie: movie, state: state, method: "title", evidence: "same title and year",
            rawHash: ContentHash(high: 7, low: hash), rawSequence: 1)
    }
}

extension RecordTitle {
    /// The title with the key the tests use: lower case.
    var keyed: KeyedTitle { KeyedTitle(title: self, normalized: text.lowercased()) }
}

extension CanonicalRecord {
    /// A record with a title and an identity.
    static func example(_ code: String, _ key: String, _ title: String?, _ ids: String...) -> CanonicalRecord {
        var record = CanonicalRecord(provider: providerID(code), key: key)
        if let title { record.titles = [RecordTitle(text: title, kind: .display)] }
        record.externalIDs = ids.map(id)
        return record
    }

    /// A record that says everything a record can say.
    static var full: CanonicalRecord {
        var record = CanonicalRecord.example("tmdb", "603", "The Matrix", "tmdb/603", "imdb/tt0133093")
        record.titles += [
            RecordTitle(text: "Matrix", kind: .alternative, language: "de", region: "DE"),
            RecordTitle(text: "マトリックス", kind: .original, language: "ja"),
        ]
        record.year = 1999
        record.runtime = 136
        record.type = "movie"
        record.languages = ["en", "ja"]
        record.countries = ["United States of America", "Australia"]
        record.genreLabels = ["Action", "Science Fiction"]
        record.isAdult = true
        var rating = RecordRating(origin: record.provider, family: .audience, value: 8.2, scale: 0...10, votes: 24_000)
        rating.variance = 3.25
        record.ratings = [
            rating,
            RecordRating(
                origin: providerID("metacritic"), family: .critic, categoryLabel: "Acting", value: 73, scale: 0...100),
        ]
        record.people = [
            RecordPerson(name: "Lana Wachowski", role: .director, order: 0),
            RecordPerson(name: "Keanu Reeves", role: .cast, order: 0),
            RecordPerson(name: "Carrie-Anne Moss", role: .cast, order: 1),
        ]
        record.keywords = ["simulation", "hacker"]
        return record
    }
}

extension CRating {
    static func example(_ value: Double, _ contributions: [Contribution] = []) -> CRating {
        CRating(
            value: value, standardDeviation: 4.5, confidence: 0.78, contributions: contributions, prior: (0.2, 60.8),
            isEstimated: contributions.isEmpty)
    }
}

extension MovieRating {
    static let example = MovieRating(total: .example(71.5))
}
