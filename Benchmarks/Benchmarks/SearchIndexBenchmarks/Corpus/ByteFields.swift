import Glibc

/// The fields of a line, in place: a corpus has millions of lines, and an array of texts for each is what reading one
/// would cost most.
struct ByteFields: Sequence, IteratorProtocol {
    private var rest: UnsafeRawBufferPointer?
    private let separator: UInt8

    /// The fields of `bytes`: one more than there are separators.
    init(_ bytes: UnsafeRawBufferPointer, separator: UInt8) {
        rest = bytes
        self.separator = separator
    }

    /// The next field, `nil` after the last one.
    mutating func next() -> UnsafeRawBufferPointer? {
        guard let bytes = rest else { return nil }
        guard let base = bytes.baseAddress, let end = memchr(base, Int32(separator), bytes.count) else {
            rest = nil
            return bytes
        }
        let count = UnsafeRawPointer(end) - base
        rest = UnsafeRawBufferPointer(rebasing: bytes[(count + 1)...])
        return UnsafeRawBufferPointer(rebasing: bytes[..<count])
    }
}
