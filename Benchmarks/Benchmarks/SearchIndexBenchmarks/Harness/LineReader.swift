import Glibc

/// The lines of a file, one at a time, so that a corpus of any size takes the memory of its longest line.
///
/// Not `Sendable`: a reader belongs to one thread.
final class LineReader {
    private let file: UnsafeMutablePointer<FILE>
    private var line: UnsafeMutablePointer<CChar>?
    private var capacity = 0

    /// Opens a file.
    init(path: String) throws(BenchmarkError) {
        guard let file = fopen(path, "r") else { throw .unreadable(path: path, code: errno) }
        self.file = file
    }

    deinit {
        free(line)
        fclose(file)
    }

    /// The next line without its end, `nil` after the last one.
    func next() -> String? { nextBytes().map { String(decoding: $0, as: UTF8.self) } }

    /// The bytes of the next line without its end, `nil` after the last one. They are gone with the line after it.
    func nextBytes() -> UnsafeRawBufferPointer? {
        var count = getline(&line, &capacity, file)
        guard count >= 0, let line else { return nil }
        if count > 0, line[count - 1] == 10 { count -= 1 }
        return UnsafeRawBufferPointer(start: line, count: count)
    }
}
