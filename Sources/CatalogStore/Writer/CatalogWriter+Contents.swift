import Database
import MovieModel

extension CatalogWriter {
    /// Stores what hangs on a record, titles apart.
    func insertContents(of record: CanonicalRecord, _ recordID: Int64, _ provider: Int64) throws {
        let owner = SQLValue.integer(recordID)
        for (ordinal, id) in record.externalIDs.enumerated() {
            try connection.execute(
                "INSERT INTO external_id (record_id, ordinal, namespace, value) VALUES ($1, $2, $3, $4)",
                [owner, SQLValue(ordinal), .text(id.namespace), .text(id.value)])
        }
        for (ordinal, rating) in record.ratings.enumerated() {
            try insert(rating, owner, ordinal, provider)
        }
        for (ordinal, label) in record.genreLabels.enumerated() {
            try connection.execute(
                "INSERT INTO record_genre (record_id, ordinal, provider_genre_id) VALUES ($1, $2, $3)",
                [owner, SQLValue(ordinal), .integer(try number(ofLabel: label, provider: provider))])
        }
        for (ordinal, person) in record.people.enumerated() {
            try connection.execute(
                "INSERT INTO record_person (record_id, ordinal, person_id, role, ord) VALUES ($1, $2, $3, $4, $5)",
                [
                    owner, SQLValue(ordinal), .integer(try number(ofPerson: person.name)),
                    .text(person.role.rawValue), SQLValue(person.order),
                ])
        }
        for (ordinal, keyword) in record.keywords.enumerated() {
            try connection.execute(
                "INSERT INTO record_keyword (record_id, ordinal, keyword) VALUES ($1, $2, $3)",
                [owner, SQLValue(ordinal), .text(keyword)])
        }
    }

    private func insert(_ rating: RecordRating, _ owner: SQLValue, _ ordinal: Int, _ provider: Int64) throws {
        try connection.execute(
            """
            INSERT INTO rating (record_id, ordinal, provider_id, origin_provider_id, family, category_label, raw_value,
                scale_lo, scale_hi, votes, variance)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            """,
            [
                owner, SQLValue(ordinal), .integer(provider), .integer(try number(of: rating.origin)),
                .text(rating.family.rawValue), SQLValue(rating.categoryLabel), .real(rating.value),
                .real(rating.scale.lowerBound), .real(rating.scale.upperBound), SQLValue(rating.votes),
                SQLValue(rating.variance),
            ])
    }

    /// Removes what hangs on a record, titles apart.
    func clear(_ recordID: Int64) throws {
        for statement in Self.clearing { try connection.execute(statement, [.integer(recordID)]) }
    }

    private static let clearing = ["external_id", "rating", "record_genre", "record_person", "record_keyword"].map {
        "DELETE FROM \($0) WHERE record_id = $1"
    }
}
