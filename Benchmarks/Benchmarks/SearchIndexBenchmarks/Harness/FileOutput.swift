import Glibc

/// An open file that text is written to at once.
struct FileOutput {
    /// What people read while a view runs.
    static let standardError = FileOutput(descriptor: STDERR_FILENO)

    let descriptor: Int32

    /// Writes all of `text`, or as much as the descriptor takes.
    func write(_ text: String) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            guard count > 0 else { return }
            bytes = bytes.dropFirst(count)
        }
    }
}
