import Database
import Testing

@Suite struct DatabaseErrorTests {
    struct Example: Sendable {
        var error: DatabaseError
        var line: String
    }

    @Test(arguments: [
        Example(
            error: DatabaseError(.cannotOpen, path: "c.sqlite", detail: "unable to open database file"),
            line: """
                c.sqlite: the database cannot be opened (unable to open database file); check the path and the \
                permissions, or fill the data directory first
                """),
        Example(
            error: DatabaseError(.notWritable, path: "c.sqlite"),
            line: """
                c.sqlite: the database cannot be written; check the permissions of the file and of its directory
                """),
        Example(
            error: DatabaseError(.notADatabase, path: "c.sqlite"),
            line: "c.sqlite: this file is not a database; move the file away, or name another data directory"),
        Example(
            error: DatabaseError(.foreign, path: "c.sqlite"),
            line: """
                c.sqlite: this database was not made by C-Movie for this purpose; move the file away, or name another \
                data directory
                """),
        Example(
            error: DatabaseError(.damaged, path: "c.sqlite"),
            line: "c.sqlite: the database is damaged; restore it from a backup, or move it away and rebuild"),
        Example(
            error: DatabaseError(.newerSchema(found: ["007 x"]), path: "c.sqlite"),
            line: """
                c.sqlite: the database has a newer schema, with 007 x; use the version of the program that wrote it, \
                or a later one
                """),
        Example(
            error: DatabaseError(.olderSchema(missing: ["002 x", "003 y"]), path: "c.sqlite"),
            line: """
                c.sqlite: the database has an older schema, without 002 x, 003 y; run a command that writes, such as \
                'cmovie rebuild', to bring it up to date
                """),
        Example(
            error: DatabaseError(.diskFull, path: "c.sqlite"),
            line: "c.sqlite: the disk is full; free some space and run the command again; what was committed is safe"),
        Example(
            error: DatabaseError(.busy, path: "c.sqlite"),
            line: "c.sqlite: another process is writing to the database; wait for it to finish, or stop it"),
        Example(
            error: DatabaseError(.constraint, path: "c.sqlite", detail: "UNIQUE constraint failed: thing.name"),
            line: """
                c.sqlite: a rule of the schema was broken (UNIQUE constraint failed: thing.name); nothing of the \
                transaction was stored; please report this
                """),
        Example(
            error: DatabaseError(.other, path: "c.sqlite", detail: "disk I/O error"),
            line: """
                c.sqlite: the database failed (disk I/O error); what was committed is safe; run the command again
                """),
    ])
    func `says what, where and what to do in one line`(_ example: Example) {
        #expect(example.error.description == example.line)
    }
}
