import Database
import MovieModel

extension CatalogReader {
    /// The movies whose linked records name that identity, ascending.
    ///
    /// A record under review claims its ids without being believed; they must not draw others after it.
    public func movies(with id: ExternalID) throws -> [MovieID] {
        // Sorting a handful here is quicker than the table SQLite would sort them in.
        var movies: [MovieID] = []
        try connection.forEach(
            """
            SELECT r.movie_id FROM external_id e JOIN canonical_record r ON r.id = e.record_id
            WHERE e.value = $1 AND e.namespace = $2 AND r.state = 'linked'
            """, [.text(id.value), .text(id.namespace)]
        ) { row in
            if let movie = row.movieID(0), !movies.contains(movie) { movies.append(movie) }
        }
        return movies.sorted()
    }

    /// The movies that a linked record gives that normalized or transliterated title, ascending.
    ///
    /// At most one more than `Limits.linkageCandidates`, which tells that there are more than linkage looks at.
    public func movies(titled key: String) throws -> [MovieID] {
        let statement = try connection.statement(
            """
            SELECT r.movie_id FROM title t JOIN canonical_record r ON r.id = t.record_id
            WHERE t.norm = $1 AND r.state = 'linked'
            UNION ALL
            SELECT r.movie_id FROM title t JOIN canonical_record r ON r.id = t.record_id
            WHERE t.translit = $1 AND r.state = 'linked'
            """)
        defer { statement.reset() }
        try statement.bind([.text(key)])
        var movies: Set<MovieID> = []
        while movies.count <= Limits.linkageCandidates, try statement.step() {
            if let movie = statement.movieID(0) { movies.insert(movie) }
        }
        return movies.sorted()
    }

    /// What identifies a movie; empty for a movie without records.
    public func profile(of movie: MovieID) throws -> MovieProfile {
        var profile = MovieProfile(movie: movie)
        let id = [SQLValue.integer(movie.number)]
        try connection.forEach("SELECT id, provider_id, key, year FROM canonical_record WHERE movie_id = $1", id) {
            row in
            let provider = try provider(row.integer(1))
            profile.records.append(
                RecordReference(recordID: row.integer(0), provider: provider, key: row.text(2)))
            profile.providers.insert(provider)
            if let year = row.optionalInt(3) { profile.years.insert(year) }
        }
        try connection.forEach("SELECT namespace, value FROM movie_external_id WHERE movie_id = $1", id) { row in
            if let id = ExternalID(namespace: row.text(0), value: row.text(1)) { profile.externalIDs.insert(id) }
        }
        try connection.forEach("SELECT norm, translit FROM movie_title WHERE movie_id = $1", id) { row in
            profile.titles.insert(row.text(0))
            if let transliterated = row.optionalText(1) { profile.titles.insert(transliterated) }
        }
        return profile
    }

    /// The records without a title that carry that identity and belong to no movie yet.
    public func untitledRecords(with id: ExternalID) throws -> [RecordReference] {
        try connection.map(
            """
            SELECT r.id, r.provider_id, r.key FROM external_id e JOIN canonical_record r ON r.id = e.record_id
            WHERE e.value = $1 AND e.namespace = $2 AND r.state = 'untitled'
            """, [.text(id.value), .text(id.namespace)], reference
        ).sorted { $0.recordID < $1.recordID }
    }

    func reference(_ row: any SQLRow) throws -> RecordReference {
        RecordReference(recordID: row.integer(0), provider: try provider(row.integer(1)), key: row.text(2))
    }
}
