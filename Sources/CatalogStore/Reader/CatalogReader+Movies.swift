import Database
import MovieModel

extension CatalogReader {
    /// Calls `body` for every movie that can be found, in the order of their numbers.
    ///
    /// Contributions are left out of the c-ratings; ``movieDetail(_:)`` has them.
    ///
    /// - Complexity: O(rows), each table passed once; memory for one movie.
    public func forEachMovie(_ body: (CatalogMovie) throws -> Void) throws {
        try MovieStream(self, movies: 1...Int64.max).forEach(body)
    }

    /// One movie as ``forEachMovie(_:)`` gives it, or `nil` if it cannot be found.
    public func catalogMovie(_ id: MovieID) throws -> CatalogMovie? {
        var found: CatalogMovie?
        try MovieStream(self, movies: id.number...id.number).forEach { found = $0 }
        return found
    }
}
