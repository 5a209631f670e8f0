import Database
import MovieModel

extension CatalogWriter {
    /// Asks for a movie to be computed again though nothing about it is new.
    public func markDirty(_ movie: MovieID) throws { try markDirty(movie.number, hasNews: false) }

    /// Asks for every movie to be computed again, as after a change of the rating parameters.
    public func markAllDirty() throws {
        try connection.execute(
            """
            INSERT INTO dirty_movie (movie_id, has_news) SELECT id, 0 FROM movie WHERE state = 'live'
            ON CONFLICT (movie_id) DO NOTHING
            """)
    }

    /// The movies that wait to be computed, ascending, at most `limit` of them.
    public func dirtyMovies(limit: Int) throws -> [MovieID] {
        try connection.map("SELECT movie_id FROM dirty_movie ORDER BY movie_id LIMIT $1", [SQLValue(limit)]) {
            $0.movieID(0)
        }.compactMap(\.self)
    }

    /// Marks a movie, once; what one change has to say is added to what earlier ones said.
    ///
    /// Looks before it writes: a record's movie is mostly marked already, and SQLite guards every page an upsert with
    /// foreign keys may change.
    func markDirty(_ movie: Int64, hasNews: Bool, movedTo: Int64? = nil) throws {
        let known = try connection.first(
            "SELECT has_news FROM dirty_movie WHERE movie_id = $1", [.integer(movie)]
        ) { $0.bool(0) }
        guard let known else {
            return try connection.execute(
                "INSERT INTO dirty_movie (movie_id, has_news, moved_to) VALUES ($1, $2, $3)",
                [.integer(movie), SQLValue(hasNews), SQLValue(movedTo)])
        }
        guard hasNews && !known || movedTo != nil else { return }
        try connection.execute(
            """
            UPDATE dirty_movie SET has_news = max(has_news, $2), moved_to = coalesce($3, moved_to) WHERE movie_id = $1
            """, [.integer(movie), SQLValue(hasNews), SQLValue(movedTo)])
    }

    /// Marks the movies that a record left and came to.
    func markMoved(from former: MovieID?, to movie: MovieID?) throws {
        if let movie { try markDirty(movie.number, hasNews: true) }
        if let former, former != movie { try markDirty(former.number, hasNews: true, movedTo: movie?.number) }
    }
}
