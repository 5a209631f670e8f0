import Database
import MovieModel

/// The reading side of the catalog, on one snapshot, valid inside the closure that received it.
public class CatalogReader {
    let connection: any SQLConnection
    private var knownProviders: [Int64: ProviderID] = [:]
    private var knownNumbers: [ProviderID: Int64] = [:]
    private var knownVocabulary: Vocabulary?

    init(_ connection: any SQLConnection) { self.connection = connection }

    /// The provider with that number.
    func provider(_ number: Int64) throws -> ProviderID {
        if let known = knownProviders[number] { return known }
        let provider = try connection.first("SELECT code FROM provider WHERE id = $1", [.integer(number)]) {
            ProviderID($0.text(0))
        }
        guard let provider = provider ?? nil else { throw CatalogError.unreadable(table: "provider", id: number) }
        knownProviders[number] = provider
        return provider
    }

    /// The number of a provider, or `nil` if the catalog has never heard of it.
    func knownNumber(of provider: ProviderID) throws -> Int64? {
        if let known = knownNumbers[provider] { return known }
        let number = try connection.first("SELECT id FROM provider WHERE code = $1", [.text(provider.code)]) {
            $0.integer(0)
        }
        knownNumbers[provider] = number
        return number
    }

    /// What the providers' words mean.
    func vocabulary() throws -> Vocabulary {
        if let knownVocabulary { return knownVocabulary }
        let vocabulary = try Vocabulary(connection)
        knownVocabulary = vocabulary
        return vocabulary
    }

    /// The number of the newest entry in the log of visible changes; 0 while there is none.
    public func changeSequence() throws -> Int64 {
        try connection.first("SELECT coalesce(max(seq), 0) FROM change_log") { $0.integer(0) } ?? 0
    }

    /// How far the change feed of a provider has been followed; 0 at first.
    public func feedPosition(of provider: ProviderID) throws -> Int64 {
        try connection.first(
            """
            SELECT f.last_seq FROM feed_position f JOIN provider p ON p.id = f.provider_id WHERE p.code = $1
            """, [.text(provider.code)]
        ) { $0.integer(0) } ?? 0
    }

    /// What the catalog knows of a record, or `nil` if it never had it.
    public func storedRecord(provider: ProviderID, key: String) throws -> StoredRecord? {
        guard let number = try knownNumber(of: provider) else { return nil }
        return try connection.first(
            "SELECT id, movie_id, state, raw_hash FROM canonical_record WHERE provider_id = $1 AND key = $2",
            [.integer(number), .text(key)]
        ) { row in
            guard let state = RecordState(rawValue: row.text(2)), let hash = ContentHash(bytes: row.blob(3)) else {
                throw CatalogError.unreadable(table: "canonical_record", id: row.integer(0))
            }
            return StoredRecord(recordID: row.integer(0), movie: row.movieID(1), state: state, rawHash: hash)
        }
    }

    /// The movie that a retired one leads to, or `nil` if it leads nowhere or is not retired.
    public func redirect(of movie: MovieID) throws -> MovieID? {
        var current = movie
        for _ in 0..<Self.longestRedirect {
            let next = try connection.first(
                "SELECT redirect_to, state FROM movie WHERE id = $1", [.integer(current.number)]
            ) { (target: $0.movieID(0), isRetired: $0.text(1) == "retired") }
            guard let next else { return nil }
            guard next.isRetired else { return current == movie ? nil : current }
            guard let target = next.target else { return nil }
            current = target
        }
        return nil
    }

    /// A chain longer than this is a circle.
    private static let longestRedirect = 32
}

extension SQLRow {
    /// The column as the identity of a movie, or `nil` for null.
    func movieID(_ column: Int) -> MovieID? { optionalInteger(column).flatMap { MovieID($0) } }

    /// The column as a list of texts; none for null.
    func texts(_ column: Int) -> [String] {
        guard let json = optionalText(column), json != "[]" else { return [] }
        return TextList.texts(json) ?? []
    }
}
