import Database
import MovieModel

extension CatalogWriter {
    /// Sets a record aside that a stage refused. The same record at the same stage waits once.
    public func quarantine(provider: ProviderID, key: String, stage: String, rejection: Rejection) throws {
        let place = rejection.place
        try connection.execute(
            """
            INSERT INTO quarantine (provider_id, key, stage, code, reason, file, line, byte_start, byte_count, state, at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'waiting', $10)
            ON CONFLICT (provider_id, key, stage) DO UPDATE SET code = excluded.code, reason = excluded.reason,
                file = excluded.file, line = excluded.line, byte_start = excluded.byte_start,
                byte_count = excluded.byte_count, attempts = quarantine.attempts + 1, at = excluded.at,
                state = CASE quarantine.state WHEN 'dropped' THEN 'dropped' ELSE 'waiting' END
            """,
            [
                .integer(try number(of: provider)), .text(key), .text(stage), .text(rejection.code),
                .text(rejection.reason), SQLValue(place?.file), SQLValue(place?.line), SQLValue(place?.byteOffset),
                SQLValue(place?.byteCount), .integer(now),
            ])
    }

    /// Ends the waiting of a record that went through after all.
    public func resolveQuarantine(provider: ProviderID, key: String) throws {
        try connection.execute(
            "UPDATE quarantine SET state = 'resolved' WHERE provider_id = $1 AND key = $2 AND state = 'waiting'",
            [.integer(try number(of: provider)), .text(key)])
    }
}
