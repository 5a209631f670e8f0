/// The statements of ``RawLanding``.
enum LandingStatement {
    static let beginFile = """
        INSERT INTO raw_file (source, path, size, hash, declaration_hash, preamble_id, run_id)
        VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id
        """

    static let completeFile = """
        UPDATE raw_file SET complete = 1, read = $1, new = $2, changed = $3, same = $4, quarantined = $5, bytes = $6
        WHERE id = $7
        """

    static let storeCounters = """
        UPDATE run SET read = $1, new = $2, changed = $3, same = $4, quarantined = $5, bytes = $6 WHERE id = $7
        """

    static let logChange = "INSERT INTO raw_change (seq, record_id, op, run_id) VALUES ($1, $2, $3, $4)"

    static let remove = """
        UPDATE raw_record SET deleted = 1, last_seq = $4, last_run = $5
        WHERE key = $1 AND source = $2 AND ordinal = $3 AND deleted = 0 RETURNING id
        """

    static let resolveQuarantine = """
        UPDATE quarantine SET state = 'resolved'
        WHERE state = 'waiting' AND source = $1 AND file = $2 AND file_id <> $3
        """

    /// Returns a row only where something was written.
    static let upsert = """
        INSERT INTO raw_record (key, source, ordinal, last_seq, content_hash, preamble_id, file_id, line, byte_start,
            byte_count, first_run, last_run, payload)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11, $12)
        ON CONFLICT (key, source, ordinal) DO UPDATE SET last_seq = excluded.last_seq,
            content_hash = excluded.content_hash, preamble_id = excluded.preamble_id, file_id = excluded.file_id,
            line = excluded.line, byte_start = excluded.byte_start, byte_count = excluded.byte_count,
            last_run = excluded.last_run, payload = excluded.payload, deleted = 0,
            revision = raw_record.revision + 1
        WHERE raw_record.content_hash <> excluded.content_hash OR raw_record.preamble_id <> excluded.preamble_id
            OR raw_record.deleted = 1
        RETURNING id, revision
        """

    static let quarantine = """
        INSERT INTO quarantine (source, file, line, byte_start, byte_count, content_hash, code, reason, state, file_id,
            run_id, payload)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'waiting', $9, $10, $11)
        ON CONFLICT (source, file, byte_start, content_hash) DO UPDATE SET code = excluded.code,
            reason = excluded.reason, line = excluded.line, attempts = quarantine.attempts + 1,
            file_id = excluded.file_id, run_id = excluded.run_id,
            state = CASE quarantine.state WHEN 'dropped' THEN 'dropped' ELSE 'waiting' END
        """
}
