/// Why a view cannot run.
enum BenchmarkError: Error, CustomStringConvertible {
    /// A file cannot be read or written; `code` is the system's.
    case unreadable(path: String, code: Int32)
    /// A line of a file is not what its format says.
    case malformed(path: String, line: String)
    /// The command line is none of those in the usage.
    case usage

    var description: String {
        switch self {
        case .unreadable(let path, let code): "\(path): cannot be opened (error \(code))"
        case .malformed(let path, let line): "\(path): not a line of this format: \(line)"
        case .usage: EntryPoint.usage
        }
    }
}
