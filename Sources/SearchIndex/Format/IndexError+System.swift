import Glibc

extension IndexError {
    /// The error of a call that has just failed.
    static func system(_ operation: String, _ path: String) -> IndexError {
        .fileSystem(operation: operation, path: path, code: errno)
    }

    /// The operating system's words for an `errno`.
    static func message(of code: Int32) -> String {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { buffer in
            guard let start = buffer.baseAddress, strerror_r(code, start, buffer.count) == 0 else {
                return "error \(code)"
            }
            return String(cString: start)
        }
    }
}
