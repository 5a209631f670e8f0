import Database
import TestSupport
import Testing

@Suite struct SQLiteStatementTests {
    private let directory: TemporaryDirectory
    private let database: SQLiteDatabase

    init() throws {
        directory = try TemporaryDirectory()
        database = try SQLiteDatabase.example(in: directory)
    }

    @Test(arguments: [
        SQLValue.null, .integer(0), .integer(.min), .integer(.max), .real(0.1), .real(-1e300), .text(""),
        .text("short"), .text("Le Fabuleux Destin d'Amélie Poulain, a title too long to be small"), .text("千と千尋"),
        .blob([]), .blob([0, 255, 0]),
    ])
    func `a value comes back as it went in`(_ value: SQLValue) throws {
        let back = try database.read { connection in
            try connection.first("SELECT $1, typeof($1)", [value]) { row -> SQLValue in
                switch row.text(1) {
                case "integer": .integer(row.integer(0))
                case "real": .real(row.real(0))
                case "text": .text(row.text(0))
                case "blob": .blob(row.blob(0))
                default: row.isNull(0) ? .null : .text("unexpected")
                }
            }
        }
        #expect(back == value)
    }

    @Test func `parameters go by their number, not by where they stand`() throws {
        let row = try database.read { connection in
            try connection.first("SELECT $2, $1, $2", [.text("one"), .text("two")]) {
                [$0.text(0), $0.text(1), $0.text(2)]
            }
        }
        #expect(row == ["two", "one", "two"])
    }

    @Test func `null reads as nil and as zero`() throws {
        try database.read { connection in
            try connection.forEach("SELECT $1", [.null]) { row in
                #expect(row.optionalInt(0) == nil)
                #expect(row.optionalText(0) == nil)
                #expect(row.optionalReal(0) == nil)
                #expect(row.int(0) == 0)
                #expect(row.text(0) == "")
                #expect(row.blob(0) == [])
            }
        }
    }

    @Test func `walks over the same query nest`() throws {
        try database.add("a", "b", "c")
        let pairs = try database.read { connection in
            try connection.map("SELECT name FROM thing ORDER BY name") { outer in
                let name = outer.text(0)
                return try connection.map("SELECT name FROM thing ORDER BY name") { name + $0.text(0) }
            }
        }
        #expect(pairs == [["aa", "ab", "ac"], ["ba", "bb", "bc"], ["ca", "cb", "cc"]])
    }

    @Test func `a walk left early does not disturb the next use`() throws {
        struct Enough: Error {}
        try database.add("a", "b")
        #expect(throws: Enough.self) {
            try database.read { try $0.forEach("SELECT name FROM thing") { _ in throw Enough() } }
        }
        #expect(try database.names == ["a", "b"])
    }

    @Test func `a broken rule is an error of its own that names the file`() throws {
        try database.add("a")
        let error = #expect(throws: DatabaseError.self) { try database.add("b", "a") }
        #expect(error?.kind == .constraint)
        #expect(error?.path == database.path)
        #expect(error?.detail.contains("thing.name") == true)
        #expect(try database.names == ["a"])
    }

    @Test func `a link to nothing is refused`() {
        let error = #expect(throws: DatabaseError.self) {
            try database.write { try $0.execute("INSERT INTO tag (thing_id, word) VALUES (99, 'x')") }
        }
        #expect(error?.kind == .constraint)
    }

    @Test func `columns hold the type they declare`() {
        let error = #expect(throws: DatabaseError.self) {
            try database.write {
                try $0.execute("INSERT INTO thing (name, size) VALUES ('a', $1)", [.text("large")])
            }
        }
        #expect(error?.kind == .constraint)
    }

    @Test func `a statement that cannot be understood is reported`() {
        let error = #expect(throws: DatabaseError.self) { try database.read { try $0.execute("SELEKT 1") } }
        #expect(error?.kind == .other)
        #expect(error?.description.contains("syntax error") == true)
    }
}
