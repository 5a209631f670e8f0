import Glibc
import MovieModel

/// Writes an index file section by section and puts its header in place at the end.
///
/// A file that was not finished has no magic and is refused.
final class IndexFileWriter {
    private let path: String
    private let descriptor: Int32
    private var buffer: [UInt8] = []
    private var offset: Int
    private var sections: [SectionEntry] = []
    private var hash = XXHash64()
    private var sectionStart = 0

    private static let bufferByteCount = 1 << 20
    private static let headByteCount = IndexFormat.aligned(
        IndexFormat.headerByteCount + SectionKind.allCases.count * IndexFormat.sectionEntryByteCount)

    /// Creates the file, or empties it.
    init(path: String) throws(IndexError) {
        self.path = path
        descriptor = Glibc.open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw .system("create", path) }
        offset = Self.headByteCount
        guard lseek(descriptor, off_t(offset), SEEK_SET) == off_t(offset) else { throw .system("write", path) }
    }

    deinit { close(descriptor) }

    /// Writes one section of bytes at hand.
    func section(_ kind: SectionKind, _ bytes: [UInt8]) throws(IndexError) {
        begin()
        try append(bytes)
        try end(kind)
    }

    /// Begins a section that comes in pieces.
    func begin() {
        sectionStart = offset
        hash = XXHash64()
    }

    /// Appends to the section.
    func append(_ bytes: [UInt8]) throws(IndexError) {
        bytes.withUnsafeBytes { hash.update($0) }
        try write(bytes)
    }

    /// Ends the section and pads the file to the next one.
    func end(_ kind: SectionKind) throws(IndexError) {
        sections.append(
            SectionEntry(
                kind: kind, offset: UInt64(sectionStart), byteCount: UInt64(offset - sectionStart), checksum: hash.value
            ))
        try write([UInt8](repeating: 0, count: IndexFormat.aligned(offset) - offset))
    }

    /// Writes the header and makes the file durable. Returns its length and its sections.
    func finish() throws(IndexError) -> (byteCount: Int, sections: [SectionEntry]) {
        try flush()
        let head = IndexHeader.encoded(fileByteCount: offset, sections: sections)
        let written = head.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
        guard written == head.count, fsync(descriptor) == 0 else { throw .system("write", path) }
        return (offset, sections)
    }

    private func write(_ bytes: [UInt8]) throws(IndexError) {
        buffer.append(contentsOf: bytes)
        offset += bytes.count
        if buffer.count >= Self.bufferByteCount { try flush() }
    }

    private func flush() throws(IndexError) {
        var start = 0
        while start < buffer.count {
            let written = buffer.withUnsafeBytes {
                Glibc.write(descriptor, $0.baseAddress.map { $0 + start }, $0.count - start)
            }
            if written < 0 && errno == EINTR { continue }
            guard written > 0 else { throw .system("write", path) }
            start += written
        }
        buffer.removeAll(keepingCapacity: true)
    }
}
