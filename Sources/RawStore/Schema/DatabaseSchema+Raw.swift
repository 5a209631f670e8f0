import Database

extension DatabaseSchema {
    /// The landing store of one provider.
    static let raw = DatabaseSchema(
        applicationID: 0x434D_5257,  // "CMRW"
        migrations: [
            Migration("001 landing", runs + files + records + quarantine)
        ])

    private static let counters = """
        read INTEGER NOT NULL DEFAULT 0, new INTEGER NOT NULL DEFAULT 0, changed INTEGER NOT NULL DEFAULT 0,
        same INTEGER NOT NULL DEFAULT 0, quarantined INTEGER NOT NULL DEFAULT 0, bytes INTEGER NOT NULL DEFAULT 0
        """

    private static let runs: [SchemaStep] = [
        .lastingTable(
            "run",
            columns: """
                source TEXT NOT NULL,
                cause TEXT NOT NULL \(SchemaStep.check("cause", isOneOf: "scheduled", "manual", "backfill", "dry")),
                state TEXT NOT NULL \(SchemaStep.check("state", isOneOf: "running", "done", "failed", "interrupted", "cancelled")),
                started INTEGER NOT NULL,
                ended INTEGER,
                \(counters),
                error TEXT
                """),
        .sql("CREATE INDEX run_source ON run (source, started)"),
    ]

    private static let files: [SchemaStep] = [
        .table(
            "raw_preamble",
            columns: """
                id INTEGER PRIMARY KEY,
                encoding TEXT,
                columns TEXT
                """),
        .lastingTable(
            "raw_file",
            columns: """
                source TEXT NOT NULL,
                path TEXT NOT NULL,
                size INTEGER NOT NULL,
                hash BLOB NOT NULL,
                declaration_hash BLOB NOT NULL,
                preamble_id INTEGER NOT NULL REFERENCES raw_preamble (id),
                run_id INTEGER NOT NULL REFERENCES run (id),
                complete INTEGER NOT NULL DEFAULT 0,
                \(counters)
                """),
        .sql("CREATE INDEX raw_file_path ON raw_file (source, path)"),
    ]

    /// The file is the reading in which the content last changed; its run and its preamble are the record's.
    ///
    /// The payload comes last, so that reading the other columns never walks its overflow pages.
    private static let records: [SchemaStep] = [
        .table(
            "raw_record",
            columns: """
                id INTEGER PRIMARY KEY,
                key TEXT NOT NULL,
                source TEXT NOT NULL,
                ordinal INTEGER NOT NULL,
                last_seq INTEGER NOT NULL,
                deleted INTEGER NOT NULL DEFAULT 0,
                content_hash BLOB NOT NULL,
                file_id INTEGER NOT NULL REFERENCES raw_file (id),
                line INTEGER NOT NULL,
                byte_start INTEGER NOT NULL,
                byte_count INTEGER NOT NULL,
                payload BLOB NOT NULL,
                UNIQUE (key, source, ordinal)
                """),
        .sql("CREATE INDEX raw_record_deleted ON raw_record (source) WHERE deleted = 1"),
        .table(
            "raw_change",
            columns: """
                seq INTEGER PRIMARY KEY,
                record_id INTEGER NOT NULL REFERENCES raw_record (id),
                op TEXT NOT NULL \(SchemaStep.check("op", isOneOf: "upsert", "delete")),
                run_id INTEGER NOT NULL REFERENCES run (id)
                """),
    ]

    private static let quarantine: [SchemaStep] = [
        .table(
            "quarantine",
            columns: """
                id INTEGER PRIMARY KEY,
                source TEXT NOT NULL,
                file TEXT NOT NULL,
                line INTEGER NOT NULL,
                byte_start INTEGER NOT NULL,
                byte_count INTEGER NOT NULL,
                content_hash BLOB NOT NULL,
                code TEXT NOT NULL,
                reason TEXT NOT NULL,
                attempts INTEGER NOT NULL DEFAULT 1,
                state TEXT NOT NULL \(SchemaStep.check("state", isOneOf: "waiting", "resolved", "dropped")),
                file_id INTEGER NOT NULL REFERENCES raw_file (id),
                run_id INTEGER NOT NULL REFERENCES run (id),
                payload BLOB NOT NULL,
                UNIQUE (source, file, byte_start, content_hash)
                """),
        .sql("CREATE INDEX quarantine_state ON quarantine (state, source)"),
    ]
}
