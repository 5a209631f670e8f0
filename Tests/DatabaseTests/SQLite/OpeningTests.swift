import Database
import TestSupport
import Testing

@Suite struct OpeningTests {
    private let directory: TemporaryDirectory

    init() throws { directory = try TemporaryDirectory() }

    private func open(
        _ name: String, _ access: DatabaseAccess, _ schema: DatabaseSchema = .example
    ) throws -> SQLiteDatabase {
        try SQLiteDatabase(path: directory.file(name), access: access, schema: schema, tuning: .small)
    }

    private func failure(_ name: String, _ access: DatabaseAccess, _ schema: DatabaseSchema = .example)
        -> DatabaseError?
    {
        #expect(throws: DatabaseError.self) { try open(name, access, schema) }
    }

    @Test(arguments: [DatabaseAccess.readWrite, .readOnly])
    func `a file that is no database is refused and left alone`(_ access: DatabaseAccess) throws {
        let text = String(repeating: "tconst\taverageRating\n", count: 200)
        try directory.write(text, to: "ratings.tsv")
        let error = failure("ratings.tsv", access)
        #expect(error?.kind == .notADatabase)
        #expect(error?.path == directory.file("ratings.tsv"))
        #expect(try directory.bytes(of: "ratings.tsv") == Array(text.utf8))
    }

    @Test(arguments: [DatabaseAccess.readWrite, .readOnly])
    func `a database of another purpose is refused`(_ access: DatabaseAccess) throws {
        let other = DatabaseSchema(applicationID: 99, migrations: [DatabaseSchema.first])
        _ = try open("other.sqlite", .readWrite, other)
        #expect(failure("other.sqlite", access)?.kind == .foreign)
        _ = try open("other.sqlite", .readWrite, other)
    }

    @Test func `a file whose creation was cut short before its first migration is taken up again`() throws {
        let broken = Migration(DatabaseSchema.first.name, [.sql("NO SUCH STATEMENT")])
        #expect(throws: DatabaseError.self) {
            try open("new.sqlite", .readWrite, DatabaseSchema(applicationID: 0x1234, migrations: [broken]))
        }
        try open("new.sqlite", .readWrite).add("a")
        #expect(try open("new.sqlite", .readOnly).names == ["a"])
    }

    @Test func `a missing file cannot be opened to read`() {
        #expect(failure("missing.sqlite", .readOnly)?.kind == .cannotOpen)
    }

    @Test func `a directory that cannot be made is reported`() throws {
        try directory.write("a file", to: "data")
        let error = failure("data/raw/imdb.sqlite", .readWrite)
        #expect(error?.kind == .notWritable)
        #expect(error?.detail.contains(directory.file("data/raw")) == true)
    }

    @Test(arguments: [DatabaseAccess.readWrite, .readOnly])
    func `a newer schema is refused by name`(_ access: DatabaseAccess) throws {
        let next = Migration("002 next", [.sql("ALTER TABLE thing ADD COLUMN note TEXT")])
        let newer = DatabaseSchema(
            applicationID: 0x1234, migrations: [.init("001 first", DatabaseSchema.first.steps), next])
        try open("newer.sqlite", .readWrite, newer).add("a")
        let error = failure("newer.sqlite", access)
        #expect(error?.kind == .newerSchema(found: ["002 next"]))
        #expect(error?.description.contains("002 next") == true)
        #expect(try open("newer.sqlite", .readOnly, newer).names == ["a"])
    }

    @Test func `an older schema is brought up to date by a writer and refused by a reader`() throws {
        try open("older.sqlite", .readWrite).add("a")
        let next = Migration("002 next", [.sql("ALTER TABLE thing ADD COLUMN note TEXT")])
        let newer = DatabaseSchema(applicationID: 0x1234, migrations: [DatabaseSchema.first, next])
        #expect(failure("older.sqlite", .readOnly, newer)?.kind == .olderSchema(missing: ["002 next"]))
        #expect(try open("older.sqlite", .readWrite, newer).names == ["a"])
        #expect(try open("older.sqlite", .readOnly, newer).names == ["a"])
    }

    @Test func `a migration that fails leaves the file as it was`() throws {
        try open("half.sqlite", .readWrite).add("a")
        let broken = Migration("002 broken", [.table("extra", columns: "id INTEGER"), .sql("NO SUCH STATEMENT")])
        let schema = DatabaseSchema(applicationID: 0x1234, migrations: [DatabaseSchema.first, broken])
        #expect(failure("half.sqlite", .readWrite, schema)?.kind == .other)
        let database = try open("half.sqlite", .readWrite)
        let tables = try database.read {
            try $0.map("SELECT name FROM sqlite_master WHERE name = 'extra'") { $0.text(0) }
        }
        #expect(tables.isEmpty)
    }
}
