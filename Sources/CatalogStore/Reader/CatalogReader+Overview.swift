import Database
import MovieModel

extension CatalogReader {
    /// Every canonical genre with the number of movies that show it, by code.
    ///
    /// - Complexity: O(movies).
    public func genres() throws -> [GenreCount] {
        var counts: [String: Int] = [:]
        try connection.forEach(
            """
            SELECT (SELECT code FROM genre g WHERE g.id = genre_id), count(*) FROM movie_genre
            WHERE shown = 1 GROUP BY genre_id
            """
        ) { counts[$0.text(0)] = $0.int(1) }
        return Genre.all.map { GenreCount(genre: $0, movieCount: counts[$0.code, default: 0]) }
    }

    /// The providers with their terms and their coverage: the declared ones in their order, then the others by code.
    ///
    /// - Complexity: O(records and ratings), tenths of a second for a million.
    public func providers() throws -> [ProviderCoverage] {
        let records = try tally(
            "SELECT provider_id, count(*) FROM canonical_record WHERE state <> 'deleted' GROUP BY 1")
        let linked = try tally(
            "SELECT provider_id, count(*) FROM canonical_record WHERE movie_id IS NOT NULL GROUP BY 1")
        let rated = try tally(
            """
            SELECT origin_provider_id, count(*) FROM (SELECT DISTINCT origin_provider_id, movie_id FROM movie_rating)
            GROUP BY 1
            """)
        return try connection.map(
            """
            SELECT p.id, p.code, p.name, p.website, p.licence, p.attribution, p.aliases, p.namespace, p.scale_lo,
                p.scale_hi, p.family, p.is_derived, p.position, f.updated,
                p.reliability
            FROM provider p LEFT JOIN feed_position f ON f.provider_id = p.id
            ORDER BY coalesce(p.position, $1), p.code
            """, [.integer(Int64.max)]
        ) { row in
            let number = row.integer(0)
            let (low, high) = (row.real(8), row.real(9))
            guard let id = ProviderID(row.text(1)), let family = RatingFamily(rawValue: row.text(10)), low < high else {
                throw CatalogError.unreadable(table: "provider", id: number)
            }
            return ProviderCoverage(
                id: id, name: row.text(2), website: row.optionalText(3), licence: row.optionalText(4),
                attribution: row.optionalText(5), aliases: row.texts(6), namespace: row.optionalText(7),
                scale: low...high, family: family, reliability: row.optionalReal(14), isDerived: row.bool(11),
                isDeclared: !row.isNull(12),
                recordCount: records[number, default: 0], linkedCount: linked[number, default: 0],
                ratedMovieCount: rated[number, default: 0], lastChanged: row.optionalInteger(13))
        }
    }

    /// How much the catalog holds.
    ///
    /// - Complexity: O(records).
    public func counts() throws -> CatalogCounts {
        var records = Dictionary(uniqueKeysWithValues: RecordState.allCases.map { ($0, 0) })
        try connection.forEach("SELECT state, count(*) FROM canonical_record GROUP BY state") { row in
            if let state = RecordState(rawValue: row.text(0)) { records[state] = row.int(1) }
        }
        return CatalogCounts(
            movies: try count("SELECT count(*) FROM movie WHERE state = 'live'"), records: records,
            dirty: try count("SELECT count(*) FROM dirty_movie"),
            quarantined: try count("SELECT count(*) FROM quarantine WHERE state = 'waiting'"))
    }

    /// The records that wait in quarantine, by provider, stage and reason.
    public func quarantineCounts() throws -> [QuarantineCount] {
        try connection.map(
            """
            SELECT q.provider_id, q.stage, q.code, count(*) FROM quarantine q JOIN provider p ON p.id = q.provider_id
            WHERE q.state = 'waiting' GROUP BY p.code, q.provider_id, q.stage, q.code ORDER BY p.code, q.stage, q.code
            """
        ) { row in
            QuarantineCount(
                provider: try provider(row.integer(0)), stage: row.text(1), code: row.text(2), count: row.int(3))
        }
    }

    /// The records a person has to look at, the oldest first.
    public func reviewList(limit: Int) throws -> [ReviewRecord] {
        try connection.map(
            """
            SELECT r.id, r.provider_id, r.key, r.movie_id, r.year, coalesce(d.review_reason, ''),
                coalesce(d.evidence, ''),
                (SELECT text FROM title t WHERE t.record_id = r.id ORDER BY t.ordinal LIMIT 1)
            FROM canonical_record r LEFT JOIN match_decision d ON d.record_id = r.id
            WHERE r.state = 'review' ORDER BY r.id LIMIT $1
            """, [SQLValue(limit)]
        ) { row in
            ReviewRecord(
                recordID: row.integer(0), provider: try provider(row.integer(1)), key: row.text(2),
                movie: row.movieID(3), title: row.optionalText(7), year: row.optionalInt(4), reason: row.text(5),
                evidence: row.text(6))
        }
    }

    /// The genre labels that nobody mapped, the most used first.
    public func unmappedGenres() throws -> [UnmappedGenre] {
        try connection.map(
            """
            SELECT g.provider_id, g.label, count(*) FROM provider_genre g JOIN record_genre r ON r.provider_genre_id = g.id
            WHERE NOT EXISTS (SELECT 1 FROM genre_map m WHERE m.provider_id = g.provider_id AND m.label = g.folded)
            GROUP BY g.provider_id, g.label ORDER BY count(*) DESC, g.provider_id, g.label
            """
        ) { row in
            UnmappedGenre(provider: try provider(row.integer(0)), label: row.text(1), recordCount: row.int(2))
        }
    }

    private func count(_ sql: String) throws -> Int { try connection.first(sql) { $0.int(0) } ?? 0 }

    private func tally(_ sql: String) throws -> [Int64: Int] {
        try Dictionary(connection.map(sql) { ($0.integer(0), $0.int(1)) }) { first, _ in first }
    }
}
