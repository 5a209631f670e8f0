import Database
import MovieModel

extension CatalogWriter {
    /// The titles, each once.
    static func distinct(_ titles: [KeyedTitle]) -> [KeyedTitle] {
        guard titles.count > 1 else { return titles }
        var seen: Set<RecordTitle> = []
        return titles.filter { seen.insert($0.title).inserted }
    }

    func insertTitles(_ titles: [KeyedTitle], of recordID: Int64) throws {
        for (ordinal, title) in titles.enumerated() { try insert(title, recordID, ordinal) }
    }

    /// Replaces the titles of a record; those that stay keep their numbers, since movies point at them.
    func replaceTitles(of recordID: Int64, with titles: [KeyedTitle]) throws {
        var former: [RecordTitle: Int64] = [:]
        try connection.forEach(
            "SELECT id, \(Self.titleColumns) FROM title WHERE record_id = $1", [.integer(recordID)]
        ) { former[title($0, from: 1)] = $0.integer(0) }
        for (ordinal, title) in Self.distinct(titles).enumerated() {
            if let id = former.removeValue(forKey: title.title) {
                try connection.execute(
                    "UPDATE title SET ordinal = $2, norm = $3, translit = $4 WHERE id = $1",
                    [.integer(id), SQLValue(ordinal), .text(title.normalized), SQLValue(title.transliterated)])
            } else {
                try insert(title, recordID, ordinal)
            }
        }
        for id in former.values { try connection.execute("DELETE FROM title WHERE id = $1", [.integer(id)]) }
    }

    private func insert(_ keyed: KeyedTitle, _ recordID: Int64, _ ordinal: Int) throws {
        try connection.execute(
            """
            INSERT INTO title (record_id, ordinal, kind, text, norm, translit, language, region)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            """,
            [
                .integer(recordID), SQLValue(ordinal), .text(keyed.title.kind.rawValue), .text(keyed.title.text),
                .text(keyed.normalized), SQLValue(keyed.transliterated), SQLValue(keyed.title.language),
                SQLValue(keyed.title.region),
            ])
    }
}
