import Database

extension DatabaseSchema {
    /// The system of record.
    ///
    /// What a provider says hangs on its `canonical_record` and moves with it; what is concluded from all of it hangs
    /// on its `movie`. The views join the two, so that no fact is stored twice.
    static let catalog = DatabaseSchema(
        applicationID: 0x434D_4341,  // "CMCA"
        migrations: [
            Migration("001 catalog", providers + vocabularies + movies + records + contents + views + ratings + logs),
            // When the raw record was fetched; unknown of those that were placed before this.
            Migration("002 fetched", [.sql("ALTER TABLE canonical_record ADD COLUMN fetched INTEGER")]),
        ])

    private static let providers: [SchemaStep] = [
        .table(
            "provider",
            columns: """
                id INTEGER PRIMARY KEY,
                code TEXT NOT NULL UNIQUE,
                name TEXT NOT NULL,
                position INTEGER,
                website TEXT,
                licence TEXT,
                attribution TEXT,
                aliases TEXT NOT NULL DEFAULT '[]',
                namespace TEXT,
                family TEXT NOT NULL DEFAULT 'audience' \(SchemaStep.check("family", isOneOf: "audience", "critic", "user")),
                scale_lo REAL NOT NULL DEFAULT 0,
                scale_hi REAL NOT NULL DEFAULT 10,
                sigma REAL,
                reliability REAL,
                is_derived INTEGER NOT NULL DEFAULT 0
                """),
        .table(
            "feed_position",
            columns: """
                provider_id INTEGER PRIMARY KEY REFERENCES provider (id),
                last_seq INTEGER NOT NULL,
                updated INTEGER NOT NULL
                """),
        .table(
            "quarantine",
            columns: """
                id INTEGER PRIMARY KEY,
                provider_id INTEGER NOT NULL REFERENCES provider (id),
                key TEXT NOT NULL,
                stage TEXT NOT NULL,
                code TEXT NOT NULL,
                reason TEXT NOT NULL,
                file TEXT,
                line INTEGER,
                byte_start INTEGER,
                byte_count INTEGER,
                attempts INTEGER NOT NULL DEFAULT 1,
                state TEXT NOT NULL \(SchemaStep.check("state", isOneOf: "waiting", "resolved", "dropped")),
                at INTEGER NOT NULL,
                UNIQUE (provider_id, key, stage)
                """),
    ]

    /// A label that is known to stand for nothing has one row without a genre or category.
    private static let vocabularies: [SchemaStep] = [
        .table("genre", columns: "id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, name TEXT NOT NULL"),
        .table(
            "provider_genre",
            columns: """
                id INTEGER PRIMARY KEY,
                provider_id INTEGER NOT NULL REFERENCES provider (id),
                label TEXT NOT NULL,
                folded TEXT NOT NULL,
                UNIQUE (provider_id, label)
                """),
        .linkTable(
            "genre_map",
            columns: """
                provider_id INTEGER NOT NULL REFERENCES provider (id),
                label TEXT NOT NULL,
                ordinal INTEGER NOT NULL,
                genre_id INTEGER REFERENCES genre (id),
                weight REAL NOT NULL,
                PRIMARY KEY (provider_id, label, ordinal)
                """),
        .linkTable(
            "category_map",
            columns: """
                provider_id INTEGER NOT NULL REFERENCES provider (id),
                label TEXT NOT NULL,
                ordinal INTEGER NOT NULL,
                category TEXT \(SchemaStep.check("category", isOneOf: "performance", "screenplay", "soundtrack")),
                weight REAL NOT NULL,
                PRIMARY KEY (provider_id, label, ordinal)
                """),
    ]

