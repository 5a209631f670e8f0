import Database
import MovieModel

extension CatalogReader {
    /// The columns that ``title(_:from:)`` reads.
    static let titleColumns = "text, kind, language, region"

    func title(_ row: any SQLRow, from column: Int) -> RecordTitle {
        RecordTitle(
            text: row.text(column), kind: TitleKind(rawValue: row.text(column + 1)) ?? .alternative,
            language: row.optionalText(column + 2), region: row.optionalText(column + 3))
    }

    /// The columns that ``rating(_:from:)`` reads.
    static let ratingColumns =
        "origin_provider_id, family, category_label, raw_value, scale_lo, scale_hi, votes, variance"

    func rating(_ row: any SQLRow, from column: Int) throws -> RecordRating {
        let value = row.real(column + 3)
        let (low, high) = (row.real(column + 4), row.real(column + 5))
        guard let family = RatingFamily(rawValue: row.text(column + 1)), low < high, (low...high).contains(value) else {
            throw CatalogError.unreadable(table: "rating", id: row.integer(0))
        }
        var rating = RecordRating(
            origin: try provider(row.integer(column)), family: family, categoryLabel: row.optionalText(column + 2),
            value: value, scale: low...high, votes: row.optionalInt(column + 6))
        rating.variance = row.optionalReal(column + 7)
        return rating
    }

    /// A person from the columns name, role and place in the credits.
    func person(_ row: any SQLRow, from column: Int) throws -> RecordPerson {
        guard let role = RecordPerson.Role(rawValue: row.text(column + 1)) else {
            throw CatalogError.unreadable(table: "record_person", id: row.integer(0))
        }
        return RecordPerson(name: row.text(column), role: role, order: row.int(column + 2))
    }

    /// The columns that ``cRating(_:from:)`` reads.
    static let cRatingColumns = """
        family, category, value, sd, lo, hi, confidence, n_providers, n_votes, estimated, prior_share, prior_mean
        """

    /// A c-rating without its contributions.
    func cRating(_ row: any SQLRow, from column: Int) -> CRating {
        var rating = CRating(
            value: row.real(column + 2), standardDeviation: row.real(column + 3), confidence: row.real(column + 6),
            contributions: [], prior: (row.real(column + 10), row.real(column + 11)),
            isEstimated: row.bool(column + 9))
        rating.low = row.real(column + 4)
        rating.high = row.real(column + 5)
        rating.providerCount = row.int(column + 7)
        rating.voteCount = row.int(column + 8)
        return rating
    }
}
