import Database
import TestSupport
import Testing

@Suite struct SQLiteDatabaseTests {
    private let directory: TemporaryDirectory

    init() throws { directory = try TemporaryDirectory() }

    struct Cancelled: Error {}

    @Test func `what was written is there after reopening`() throws {
        try SQLiteDatabase.example(in: directory).add("a")
        let reopened = try SQLiteDatabase.example(in: directory)
        try reopened.add("b")
        #expect(try reopened.names == ["a", "b"])
    }

    @Test func `a throw takes the whole transaction back`() throws {
        let database = try SQLiteDatabase.example(in: directory)
        #expect(throws: Cancelled.self) {
            try database.write { connection in
                try connection.execute("INSERT INTO thing (name) VALUES ('a')")
                throw Cancelled()
            }
        }
        #expect(try database.names == [])
        try database.add("b")
        #expect(try database.names == ["b"])
    }

    @Test func `in batches a throw takes the last one back only`() throws {
        let database = try SQLiteDatabase.example(in: directory)
        #expect(throws: Cancelled.self) {
            try database.writeInBatches { batches in
                try batches.connection.execute("INSERT INTO thing (name) VALUES ('kept')")
                try batches.commit()
                try batches.connection.execute("INSERT INTO thing (name) VALUES ('lost')")
                throw Cancelled()
            }
        }
        #expect(try database.names == ["kept"])
    }

    @Test func `a reader beside an open transaction sees what was committed`() throws {
        let writer = try SQLiteDatabase.example(in: directory)
        try writer.add("a")
        let reader = try SQLiteDatabase.example(in: directory, .readOnly)
        try writer.write { connection in
            try connection.execute("INSERT INTO thing (name) VALUES ('b')")
            #expect(try reader.names == ["a"])
        }
        #expect(try reader.names == ["a", "b"])
    }

    @Test func `a snapshot stays as it was while others write`() throws {
        let writer = try SQLiteDatabase.example(in: directory)
        try writer.add("a")
        let reader = try SQLiteDatabase.example(in: directory, .readOnly)
        try reader.read { connection in
            func count() throws -> Int? { try connection.first("SELECT count(*) FROM thing") { $0.int(0) } }
            #expect(try count() == 1)
            try writer.add("b")
            #expect(try count() == 1)
        }
    }

    @Test func `a reader cannot write`() throws {
        try SQLiteDatabase.example(in: directory).add("a")
        let reader = try SQLiteDatabase.example(in: directory, .readOnly)
        let error = #expect(throws: DatabaseError.self) { try reader.add("b") }
        #expect(error?.kind == .notWritable)
    }

    @Test func `two writers wait for each other`() throws {
        let one = try SQLiteDatabase.example(in: directory)
        let other = try SQLiteDatabase.example(in: directory)
        try one.add("a")
        try other.add("b")
        #expect(try one.names == ["a", "b"])
    }

    @Test func `a checkpoint loses nothing`() throws {
        let database = try SQLiteDatabase.example(in: directory)
        try database.add("a")
        try database.checkpoint()
        #expect(try database.names == ["a"])
    }

    @Test func `numbers of a lasting table are not given out again`() throws {
        let database = try SQLiteDatabase.example(in: directory)
        try database.add("a", "b")
        try database.write { try $0.execute("DELETE FROM thing") }
        try database.add("c")
        #expect(try database.read { try $0.first("SELECT id FROM thing") { $0.int(0) } } == 3)
    }
}