    /// `display_title_id` is no foreign key: checking it would search all movies for every title that goes.
    private static let movies: [SchemaStep] = [
        .lastingTable(
            "movie",
            columns: """
                state TEXT NOT NULL \(SchemaStep.check("state", isOneOf: "new", "live", "retired")),
                year INTEGER,
                year_min INTEGER,
                year_max INTEGER,
                runtime INTEGER,
                type TEXT,
                original_language TEXT,
                languages TEXT NOT NULL DEFAULT '[]',
                countries TEXT NOT NULL DEFAULT '[]',
                is_adult INTEGER NOT NULL DEFAULT 0,
                display_title_id INTEGER,
                original_title_id INTEGER,
                redirect_to INTEGER REFERENCES movie (id),
                created INTEGER NOT NULL,
                updated INTEGER NOT NULL
                """),
        .sql("CREATE INDEX movie_year ON movie (year)"),
        .linkTable(
            "movie_genre",
            columns: """
                movie_id INTEGER NOT NULL REFERENCES movie (id),
                genre_id INTEGER NOT NULL REFERENCES genre (id),
                score REAL NOT NULL,
                shown INTEGER NOT NULL,
                PRIMARY KEY (movie_id, genre_id)
                """),
    ]

    private static let records: [SchemaStep] = [
        .table(
            "canonical_record",
            columns: """
                id INTEGER PRIMARY KEY,
                provider_id INTEGER NOT NULL REFERENCES provider (id),
                key TEXT NOT NULL,
                movie_id INTEGER REFERENCES movie (id),
                state TEXT NOT NULL \(SchemaStep.check("state", isOneOf: "linked", "review", "untitled", "deleted")),
                raw_hash BLOB NOT NULL,
                raw_seq INTEGER NOT NULL,
                year INTEGER,
                runtime INTEGER,
                type TEXT,
                languages TEXT,
                countries TEXT,
                is_adult INTEGER NOT NULL DEFAULT 0,
                UNIQUE (provider_id, key),
                CHECK (state = 'review' OR (state = 'linked') = (movie_id IS NOT NULL))
                """),
        .sql("CREATE INDEX record_movie ON canonical_record (movie_id) WHERE movie_id IS NOT NULL"),
        .sql("CREATE UNIQUE INDEX record_linked ON canonical_record (movie_id, provider_id) WHERE state = 'linked'"),
        .sql("CREATE INDEX record_review ON canonical_record (id) WHERE state = 'review'"),
        .table(
            "match_decision",
            columns: """
                record_id INTEGER PRIMARY KEY REFERENCES canonical_record (id),
                movie_id INTEGER REFERENCES movie (id),
                method TEXT NOT NULL,
                evidence TEXT NOT NULL,
                review_reason TEXT,
                at INTEGER NOT NULL
                """),
        .linkTable(
            "external_id",
            columns: """
                record_id INTEGER NOT NULL REFERENCES canonical_record (id),
                ordinal INTEGER NOT NULL,
                namespace TEXT NOT NULL,
                value TEXT NOT NULL,
                PRIMARY KEY (record_id, ordinal)
                """),
        .sql("CREATE INDEX external_id_value ON external_id (value, namespace)"),
    ]

    private static let contents: [SchemaStep] = [
        .table(
            "title",
            columns: """
                id INTEGER PRIMARY KEY,
                record_id INTEGER NOT NULL REFERENCES canonical_record (id),
                ordinal INTEGER NOT NULL,
                kind TEXT NOT NULL \(SchemaStep.check("kind", isOneOf: "display", "original", "alternative", "working")),
                text TEXT NOT NULL,
                norm TEXT NOT NULL,
                translit TEXT,
                language TEXT,
                region TEXT,
                score REAL NOT NULL DEFAULT 0
                """),
        .sql("CREATE INDEX title_record ON title (record_id, ordinal)"),
        .sql("CREATE INDEX title_norm ON title (norm)"),
        .sql("CREATE INDEX title_translit ON title (translit) WHERE translit IS NOT NULL"),
        .linkTable(
            "record_genre",
            columns: """
                record_id INTEGER NOT NULL REFERENCES canonical_record (id),
                ordinal INTEGER NOT NULL,
                provider_genre_id INTEGER NOT NULL REFERENCES provider_genre (id),
                PRIMARY KEY (record_id, ordinal)
                """),
        .linkTable(
            "rating",
            columns: """
                record_id INTEGER NOT NULL REFERENCES canonical_record (id),
                ordinal INTEGER NOT NULL,
                provider_id INTEGER NOT NULL REFERENCES provider (id),
                origin_provider_id INTEGER NOT NULL REFERENCES provider (id),
                family TEXT NOT NULL \(SchemaStep.check("family", isOneOf: "audience", "critic", "user")),
                category_label TEXT,
                raw_value REAL NOT NULL,
                scale_lo REAL NOT NULL,
                scale_hi REAL NOT NULL,
                votes INTEGER,
                variance REAL,
                PRIMARY KEY (record_id, ordinal)
                """),
        .table("person", columns: "id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE"),
        .linkTable(
            "record_person",
            columns: """
                record_id INTEGER NOT NULL REFERENCES canonical_record (id),
                ordinal INTEGER NOT NULL,
                person_id INTEGER NOT NULL REFERENCES person (id),
                role TEXT NOT NULL \(SchemaStep.check("role", isOneOf: "director", "writer", "cast", "composer")),
                ord INTEGER NOT NULL,
                PRIMARY KEY (record_id, ordinal)
                """),
        .linkTable(
            "record_keyword",
            columns: """
                record_id INTEGER NOT NULL REFERENCES canonical_record (id),
                ordinal INTEGER NOT NULL,
                keyword TEXT NOT NULL,
                PRIMARY KEY (record_id, ordinal)
                """),
    ]

