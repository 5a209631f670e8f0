import Database
import MovieModel

extension CatalogWriter {
    /// Stores what was concluded about a movie, and takes it off the list of those that wait.
    ///
    /// - Returns: Whether anything that can be seen has changed; if so, it was logged.
    /// - Precondition: The movie exists.
    public func save(_ resolved: ResolvedMovie) throws -> Bool {
        let id = SQLValue.integer(resolved.id.number)
        guard let before = try connection.first(Self.movieStateSQL, [id], { ($0.text(0), $0.bool(1)) }) else {
            preconditionFailure("a movie is created before it is resolved")
        }
        let after = try ResolvedRows(resolved, self)
        try connection.execute("DELETE FROM dirty_movie WHERE movie_id = $1", [id])
        let isNew = before.0 != "live"
        if !isNew, !before.1, try ResolvedRows(stored: resolved.id, self) == after { return false }
        if before.0 == "retired" {
            try connection.execute("UPDATE movie SET redirect_to = NULL WHERE id = $1", [id])
        }
        try write(after, of: id, isNew: isNew)
        try logChange(of: resolved.id, isNew ? "added" : "changed")
        return true
    }

    /// Takes a movie out of sight that has no titled record left.
    ///
    /// Its untitled records go to the one movie that names their identity, or wait for one. Whoever asks for it later
    /// is led to the movie that its last titled record moved to.
    ///
    /// - Returns: That movie, if there is one.
    /// - Precondition: None of its records has a title.
    public func retire(_ movie: MovieID) throws -> MovieID? {
        let id = SQLValue.integer(movie.number)
        let hasTitle = try connection.first("SELECT 1 FROM movie_title WHERE movie_id = $1 LIMIT 1", [id]) { _ in true }
        precondition(hasTitle == nil, "a movie with a titled record is not retired")
        let state = try connection.first("SELECT state FROM movie WHERE id = $1", [id]) { $0.text(0) }
        let target = try connection.first("SELECT moved_to FROM dirty_movie WHERE movie_id = $1", [id]) {
            $0.movieID(0)
        }
        try release(recordsOf: movie)
        try connection.execute("DELETE FROM movie_genre WHERE movie_id = $1", [id])
        try connection.execute("DELETE FROM c_rating WHERE movie_id = $1", [id])
        try connection.execute("DELETE FROM dirty_movie WHERE movie_id = $1", [id])
        try connection.execute(
            """
            UPDATE movie SET state = 'retired', redirect_to = $2, display_title_id = NULL, original_title_id = NULL,
                updated = $3
            WHERE id = $1
            """, [id, SQLValue((target ?? nil)?.number), .integer(now)])
        if state == "live" { try logChange(of: movie, "removed") }
        return target ?? nil
    }

    private func release(recordsOf movie: MovieID) throws {
        let released = try connection.map(
            "SELECT id FROM canonical_record WHERE movie_id = $1", [.integer(movie.number)]
        ) { $0.integer(0) }
        try connection.execute(
            "UPDATE canonical_record SET movie_id = NULL, state = 'untitled' WHERE movie_id = $1",
            [.integer(movie.number)])
        for recordID in released {
            try removeDecision(recordID)
            let claims = try connection.map(
                """
                SELECT DISTINCT r.movie_id FROM external_id own
                JOIN external_id e ON e.value = own.value AND e.namespace = own.namespace
                JOIN canonical_record r ON r.id = e.record_id
                WHERE own.record_id = $1 AND r.movie_id IS NOT NULL
                """, [.integer(recordID)]
            ) { $0.movieID(0) }.compactMap(\.self)
            guard let claim = claims.first, claims.count == 1 else { continue }
            _ = try assign(recordID, to: claim, method: "id", evidence: "named by the only movie with its identity")
        }
    }

    private func write(_ rows: ResolvedRows, of id: SQLValue, isNew: Bool) throws {
        try connection.execute(Self.updateMovieSQL, [id] + rows.movie + [.integer(now)])
        for score in rows.titleScores {
            try connection.execute("UPDATE title SET score = $2 WHERE id = $1 AND score <> $2", score)
        }
        if !isNew {
            try connection.execute("DELETE FROM movie_genre WHERE movie_id = $1", [id])
            try connection.execute("DELETE FROM c_rating WHERE movie_id = $1", [id])
        }
        for genre in rows.genres {
            try connection.execute(
                "INSERT INTO movie_genre (movie_id, genre_id, score, shown) VALUES ($1, $2, $3, $4)", [id] + genre)
        }
        for rating in rows.ratings {
            try connection.execute(Self.insertRatingSQL, [id] + rating)
        }
    }

    private func logChange(of movie: MovieID, _ what: String) throws {
        try connection.execute(
            "INSERT INTO change_log (movie_id, what, at) VALUES ($1, $2, $3)",
            [.integer(movie.number), .text(what), .integer(now)])
    }

    private static let movieStateSQL = """
        SELECT state, coalesce((SELECT has_news FROM dirty_movie WHERE movie_id = movie.id), 0) FROM movie WHERE id = $1
        """

    private static let updateMovieSQL = """
        UPDATE movie SET state = 'live', year = $2, year_min = $3, year_max = $4, runtime = $5, type = $6,
            original_language = $7, languages = $8, countries = $9, is_adult = $10, display_title_id = $11,
            original_title_id = $12, updated = $13
        WHERE id = $1
        """

    private static let insertRatingSQL = """
        INSERT INTO c_rating (movie_id, \(ResolvedRows.ratingColumns))
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
        """
}
