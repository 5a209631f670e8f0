import Database
import MovieModel

extension CatalogReader {
    /// Everything the providers say about a movie; no records for a movie that has lost them all.
    public func material(of movie: MovieID) throws -> MovieMaterial {
        var records = try recordHeads(of: movie)
        let places = Dictionary(uniqueKeysWithValues: records.indices.map { (records[$0].recordID, $0) })
        func fill(_ table: String, _ columns: String, _ body: (any SQLRow, inout MaterialRecord) throws -> Void) throws
        {
            let query = "SELECT record_id, \(columns) FROM \(table) WHERE movie_id = $1 ORDER BY record_id, ordinal"
            try connection.forEach(query, [.integer(movie.number)]) { row in
                guard let place = places[row.integer(0)] else { return }
                try body(row, &records[place])
            }
        }
        try fill("movie_title", "\(Self.titleColumns), title_id, norm") { row, record in
            let title = title(row, from: 1)
            record.record.titles.append(title)
            record.titles.append(StoredTitle(id: row.integer(5), title: title, normalized: row.text(6)))
        }
        try fill("movie_provider_genre", "(SELECT label FROM provider_genre g WHERE g.id = provider_genre_id)") {
            $1.record.genreLabels.append($0.text(1))
        }
        try fill("movie_rating", Self.ratingColumns) { row, record in
            record.record.ratings.append(try rating(row, from: 1))
        }
        try fill("movie_external_id", "namespace, value") { row, record in
            if let id = ExternalID(namespace: row.text(1), value: row.text(2)) { record.record.externalIDs.append(id) }
        }
        try fill("movie_person", "(SELECT name FROM person WHERE person.id = person_id), role, ord") { row, record in
            record.record.people.append(try person(row, from: 1))
        }
        try fill("movie_keyword", "keyword") { $1.record.keywords.append($0.text(1)) }
        return MovieMaterial(movie: movie, records: records)
    }

    /// The records with the fields they have once.
    private func recordHeads(of movie: MovieID) throws -> [MaterialRecord] {
        try connection.map(
            """
            SELECT r.id, r.provider_id, r.key, r.state, r.year, r.runtime, r.type, r.languages, r.countries, r.is_adult
            FROM canonical_record r JOIN provider p ON p.id = r.provider_id WHERE r.movie_id = $1
            ORDER BY coalesce(p.position, $2), p.code, r.key
            """, [.integer(movie.number), .integer(Int64.max)]
        ) { row in
            guard let state = RecordState(rawValue: row.text(3)) else {
                throw CatalogError.unreadable(table: "canonical_record", id: row.integer(0))
            }
            var record = CanonicalRecord(provider: try provider(row.integer(1)), key: row.text(2))
            record.year = row.optionalInt(4)
            record.runtime = row.optionalInt(5)
            record.type = row.optionalText(6)
            record.languages = row.texts(7)
            record.countries = row.texts(8)
            record.isAdult = row.bool(9)
            return MaterialRecord(recordID: row.integer(0), state: state, titles: [], record: record)
        }
    }
}