    private static let views: [SchemaStep] = [
        view(
            "movie_title", of: "title",
            "c.id AS title_id, c.kind, c.text, c.norm, c.translit, c.language, c.region, c.score"),
        view("movie_external_id", of: "external_id", "c.namespace, c.value"),
        view("movie_provider_genre", of: "record_genre", "c.provider_genre_id"),
        view(
            "movie_rating", of: "rating",
            """
            c.origin_provider_id, c.family, c.category_label, c.raw_value, c.scale_lo, c.scale_hi, c.votes, c.variance
            """),
        view("movie_person", of: "record_person", "c.person_id, c.role, c.ord"),
        view("movie_keyword", of: "record_keyword", "c.keyword"),
    ]

    private static func view(_ name: String, of table: String, _ columns: String) -> SchemaStep {
        .sql(
            """
            CREATE VIEW \(name) AS SELECT r.movie_id, r.id AS record_id, r.provider_id, c.ordinal, \(columns)
            FROM canonical_record r JOIN \(table) c ON c.record_id = r.id WHERE r.movie_id IS NOT NULL
            """)
    }

    private static let ratings: [SchemaStep] = [
        .linkTable(
            "c_rating",
            columns: """
                movie_id INTEGER NOT NULL REFERENCES movie (id),
                family TEXT NOT NULL \(SchemaStep.check("family", isOneOf: "all", "audience", "critic", "user")),
                category TEXT NOT NULL \(SchemaStep.check("category", isOneOf: "total", "performance", "screenplay", "soundtrack")),
                value REAL NOT NULL,
                sd REAL NOT NULL,
                lo REAL NOT NULL,
                hi REAL NOT NULL,
                confidence REAL NOT NULL,
                n_providers INTEGER NOT NULL,
                n_votes INTEGER NOT NULL,
                estimated INTEGER NOT NULL,
                prior_share REAL NOT NULL,
                prior_mean REAL NOT NULL,
                contributions_json TEXT NOT NULL,
                PRIMARY KEY (movie_id, family, category)
                """)
    ]

    /// `has_news` tells a movie whose records changed from one that is only to be computed again; `moved_to` is where
    /// a record that left it went.
    private static let logs: [SchemaStep] = [
        .table(
            "dirty_movie",
            columns: """
                movie_id INTEGER PRIMARY KEY REFERENCES movie (id),
                has_news INTEGER NOT NULL,
                moved_to INTEGER REFERENCES movie (id)
                """),
        .lastingTable(
            "change_log", number: "seq",
            columns: """
                movie_id INTEGER NOT NULL REFERENCES movie (id),
                what TEXT NOT NULL \(SchemaStep.check("what", isOneOf: "added", "changed", "removed")),
                at INTEGER NOT NULL
                """),
        .sql("CREATE INDEX change_log_movie ON change_log (movie_id)"),
    ]
}
