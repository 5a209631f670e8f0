import Database
import MovieModel

/// A walk over the rows of a table in the order of their movies, alongside others.
///
/// The first column of its query is the movie's number, by which the rows are ordered. Several of these read a whole
/// catalog in one pass, without a query per movie and table.
final class MovieCursor {
    private let statement: any SQLStatement
    /// The movie of the row it rests on; `nil` at the end.
    private var current: Int64?

    /// Begins a walk over the rows of the movies in `range`, which the query takes as `$1` and `$2`.
    init(_ connection: any SQLConnection, _ sql: String, _ range: ClosedRange<Int64>) throws {
        statement = try connection.statement(sql)
        try statement.bind([.integer(range.lowerBound), .integer(range.upperBound)])
        try advance()
    }

    deinit { statement.reset() }

    /// Calls `body` for each row of a movie.
    ///
    /// - Precondition: Movies are asked for in ascending order.
    func forEach(of movie: Int64, _ body: (any SQLRow) throws -> Void) throws {
        while let current, current < movie { try advance() }
        while current == movie {
            try body(statement)
            try advance()
        }
    }

    /// Calls `body` for each row that is left.
    func forEachMovie(_ body: (Int64, any SQLRow) throws -> Void) throws {
        while let movie = current {
            try body(movie, statement)
            try advance()
        }
    }

    private func advance() throws { current = try statement.step() ? statement.integer(0) : nil }
}
