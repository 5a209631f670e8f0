/// The statements of ``RawLanding``.
enum LandingStatement {
    static let beginFile = """
        INSERT INTO raw_file (source, path, size, hash, declaration_hash, preamble_id, run_id)
        VALUES ($1, $2, $3, $4, $5, $6, $7)
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
        UPDATE raw_record SET deleted = 1, last_seq = $4
        WHERE key = $1 AND source = $2 AND ordinal = $3 AND deleted = 0 RETURNING id
        """

    static let resolveQuarantine = """
        UPDATE quarantine SET state = 'resolved'
        WHERE state = 'waiting' AND source = $1 AND file = $2 AND file_id <> $3
        """

    static let find = """
        SELECT r.id, r.content_hash, f.preamble_id, r.deleted FROM raw_record r JOIN raw_file f ON f.id = r.file_id
        WHERE r.key = $1 AND r.source = $2 AND r.ordinal = $3
        """

    static let insert = """
        INSERT INTO raw_record (last_seq, content_hash, file_id, line, byte_start, byte_count, payload, key, source,
            ordinal)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        """

    static let update = """
        UPDATE raw_record SET last_seq = $1, content_hash = $2, file_id = $3, line = $4, byte_start = $5,
            byte_count = $6, payload = $7, deleted = 0
        WHERE id = $8
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
