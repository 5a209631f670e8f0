import Database
import TestSupport

extension DatabaseSchema {
    /// Two tables to try things on.
    static let example = DatabaseSchema(applicationID: 0x1234, migrations: [first])

    static let first = Migration(
        "001 first",
        [
            .lastingTable("thing", columns: "name TEXT NOT NULL UNIQUE, size REAL, content BLOB"),
            .linkTable(
                "tag",
                columns: "thing_id INTEGER NOT NULL REFERENCES thing (id), word TEXT, PRIMARY KEY (thing_id, word)"),
        ])
}

extension SQLiteTuning {
    static let small = SQLiteTuning(cacheMebibytes: 1)
}

extension SQLiteDatabase {
    /// An example database in a directory.
    static func example(
        in directory: TemporaryDirectory, _ access: DatabaseAccess = .readWrite, _ schema: DatabaseSchema = .example
    ) throws -> SQLiteDatabase {
        try SQLiteDatabase(
            path: directory.file("deep/down/test.sqlite"), access: access, schema: schema, tuning: .small)
    }

    var names: [String] {
        get throws { try read { try $0.map("SELECT name FROM thing ORDER BY id") { $0.text(0) } } }
    }

    func add(_ names: String...) throws {
        try write { connection in
            for name in names { try connection.execute("INSERT INTO thing (name) VALUES ($1)", [.text(name)]) }
        }
    }
}
