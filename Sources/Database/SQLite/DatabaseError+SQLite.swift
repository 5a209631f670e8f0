import GRDB

extension DatabaseError {
    /// Translates what SQLite or GRDB reports about a file.
    init(_ error: any Error, path: String) {
        switch error {
        case let error as DatabaseError: self = error
        case let error as GRDB.DatabaseError:
            self.init(resultCode: error.extendedResultCode, message: error.message ?? "", path: path)
        default: self.init(.other, path: path, detail: "\(error)")
        }
    }

    /// Translates a result code of SQLite.
    init(resultCode: ResultCode, message: String, path: String) {
        self.init(Self.kind(of: resultCode), path: path, detail: message)
    }

    private static func kind(of code: ResultCode) -> Kind {
        switch code.primaryResultCode {
        case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH: .cannotOpen
        case .SQLITE_READONLY: .notWritable
        case .SQLITE_NOTADB: .notADatabase
        case .SQLITE_CORRUPT: .damaged
        case .SQLITE_FULL: .diskFull
        case .SQLITE_BUSY, .SQLITE_LOCKED: .busy
        case .SQLITE_CONSTRAINT: .constraint
        default: .other
        }
    }
}
