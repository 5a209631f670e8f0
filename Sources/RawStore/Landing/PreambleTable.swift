import Database

/// The preambles of a store, each kept once: thousands of payloads share one.
struct PreambleTable {
    private var byID: [Int64: RawPreamble] = [:]
    private var ids: [RawPreamble: Int64] = [:]

    /// Reads all of them; there are as many as there were different headers.
    init(_ connection: any SQLConnection) throws {
        try connection.forEach("SELECT id, encoding, columns FROM raw_preamble") { row in
            remember(
                RawPreamble(encoding: row.optionalText(1), columns: row.optionalText(2).flatMap(TextList.texts)),
                as: row.integer(0))
        }
    }

    /// The preamble of that number; an empty one if there is none, which the schema rules out.
    subscript(id: Int64) -> RawPreamble { byID[id] ?? RawPreamble() }

    /// The number of a preamble, which is stored if it is new.
    mutating func id(of preamble: RawPreamble, _ connection: any SQLConnection) throws -> Int64 {
        if let known = ids[preamble] { return known }
        let id = Int64(byID.count + 1)
        try connection.execute(
            "INSERT INTO raw_preamble (id, encoding, columns) VALUES ($1, $2, $3)",
            [.integer(id), SQLValue(preamble.encoding), SQLValue(preamble.columns.map(TextList.json))])
        remember(preamble, as: id)
        return id
    }

    private mutating func remember(_ preamble: RawPreamble, as id: Int64) {
        byID[id] = preamble
        ids[preamble] = id
    }
}
