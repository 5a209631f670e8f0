import Database
import TestSupport
import Testing

@Suite struct SchemaStepTests {
    private let directory: TemporaryDirectory

    init() throws { directory = try TemporaryDirectory() }

    @Test func `a checked column takes its words and no others, and null where it may`() throws {
        let table = SchemaStep.table(
            "t", columns: "word TEXT \(SchemaStep.check("word", isOneOf: "one", "two", "three"))")
        let schema = DatabaseSchema(applicationID: 5, migrations: [Migration("001", [table])])
        let database = try SQLiteDatabase(
            path: directory.file("t.sqlite"), access: .readWrite, schema: schema, tuning: .small)
        func insert(_ word: String?) throws {
            try database.write { try $0.execute("INSERT INTO t (word) VALUES ($1)", [SQLValue(word)]) }
        }
        for word in ["one", "two", "three", nil] { try insert(word) }
        for word in ["four", "", "One"] {
            let error = #expect(throws: DatabaseError.self) { try insert(word) }
            #expect(error?.kind == .constraint)
        }
    }
}
