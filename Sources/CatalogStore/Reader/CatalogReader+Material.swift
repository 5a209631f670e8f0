import Database
import MovieModel

extension CatalogReader {
    /// Everything the providers say about a movie; no records for a movie that has lost them all.
    public func material(of movie: MovieID) throws -> MovieMaterial {
        var records = try recordHeads(of: movie)
        let places = Dictionary(uniqueKeysWithValues: records.indices.map { (records[$0].recordID, $0) })
        func fill(_ query: String, _ body: (any SQLRow, inout MaterialRecord) throws -> Void) throws {
            try connection.forEach(query, [.integer(movie.number)]) { row in
                guard let place = places[row.integer(0)] else { return }
                try body(row, &records[place])
            }
        }
        try fill(MaterialQuery.titles) { row, record in
            let title = title(row, from: 1)
            record.record.titles.append(title)
            record.titles.append(StoredTitle(id: row.integer(5), title: title, normalized: row.text(6)))
        }
        try fill(MaterialQuery.genreLabels) { $1.record.genreLabels.append($0.text(1)) }
        try fill(MaterialQuery.ratings) { $1.record.ratings.append(try rating($0, from: 1)) }
        try fill(MaterialQuery.externalIDs) { row, record in
            if let id = ExternalID(namespace: row.text(1), value: row.text(2)) { record.record.externalIDs.append(id) }
        }
        try fill(MaterialQuery.people) { $1.record.people.append(try person($0, from: 1)) }
        try fill(MaterialQuery.keywords) { $1.record.keywords.append($0.text(1)) }
        return MovieMaterial(movie: movie, records: records)
    }

    /// The records with the fields they have once.
    private func recordHeads(of movie: MovieID) throws -> [MaterialRecord] {
        let heads = try connection.map(MaterialQuery.heads, [.integer(movie.number)]) { row in
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
            let head = MaterialRecord(recordID: row.integer(0), state: state, titles: [], record: record)
            return (place: row.optionalInteger(10) ?? .max, head: head)
        }
        return heads.sorted {
            ($0.place, $0.head.provider, $0.head.key) < ($1.place, $1.head.provider, $1.head.key)
        }.map(\.head)
    }
}
