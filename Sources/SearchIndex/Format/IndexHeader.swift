import MovieModel

/// The first bytes of an index file: what it is, how long, and the checksum of all that follows in the section table.
///
/// The checksums of the sections stand in the section table, so ``checksum`` identifies the whole content.
struct IndexHeader: Hashable, Sendable {
    /// The length of the file in bytes.
    var fileByteCount: UInt64
    /// The number of entries in the section table.
    var sectionCount: UInt32
    /// XXH64 of the header up to this field and of the section table.
    var checksum: UInt64

    /// The header with its section table, checksum in place.
    static func encoded(fileByteCount: Int, sections: [SectionEntry]) -> [UInt8] {
        var head = ByteWriter()
        head.append(IndexFormat.magic)
        head.append(IndexFormat.byteOrderMark)
        head.append(IndexFormat.version)
        head.append(UInt64(fileByteCount))
        head.append(UInt32(sections.count))
        head.append(UInt32(0))
        head.append(UInt64(0))  // Reserved.
        var table = ByteWriter()
        for section in sections { section.encode(into: &table) }
        head.append(Self.checksum(head.bytes, table.bytes))
        return head.bytes + table.bytes
    }

    /// Reads a header that has the right magic, byte order and version.
    init(_ bytes: ByteView) {
        fileByteCount = bytes.u64(16)
        sectionCount = bytes.u32(24)
        checksum = bytes.u64(40)
    }

    /// XXH64 of the header's first forty bytes followed by the section table.
    static func checksum(_ head: [UInt8], _ table: [UInt8]) -> UInt64 {
        (head + table).withUnsafeBytes { XXHash64.hash($0) }
    }
}
