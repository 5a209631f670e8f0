import Database
import MovieModel

extension CatalogWriter {
    /// Notes how far the change feed of a provider has been followed, with the data in the same transaction.
    public func setFeedPosition(of provider: ProviderID, to sequence: Int64) throws {
        try connection.execute(
            """
            INSERT INTO feed_position (provider_id, last_seq, updated) VALUES ($1, $2, $3)
            ON CONFLICT (provider_id) DO UPDATE SET last_seq = excluded.last_seq, updated = excluded.updated
            """, [.integer(try number(of: provider)), .integer(sequence), .integer(now)])
    }

    /// Gives out a new identity. The movie cannot be found before it is resolved.
    public func createMovie() throws -> MovieID {
        let number = try connection.insert(
            "INSERT INTO movie (state, created, updated) VALUES ('new', $1, $1)", [.integer(now)])
        guard let movie = MovieID(number) else { preconditionFailure("rows are numbered from 1") }
        return movie
    }

    /// Stores a record with everything that hangs on it, in place of what was stored for it before.
    ///
    /// Titles that stay keep their numbers. The movie it belongs to has to be computed again, and so has the one it
    /// belonged to, if that is another. A deleted record keeps its row only.
    ///
    /// - Returns: The record's number.
    /// - Precondition: A linked record has a movie.
    /// - Throws: `DatabaseError` of kind `constraint` if the movie has a linked record of this provider already.
    public func save(_ record: CanonicalRecord, titles: [KeyedTitle], as link: RecordLink) throws -> Int64 {
        precondition(link.state != .linked || link.movie != nil, "a linked record has a movie")
        let former = try storedRecord(provider: record.provider, key: record.key)
        let provider = try number(of: record.provider)
        let movie = link.state == .linked || link.state == .review ? link.movie : nil
        let recordID: Int64
        if let former {
            recordID = former.recordID
            try clear(recordID)
            try update(recordID, record, link, movie)
            try replaceTitles(of: recordID, with: link.state == .deleted ? [] : titles)
        } else {
            recordID = try insert(record, link, movie, provider)
            try insertTitles(Self.distinct(titles), of: recordID)
        }
        if link.state != .deleted { try insertContents(of: record, recordID, provider) }
        try decide(recordID, link, movie, isKnown: former != nil)
        try markMoved(from: former?.movie, to: movie)
        return recordID
    }

    /// Gives a record without a title to the movie that names its identity.
    ///
    /// - Returns: `false`, changing nothing, if it is not waiting or the movie has a record of its provider already.
    public func assign(_ recordID: Int64, to movie: MovieID, method: String, evidence: String) throws -> Bool {
        let provider = try connection.first(
            "SELECT provider_id FROM canonical_record WHERE id = $1 AND state = 'untitled'", [.integer(recordID)]
        ) { $0.integer(0) }
        guard let provider else { return false }
        let rival = try connection.first(
            "SELECT id FROM canonical_record WHERE movie_id = $1 AND provider_id = $2 AND state = 'linked'",
            [.integer(movie.number), .integer(provider)]
        ) { $0.integer(0) }
        guard rival == nil else { return false }
        try connection.execute(
            "UPDATE canonical_record SET movie_id = $2, state = 'linked' WHERE id = $1",
            [.integer(recordID), .integer(movie.number)])
        try writeDecision(recordID, movie, method, evidence, nil)
        try markDirty(movie.number, hasNews: true)
        return true
    }
}

extension CatalogWriter {
    private func insert(
        _ record: CanonicalRecord, _ link: RecordLink, _ movie: MovieID?, _ provider: Int64
    ) throws -> Int64 {
        try connection.insert(
            """
            INSERT INTO canonical_record (movie_id, state, raw_hash, raw_seq, year, runtime, type, languages, countries,
                is_adult, fetched, provider_id, key)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
            """, heads(record, link, movie) + [.integer(provider), .text(record.key)])
    }

    private func update(_ recordID: Int64, _ record: CanonicalRecord, _ link: RecordLink, _ movie: MovieID?) throws {
        try connection.execute(
            """
            UPDATE canonical_record SET movie_id = $1, state = $2, raw_hash = $3, raw_seq = $4, year = $5, runtime = $6,
                type = $7, languages = $8, countries = $9, is_adult = $10, fetched = $11
            WHERE id = $12
            """, heads(record, link, movie) + [.integer(recordID)])
    }

    private func heads(_ record: CanonicalRecord, _ link: RecordLink, _ movie: MovieID?) -> [SQLValue] {
        [
            SQLValue(movie?.number), .text(link.state.rawValue), .blob(link.rawHash.bytes), .integer(link.rawSequence),
            SQLValue(record.year), SQLValue(record.runtime), SQLValue(record.type),
            record.languages.isEmpty ? .null : .text(TextList.json(record.languages)),
            record.countries.isEmpty ? .null : .text(TextList.json(record.countries)), SQLValue(record.isAdult),
            link.rawFetched == 0 ? .null : .integer(link.rawFetched),
        ]
    }

    private func decide(_ recordID: Int64, _ link: RecordLink, _ movie: MovieID?, isKnown: Bool) throws {
        if isKnown { try removeDecision(recordID) }
        switch link.state {
        case .linked, .review: try writeDecision(recordID, movie, link.method, link.evidence, link.reviewReason)
        case .untitled, .deleted: break
        }
    }

    func removeDecision(_ recordID: Int64) throws {
        try connection.execute("DELETE FROM match_decision WHERE record_id = $1", [.integer(recordID)])
    }

    private func writeDecision(
        _ recordID: Int64, _ movie: MovieID?, _ method: String, _ evidence: String, _ reviewReason: String?
    ) throws {
        try connection.execute(
            """
            INSERT INTO match_decision (record_id, movie_id, method, evidence, review_reason, at)
            VALUES ($1, $2, $3, $4, $5, $6)
            """,
            [
                .integer(recordID), SQLValue(movie?.number), .text(method), .text(evidence), SQLValue(reviewReason),
                .integer(now),
            ])
    }
}
