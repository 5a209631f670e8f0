import MovieModel

/// What is checked before anything in a file is believed. All sums report overflow, since every number may be forged.
extension SectionTable {
    /// The header, once magic, byte order, version, length and checksum are right.
    static func header(_ bytes: ByteView, path: String) throws(IndexError) -> IndexHeader {
        try checkIdentity(bytes, path: path)
        let header = IndexHeader(bytes)
        guard header.fileByteCount == UInt64(bytes.count) else {
            throw .wrongLength(path: path, expected: Int(clamping: header.fileByteCount), found: bytes.count)
        }
        let head = bytes.slice(0, IndexFormat.headerByteCount - 8)
        guard Int(header.sectionCount) == SectionKind.allCases.count,
            bytes.count >= IndexFormat.headByteCount,
            IndexHeader.checksum(Array(head.buffer), Array(table(bytes).buffer)) == header.checksum
        else { throw .damaged(path: path, section: "header", reason: "its checksum does not hold") }
        return header
    }

    /// The section table's entries: every kind once, aligned, ascending and apart, within the file.
    static func entries(
        _ header: IndexHeader, _ bytes: ByteView, path: String
    ) throws(IndexError) -> [SectionEntry] {
        let entries = SectionKind.allCases.indices.compactMap {
            SectionEntry(table(bytes), at: $0 * IndexFormat.sectionEntryByteCount)
        }
        var isSound = Set(entries.map(\.kind)).count == SectionKind.allCases.count
        var end = UInt64(IndexFormat.headByteCount)
        for entry in entries {
            let (sectionEnd, overflow) = entry.offset.addingReportingOverflow(entry.byteCount)
            isSound =
                isSound && !overflow && entry.offset >= end && sectionEnd <= UInt64(bytes.count)
                && entry.offset % UInt64(IndexFormat.alignment) == 0
            end = sectionEnd
        }
        guard isSound else {
            throw .damaged(path: path, section: "section table", reason: "a section lies where none can")
        }
        return entries
    }

    /// What lies between the sections and behind the last one is zero.
    static func checkPadding(_ entries: [SectionEntry], _ bytes: ByteView, path: String) throws(IndexError) {
        var end = IndexFormat.headerByteCount + entries.count * IndexFormat.sectionEntryByteCount
        for entry in entries {
            guard bytes.slice(end, Int(entry.offset) - end).buffer.allSatisfy({ $0 == 0 }) else {
                throw .damaged(path: path, section: entry.kind.name, reason: "the padding before it is not zero")
            }
            end = Int(entry.offset) + Int(entry.byteCount)
        }
        guard bytes.suffix(from: end).buffer.allSatisfy({ $0 == 0 }) else {
            throw .damaged(path: path, section: "end", reason: "the padding is not zero")
        }
    }

    /// The checksums of all blocks, once they match those of the section table.
    static func blockChecksums(
        _ entries: [SectionEntry], _ bytes: ByteView, path: String
    ) throws(IndexError) -> ByteView {
        guard let own = entries.first(where: { $0.kind == .blockChecksums }) else { return bytes.slice(0, 0) }
        let checksums = bytes.slice(Int(own.offset), Int(own.byteCount))
        guard XXHash64.hash(checksums.buffer) == own.checksum else {
            throw .damaged(path: path, section: own.kind.name, reason: "its checksum does not hold")
        }
        var offset = 0
        for entry in entries where entry.kind != .blockChecksums {
            let part = checksums.slice(offset, IndexFormat.blockCount(Int(entry.byteCount)) * 8)
            guard part.count == IndexFormat.blockCount(Int(entry.byteCount)) * 8,
                XXHash64.hash(part.buffer) == entry.checksum
            else { throw .damaged(path: path, section: entry.kind.name, reason: "its checksum does not hold") }
            offset += part.count
        }
        guard offset == checksums.count else {
            throw .damaged(path: path, section: own.kind.name, reason: "it has more than the sections have blocks")
        }
        return checksums
    }

    /// The sections by the number of their kind.
    static func sections(
        _ entries: [SectionEntry], _ bytes: ByteView, _ checksums: ByteView, isLazy: Bool, _ ledger: BlockLedger
    ) -> [Section] {
        let none = Section(
            .metadata, bytes: bytes.slice(0, 0), checksums: bytes.slice(0, 0), firstBlock: 0, isLazy: false,
            ledger: ledger)
        let last = SectionKind.allCases.reduce(0) { max($0, Int($1.rawValue)) }
        var sections = [Section](repeating: none, count: last + 1)
        var firstBlock = 0
        for entry in entries {
            // The checksums are verified as a whole and have no checksums of their own.
            let isOwn = entry.kind == .blockChecksums
            let blockCount = isOwn ? 0 : IndexFormat.blockCount(Int(entry.byteCount))
            sections[Int(entry.kind.rawValue)] = Section(
                entry.kind, bytes: bytes.slice(Int(entry.offset), isOwn ? 0 : Int(entry.byteCount)),
                checksums: checksums.slice(firstBlock * 8, blockCount * 8), firstBlock: firstBlock, isLazy: isLazy,
                ledger: ledger)
            firstBlock += blockCount
        }
        return sections
    }

    private static func table(_ bytes: ByteView) -> ByteView {
        bytes.slice(
            IndexFormat.headerByteCount, SectionKind.allCases.count * IndexFormat.sectionEntryByteCount)
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
}
