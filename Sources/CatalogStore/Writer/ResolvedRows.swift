import Database
import MovieModel

/// A resolved movie as the rows it is stored in, to write them, and to tell whether they differ from those stored.
struct ResolvedRows: Equatable {
    static let movieColumns = """
        year, year_min, year_max, runtime, type, original_language, languages, countries, is_adult, display_title_id,
        original_title_id
        """
    static let ratingColumns = "\(CatalogReader.cRatingColumns), contributions_json"

    /// The values of ``movieColumns``.
    var movie: [SQLValue]
    /// Number and score of each title, by number.
    var titleScores: [[SQLValue]]
    /// Genre, score and whether it is shown, by genre.
    var genres: [[SQLValue]]
    /// The values of ``ratingColumns``, by family and category.
    var ratings: [[SQLValue]]

    init(_ resolved: ResolvedMovie, _ writer: CatalogWriter) throws {
        movie = [
            SQLValue(resolved.year), SQLValue(resolved.yearRange?.lowerBound),
            SQLValue(resolved.yearRange?.upperBound), SQLValue(resolved.runtime), SQLValue(resolved.type),
            SQLValue(resolved.languages.first), .text(TextList.json(resolved.languages)),
            .text(TextList.json(resolved.countries)), SQLValue(resolved.isAdult), .integer(resolved.displayTitleID),
            SQLValue(resolved.originalTitleID),
        ]
        titleScores = resolved.titleScores.sorted { $0.titleID < $1.titleID }
            .map { [.integer($0.titleID), .real($0.score)] }
        genres = try resolved.genres.map { (try writer.number(of: $0.genre), $0) }.sorted { $0.0 < $1.0 }
            .map { [.integer($0.0), .real($0.1.score), SQLValue($0.1.isShown)] }
        ratings = resolved.rating.rows
            .sorted { ($0.key.family, $0.key.category) < ($1.key.family, $1.key.category) }
            .map { Self.values($0.key, $0.rating) }
    }

    /// Reads the rows of a movie.
    init(stored id: MovieID, _ reader: CatalogReader) throws {
        func rows(_ sql: String, _ columns: [Column]) throws -> [[SQLValue]] {
            try reader.connection.map(sql, [.integer(id.number)]) { row in
                columns.enumerated().map { $1.value(row, $0) }
            }
        }
        movie =
            try rows(
                "SELECT \(Self.movieColumns) FROM movie WHERE id = $1",
                [.integer, .integer, .integer, .integer, .text, .text, .text, .text, .integer, .integer, .integer]
            ).first ?? []
        titleScores = try reader.connection.map(
            "SELECT title_id, score FROM movie_title WHERE movie_id = $1", [.integer(id.number)]
        ) { ($0.integer(0), $0.real(1)) }.sorted { $0.0 < $1.0 }.map { [.integer($0.0), .real($0.1)] }
        genres = try rows(
            "SELECT genre_id, score, shown FROM movie_genre WHERE movie_id = $1 ORDER BY genre_id",
            [.integer, .real, .integer])
        ratings = try rows(
            "SELECT \(Self.ratingColumns) FROM c_rating WHERE movie_id = $1 ORDER BY family, category",
            [.text, .text, .real, .real, .real, .real, .real, .integer, .integer, .integer, .real, .real, .text])
    }

    private static func values(_ key: RatingKey, _ rating: CRating) -> [SQLValue] {
        [
            .text(key.family), .text(key.category), .real(rating.value), .real(rating.standardDeviation),
            .real(rating.low), .real(rating.high), .real(rating.confidence), SQLValue(rating.providerCount),
            SQLValue(rating.voteCount), SQLValue(rating.isEstimated), .real(rating.priorShare),
            .real(rating.priorMean), .text(ContributionList.json(rating.contributions)),
        ]
    }

    /// The type of a column, to read it as it was written.
    private enum Column {
        case integer, real, text

        func value(_ row: any SQLRow, _ index: Int) -> SQLValue {
            switch self {
            case .integer: SQLValue(row.optionalInteger(index))
            case .real: SQLValue(row.optionalReal(index))
            case .text: SQLValue(row.optionalText(index))
            }
        }
    }
}
