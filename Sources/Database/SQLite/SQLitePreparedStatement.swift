import GRDB
import GRDBSQLite

/// A statement of SQLite, bound and stepped through its C handle.
///
/// GRDB prepares and keeps it; the handle is used directly because its own way of binding costs twice as much per row.
final class SQLitePreparedStatement: SQLStatement {
    private let statement: Statement
    private let handle: OpaquePointer
    private let path: String
    /// SQLite's index of each `$number`, since it numbers parameters as they first appear in the text.
    private let parameters: [Int32]

    init(_ statement: Statement, path: String) {
        self.statement = statement
        self.path = path
        handle = statement.sqliteStatement
        parameters = Self.parameters(of: statement.sqliteStatement)
    }

    deinit { reset() }

    /// Whether it rests on a row.
    var isBusy: Bool { sqlite3_stmt_busy(handle) != 0 }

    func bind(_ value: SQLValue, to number: Int) throws {
        let index = parameters[number - 1]
        let code =
            switch value {
            case .null: sqlite3_bind_null(handle, index)
            case .integer(let integer): sqlite3_bind_int64(handle, index, integer)
            case .real(let real): sqlite3_bind_double(handle, index, real)
            case .text(let text): bind(text, at: index)
            case .blob(let bytes): bind(bytes, at: index)
            }
        guard code == SQLITE_OK else { throw failure(code) }
    }

    func step() throws -> Bool {
        let code = sqlite3_step(handle)
        if code == SQLITE_ROW { return true }
        guard code == SQLITE_DONE else {
            // The message belongs to the connection, so it is read before the reset replaces it.
            let failure = failure(code)
            reset()
            throw failure
        }
        return false
    }

    func insert(_ values: [SQLValue]) throws -> Int64 {
        try run(values)
        return sqlite3_last_insert_rowid(sqlite3_db_handle(handle))
    }

    func reset() { sqlite3_reset(handle) }

    private func bind(_ text: String, at index: Int32) -> Int32 {
        // An empty buffer may have no address, which SQLite would take for null.
        guard !text.isEmpty else { return sqlite3_bind_text(handle, index, "", 0, Self.copied) }
        var text = text
        return text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) {
                sqlite3_bind_text64(
                    handle, index, $0.baseAddress, UInt64($0.count), Self.copied, UInt8(SQLITE_UTF8))
            }
        }
    }

    private func bind(_ bytes: [UInt8], at index: Int32) -> Int32 {
        guard !bytes.isEmpty else { return sqlite3_bind_zeroblob(handle, index, 0) }
        return bytes.withUnsafeBytes {
            sqlite3_bind_blob64(handle, index, $0.baseAddress, UInt64($0.count), Self.copied)
        }
    }

    private func failure(_ code: Int32) -> DatabaseError {
        let connection = sqlite3_db_handle(handle)
        let message = sqlite3_errmsg(connection).map { String(cString: $0) } ?? ""
        let extended = sqlite3_extended_errcode(connection)
        return DatabaseError(
            resultCode: ResultCode(rawValue: extended == SQLITE_OK ? code : extended), message: message, path: path)
    }

    private static func parameters(of handle: OpaquePointer) -> [Int32] {
        let count = sqlite3_bind_parameter_count(handle)
        var parameters = [Int32](repeating: 0, count: Int(count))
        for index in stride(from: Int32(1), through: count, by: 1) {
            let name = sqlite3_bind_parameter_name(handle, index).map { String(cString: $0) } ?? ""
            guard name.first == "$", let number = Int(name.dropFirst()), parameters.indices.contains(number - 1) else {
                preconditionFailure("parameters are $1, $2, … without a gap, not \(name)")
            }
            parameters[number - 1] = index
        }
        return parameters
    }

    /// SQLITE_TRANSIENT, a macro Swift cannot see: SQLite copies the bytes before the call returns.
    private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
}

extension SQLitePreparedStatement {
    func isNull(_ column: Int) -> Bool { sqlite3_column_type(handle, Int32(column)) == SQLITE_NULL }

    func integer(_ column: Int) -> Int64 { sqlite3_column_int64(handle, Int32(column)) }

    func real(_ column: Int) -> Double { sqlite3_column_double(handle, Int32(column)) }

    func text(_ column: Int) -> String {
        guard let start = sqlite3_column_text(handle, Int32(column)) else { return "" }
        let count = Int(sqlite3_column_bytes(handle, Int32(column)))
        return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }

    func blob(_ column: Int) -> [UInt8] {
        guard let start = sqlite3_column_blob(handle, Int32(column)) else { return [] }
        return [UInt8](UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, Int32(column)))))
    }
}
