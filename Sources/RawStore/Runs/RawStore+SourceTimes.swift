import Database

extension RawStore {
    /// When each source was last read to its end, in microseconds since 1970.
    public func sourceTimes() throws -> [String: Int64] {
        var times: [String: Int64] = [:]
        try database.read { connection in
            try connection.forEach("SELECT source, max(ended) FROM run WHERE state = 'done' GROUP BY source") { row in
                if let time = row.optionalInteger(1) { times[row.text(0)] = time }
            }
        }
        return times
    }
}
