import MovieModel

/// The header and section table of a file, found sound.
struct SectionTable: Sendable {
    /// The sections in file order.
    let entries: [SectionEntry]
    /// The header's checksum, which stands for the whole content.
    let checksum: UInt64
    private let bytes: ByteView
    private let path: String

    /// Reads and checks header and table: magic, byte order, version, length, checksum, places of the sections.
    init(_ bytes: ByteView, path: String) throws(IndexError) {
        self.bytes = bytes
        self.path = path
        try Self.checkIdentity(bytes, path: path)
        let header = IndexHeader(bytes)
        guard Int(clamping: header.fileByteCount) == bytes.count else {
            throw .wrongLength(path: path, expected: Int(clamping: header.fileByteCount), found: bytes.count)
        }
        let table = bytes.slice(
            IndexFormat.headerByteCount, Int(header.sectionCount) * IndexFormat.sectionEntryByteCount)
        let head = bytes.slice(0, IndexFormat.headerByteCount - 8)
        guard Int(header.sectionCount) == SectionKind.allCases.count,
            IndexHeader.checksum(Array(head.buffer), Array(table.buffer)) == header.checksum
        else { throw .damaged(path: path, section: "header", reason: "its checksum does not hold") }
        checksum = header.checksum
        let entries = (0..<Int(header.sectionCount)).compactMap {
            SectionEntry(table, at: $0 * IndexFormat.sectionEntryByteCount)
        }
        guard Self.areSound(entries, tableEnd: IndexFormat.headerByteCount + table.count, fileByteCount: bytes.count)
        else { throw .damaged(path: path, section: "section table", reason: "a section lies where none can") }
        self.entries = entries
    }

    /// The bytes of a section.
    func section(_ kind: SectionKind) -> ByteView {
        guard let entry = entries.first(where: { $0.kind == kind }) else { return bytes.slice(0, 0) }
        return bytes.slice(Int(entry.offset), Int(entry.byteCount))
    }

    /// Verifies the checksums of sections, and that what lies between sections is zero.
    func verify(_ verification: IndexVerification) throws(IndexError) {
        var end = IndexFormat.headerByteCount + entries.count * IndexFormat.sectionEntryByteCount
        for entry in entries {
            let section = section(entry.kind)
            guard bytes.slice(end, Int(entry.offset) - end).buffer.allSatisfy({ $0 == 0 }) else {
                throw .damaged(path: path, section: entry.kind.name, reason: "the padding before it is not zero")
            }
            if verification.includes(entry.kind), XXHash64.hash(section.buffer) != entry.checksum {
                throw .damaged(path: path, section: entry.kind.name, reason: "its checksum does not hold")
            }
            end = Int(entry.offset) + section.count
        }
        guard bytes.suffix(from: end).buffer.allSatisfy({ $0 == 0 }) else {
            throw .damaged(path: path, section: "end", reason: "the padding is not zero")
        }
    }

    private static func checkIdentity(_ bytes: ByteView, path: String) throws(IndexError) {
        guard bytes.count >= IndexFormat.headerByteCount, bytes.slice(0, 8).buffer.elementsEqual(IndexFormat.magic)
        else {
            throw .notAnIndex(path: path)
        }
        guard bytes.u32(8) != IndexFormat.byteOrderMark.byteSwapped else { throw .foreignByteOrder(path: path) }
        guard bytes.u32(8) == IndexFormat.byteOrderMark else { throw .notAnIndex(path: path) }
        guard bytes.u32(12) == IndexFormat.version else {
            throw .unsupportedVersion(path: path, found: Int(bytes.u32(12)), supported: Int(IndexFormat.version))
        }
    }

    /// Every kind once, ascending and apart, aligned, within the file.
    private static func areSound(_ entries: [SectionEntry], tableEnd: Int, fileByteCount: Int) -> Bool {
        guard Set(entries.map(\.kind)).count == SectionKind.allCases.count else { return false }
        var end = UInt64(tableEnd)
        for entry in entries {
            let (sectionEnd, overflow) = entry.offset.addingReportingOverflow(entry.byteCount)
            guard !overflow, entry.offset >= end, sectionEnd <= UInt64(fileByteCount),
                entry.offset % UInt64(IndexFormat.alignment) == 0
            else { return false }
            end = sectionEnd
        }
        return true
    }
}
