import Database

extension RawStore {
    /// Begins a run. It is stored at once, so a killed one can be told later.
    public func beginRun(source: String, cause: RunCause) throws -> RawRun {
        let id = try database.write { connection in
            try connection.insert(
                "INSERT INTO run (source, cause, state, started) VALUES ($1, $2, 'running', $3)",
                [.text(source), .text(cause.rawValue), .integer(clock())])
        }
        return RawRun(id: id, source: source, cause: cause)
    }

    /// Ends a run.
    public func finishRun(_ run: RawRun, state: RunState, error: String? = nil) throws {
        try database.write { connection in
            try connection.execute(
                "UPDATE run SET state = $1, ended = $2, error = $3 WHERE id = $4",
                [.text(state.rawValue), .integer(clock()), SQLValue(error), .integer(run.id)])
        }
    }

    /// The latest runs, the newest first.
    public func runs(limit: Int) throws -> [RunSummary] {
        try database.read { connection in
            try connection.map(
                "SELECT \(RunSummary.columns) FROM run ORDER BY id DESC LIMIT $1", [SQLValue(limit)], RunSummary.init
            ).compactMap(\.self)
        }
    }

    /// Ends the runs that a killed process left running.
    func endInterruptedRuns() throws {
        let isAny = try database.read {
            try $0.first("SELECT 1 FROM run WHERE state = 'running' LIMIT 1") { _ in true }
        }
        guard isAny == true else { return }
        try database.write { connection in
            try connection.execute(
                "UPDATE run SET state = 'interrupted', ended = $1 WHERE state = 'running'", [.integer(clock())])
        }
    }
}
