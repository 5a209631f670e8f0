import Database

extension RawStore {
    /// The number of refused records in a state, of one source or of all.
    public func quarantineCount(source: String? = nil, state: QuarantineState = .waiting) throws -> Int {
        try database.read { connection in
            try connection.first(
                "SELECT count(*) FROM quarantine WHERE state = $1 AND ($2 IS NULL OR source = $2)",
                [.text(state.rawValue), SQLValue(source)]
            ) { $0.int(0) } ?? 0
        }
    }

    /// The refused records in a state, in the order they were first met.
    public func quarantine(state: QuarantineState = .waiting, limit: Int) throws -> [QuarantinedRecord] {
        try database.read { connection in
            try connection.map(
                "SELECT \(QuarantinedRecord.columns) FROM quarantine WHERE state = $1 ORDER BY id LIMIT $2",
                [.text(state.rawValue), SQLValue(limit)]
            ) { QuarantinedRecord($0, state) }
        }
    }

    /// What the store holds of each source that ever ran, by name.
    ///
    /// - Complexity: O(parts), walking an index only.
    public func counts() throws -> [SourceCounts] {
        try database.read { connection in
            let parts = try tally(connection, "SELECT source, count(*) FROM raw_record GROUP BY source")
            let first = try tally(
                connection, "SELECT source, count(*) FROM raw_record WHERE ordinal = 0 GROUP BY source")
            let gone = try tally(
                connection, "SELECT source, count(*) FROM raw_record WHERE deleted = 1 GROUP BY source")
            let waiting = try tally(
                connection, "SELECT source, count(*) FROM quarantine WHERE state = 'waiting' GROUP BY source")
            let runs = try connection.map(
                "SELECT \(RunSummary.columns) FROM run WHERE id IN (SELECT max(id) FROM run GROUP BY source)",
                [], RunSummary.init
            ).compactMap(\.self)
            return runs.sorted { $0.source < $1.source }.map { run in
                SourceCounts(
                    source: run.source, parts: parts[run.source, default: 0] - gone[run.source, default: 0],
                    keys: first[run.source, default: 0], quarantined: waiting[run.source, default: 0], lastRun: run)
            }
        }
    }

    private func tally(_ connection: any SQLConnection, _ sql: String) throws -> [String: Int] {
        try Dictionary(connection.map(sql) { ($0.text(0), $0.int(1)) }) { first, _ in first }
    }
}
