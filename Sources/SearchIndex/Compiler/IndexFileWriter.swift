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
    private var sectionStart = 0
    /// The checksum of the block being written, and those of the blocks before it in the section.
    private var hash = XXHash64()
    private var blockRest = IndexFormat.checksumBlockByteCount
    private var checksums = ByteWriter()
    private var allChecksums: [UInt8] = []

    private static let bufferByteCount = 1 << 20

    /// Creates the file, or empties it.
    init(path: String) throws(IndexError) {
        self.path = path
        descriptor = Glibc.open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw .system("create", path) }
        offset = IndexFormat.headByteCount
        guard lseek(descriptor, off_t(offset), SEEK_SET) == off_t(offset) else { throw .system("write", path) }
    }

    deinit { close(descriptor) }

    /// Writes one section of bytes at hand.
    func section(_ kind: SectionKind, _ bytes: [UInt8]) throws(IndexError) {
        begin()
        try append(bytes)
        try end(kind)
    }

    /// Writes one section of bytes in a temporary file, which is given back.
    func section(_ kind: SectionKind, _ spool: SpoolFile) throws(IndexError) {
        begin()
        try append(spool, 0..<spool.count)
        try end(kind)
        spool.discard()
    }

    /// Appends a stretch of a temporary file to the section.
    func append(_ spool: SpoolFile, _ extent: Range<Int>) throws(IndexError) {
        let reader = SpoolReader(spool, extent, bufferByteCount: Self.bufferByteCount)
        while !reader.isAtEnd {
            try append(reader.bytes(min(Self.bufferByteCount, extent.count - reader.readByteCount)))
        }
    }

    /// Begins a section that comes in pieces.
    func begin() {
        sectionStart = offset
        checksums.removeAll()
        beginBlock()
    }

    /// Appends to the section.
    func append(_ bytes: [UInt8]) throws(IndexError) {
        try bytes.withUnsafeBufferPointer { bytes throws(IndexError) in
            try append(UnsafeRawBufferPointer(bytes))
        }
    }

    /// Appends to the section.
    func append(_ bytes: UnsafeRawBufferPointer) throws(IndexError) {
        hashBlocks(of: bytes)
        try write(bytes)
    }

    /// Ends the section and pads the file to the next one.
    func end(_ kind: SectionKind) throws(IndexError) {
        if blockRest < IndexFormat.checksumBlockByteCount { endBlock() }
        let checksum = checksums.bytes.withUnsafeBytes { XXHash64.hash($0) }
        allChecksums += checksums.bytes
        try end(kind, checksum: checksum)
    }

    private func end(_ kind: SectionKind, checksum: UInt64) throws(IndexError) {
        sections.append(
            SectionEntry(
                kind: kind, offset: UInt64(sectionStart), byteCount: UInt64(offset - sectionStart), checksum: checksum))
        try write([UInt8](repeating: 0, count: IndexFormat.aligned(offset) - offset))
    }

    /// The last section: the checksums of all blocks before it.
    private func writeChecksums() throws(IndexError) {
        sectionStart = offset
        try write(allChecksums)
        try end(.blockChecksums, checksum: allChecksums.withUnsafeBytes { XXHash64.hash($0) })
    }

    private func hashBlocks(of bytes: UnsafeRawBufferPointer) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let part = rest.prefix(blockRest)
            hash.update(UnsafeRawBufferPointer(rebasing: part))
            rest = rest.dropFirst(part.count)
            blockRest -= part.count
            if blockRest == 0 {
                endBlock()
                beginBlock()
            }
        }
    }

    private func beginBlock() {
        hash = XXHash64()
        blockRest = IndexFormat.checksumBlockByteCount
    }

    private func endBlock() { checksums.append(hash.value) }

    /// Writes the header and makes the file durable. Returns its length and its sections.
    func finish() throws(IndexError) -> (byteCount: Int, sections: [SectionEntry]) {
        try writeChecksums()
        try flush()
        let head = IndexHeader.encoded(fileByteCount: offset, sections: sections)
        let written = head.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
        guard written == head.count, fsync(descriptor) == 0 else { throw .system("write", path) }
        return (offset, sections)
    }

    /// Many bytes at once go straight to the file.
    private func write(_ bytes: [UInt8]) throws(IndexError) {
        try bytes.withUnsafeBufferPointer { bytes throws(IndexError) in
            try write(UnsafeRawBufferPointer(bytes))
        }
    }

    private func write(_ bytes: UnsafeRawBufferPointer) throws(IndexError) {
        offset += bytes.count
        if bytes.count >= Self.bufferByteCount / 4 {
            try flush()
            return try writeNow(bytes)
        }
        buffer.append(contentsOf: bytes)
        if buffer.count >= Self.bufferByteCount { try flush() }
    }

    private func flush() throws(IndexError) {
        try buffer.withUnsafeBufferPointer { bytes throws(IndexError) in
            try writeNow(UnsafeRawBufferPointer(bytes))
        }
        buffer.removeAll(keepingCapacity: true)
    }

    private func writeNow(_ bytes: UnsafeRawBufferPointer) throws(IndexError) {
        guard bytes.writeAll(to: descriptor) else { throw .system("write", path) }
    }
}
