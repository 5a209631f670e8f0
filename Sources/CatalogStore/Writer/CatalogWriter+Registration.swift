import Database
import MovieModel

extension CatalogWriter {
    /// Makes the providers known, in this order, with the meaning of their words.
    ///
    /// Repeating it changes nothing. A provider that is not declared any more keeps its records and loses its place.
    public func register(providers: [ProviderDeclaration]) throws {
        for genre in Genre.all { _ = try number(of: genre) }
        try connection.execute("UPDATE provider SET position = NULL WHERE position IS NOT NULL")
        for (position, declaration) in providers.enumerated() {
            let number = try number(of: declaration.id)
            try update(number, from: declaration, position: position)
            try registerGenres(of: declaration, number)
            try registerCategories(of: declaration, number)
        }
    }

    private func update(_ number: Int64, from declaration: ProviderDeclaration, position: Int) throws {
        try connection.execute(
            """
            UPDATE provider SET name = $2, position = $3, website = $4, licence = $5, attribution = $6, aliases = $7,
                namespace = $8, family = $9, scale_lo = $10, scale_hi = $11, sigma = $12, reliability = $13,
                is_derived = $14
            WHERE id = $1
            """,
            [
                .integer(number), .text(declaration.name), SQLValue(position), SQLValue(declaration.website),
                SQLValue(declaration.licence), SQLValue(declaration.attribution),
                .text(TextList.json(declaration.aliases)), SQLValue(declaration.namespace),
                .text(declaration.family.rawValue), .real(declaration.scale.lowerBound),
                .real(declaration.scale.upperBound), SQLValue(declaration.sigma), SQLValue(declaration.reliability),
                SQLValue(declaration.isDerived),
            ])
    }

    /// A declared label means what is declared; a canonical genre's own name means that genre.
    private func registerGenres(of declaration: ProviderDeclaration, _ provider: Int64) throws {
        try connection.execute("DELETE FROM genre_map WHERE provider_id = $1", [.integer(provider)])
        let labels = Set(declaration.genres.keys).union(Genre.all.map(\.code))
        for label in labels.sorted() {
            let genres = declaration.genres(for: label) ?? []
            let rows = try genres.map { (SQLValue.integer(try number(of: $0.value)), $0.weight) }
            try map(label, to: rows, of: provider, table: "genre_map", column: "genre_id")
        }
    }

    private func registerCategories(of declaration: ProviderDeclaration, _ provider: Int64) throws {
        try connection.execute("DELETE FROM category_map WHERE provider_id = $1", [.integer(provider)])
        let labels = Set(declaration.categories.keys).union(RatingCategory.allCases.map(\.rawValue))
        for label in labels.sorted() {
            let categories = declaration.categories(for: label) ?? []
            let rows = categories.map { (SQLValue.text($0.value.rawValue), $0.weight) }
            try map(label, to: rows, of: provider, table: "category_map", column: "category")
        }
    }

    private func map(
        _ label: String, to meanings: [(SQLValue, Double)], of provider: Int64, table: String, column: String
    ) throws {
        let rows = meanings.isEmpty ? [(.null, 0)] : meanings
        for (ordinal, row) in rows.enumerated() {
            try connection.execute(
                "INSERT INTO \(table) (provider_id, label, ordinal, \(column), weight) VALUES ($1, $2, $3, $4, $5)",
                [.integer(provider), .text(label), SQLValue(ordinal), row.0, .real(row.1)])
        }
    }
}
