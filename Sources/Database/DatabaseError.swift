/// Why a database could not do what it was asked, which file it is, and what a person can do about it.
public struct DatabaseError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What went wrong, as far as a caller or a person can act on it.
    public enum Kind: Hashable, Sendable {
        /// The file is missing or cannot be opened.
        case cannotOpen
        /// The file or its directory cannot be written.
        case notWritable
        /// The file holds something else than a SQLite database.
        case notADatabase
        /// The file is a SQLite database, but not one of this program's, or not of this purpose.
        case foreign
        /// The content contradicts itself.
        case damaged
        /// A newer version of the program has changed the schema; the migrations this one does not know.
        case newerSchema(found: [String])
        /// An older version of the program wrote the file; the migrations it lacks.
        case olderSchema(missing: [String])
        /// No space is left for it.
        case diskFull
        /// Another process holds its lock.
        case busy
        /// A rule of the schema was broken, so nothing was stored.
        case constraint
        /// Anything else the engine reports.
        case other
    }

    /// What went wrong.
    public let kind: Kind
    /// The file.
    public let path: String
    /// What the engine or the operating system says; may be empty.
    public let detail: String

    /// Creates an error.
    public init(_ kind: Kind, path: String, detail: String = "") {
        self.kind = kind
        self.path = path
        self.detail = detail
    }

    /// One line: the file, what went wrong, what to do.
    public var description: String {
        let evidence = detail.isEmpty ? "" : " (\(detail))"
        return "\(path): \(problem)\(evidence); \(advice)"
    }

    private var problem: String {
        switch kind {
        case .cannotOpen: "the database cannot be opened"
        case .notWritable: "the database cannot be written"
        case .notADatabase: "this file is not a database"
        case .foreign: "this database was not made by C-Movie for this purpose"
        case .damaged: "the database is damaged"
        case .newerSchema(let found): "the database has a newer schema, with \(Self.listed(found))"
        case .olderSchema(let missing): "the database has an older schema, without \(Self.listed(missing))"
        case .diskFull: "the disk is full"
        case .busy: "another process is writing to the database"
        case .constraint: "a rule of the schema was broken"
        case .other: "the database failed"
        }
    }

    private var advice: String {
        switch kind {
        case .cannotOpen: "check the path and the permissions, or fill the data directory first"
        case .notWritable: "check the permissions of the file and of its directory"
        case .notADatabase, .foreign: "move the file away, or name another data directory"
        case .damaged: "restore it from a backup, or move it away and rebuild"
        case .newerSchema: "use the version of the program that wrote it, or a later one"
        case .olderSchema: "run a command that writes, such as 'cmovie rebuild', to bring it up to date"
        case .diskFull: "free some space and run the command again; what was committed is safe"
        case .busy: "wait for it to finish, or stop it"
        case .constraint: "nothing of the transaction was stored; please report this"
        case .other: "what was committed is safe; run the command again"
        }
    }

    private static func listed(_ names: [String]) -> String { names.joined(separator: ", ") }
}
