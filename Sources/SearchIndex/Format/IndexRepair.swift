import MovieModel

/// Puts the checksums of a file right after its bytes were changed, for tests and fuzzing.
///
/// What the checksums no longer catch, the readers must bear: an error or a bounded answer, never a trap.
@_spi(Fuzzing) public enum IndexRepair {
    /// The bytes of an edit: a section, three of a place in it, a value.
    public static let editByteCount = 5

    /// The bytes with edits made and the checksums put right.
    ///
    /// An edit says which section (by its place in the file), where in it, and what to write there; numbers that are
    /// too large wrap around, so that any bytes are edits.
    public static func edited(_ bytes: [UInt8], edits: UnsafeRawBufferPointer) -> [UInt8] {
        var copy = bytes
        let entries = entries(of: bytes).filter { $0.byteCount > 0 && $0.kind != .blockChecksums }
        guard !entries.isEmpty else { return bytes }
        for start in stride(from: 0, through: edits.count - editByteCount, by: editByteCount) {
            let entry = entries[Int(edits[start]) % entries.count]
            let place = (1...3).reduce(0) { $0 << 8 | Int(edits[start + $1]) } % Int(entry.byteCount)
            copy[Int(entry.offset) + place] = edits[start + 4]
        }
        return repaired(copy)
    }

    /// The bytes with section table, block checksums and padding that fit them.
    ///
    /// The places of the sections are kept, as far as they lie within the file. A file too short to have a header is
    /// given back as it is.
    public static func repaired(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.count >= IndexFormat.headByteCount else { return bytes }
        var copy = bytes
        let entries = entries(of: bytes)
        var all: [UInt8] = []
        var sums: [SectionKind: UInt64] = [:]
        for entry in entries where entry.kind != .blockChecksums {
            let own = blockChecksums(bytes[Int(entry.offset)..<Int(entry.offset + entry.byteCount)])
            sums[entry.kind] = hash(own)
            all += own
        }
        if let place = entries.first(where: { $0.kind == .blockChecksums }), Int(place.byteCount) == all.count {
            copy.replaceSubrange(Int(place.offset)..<Int(place.offset) + all.count, with: all)
            sums[.blockChecksums] = hash(all)
        }
        let mended = entries.map {
            SectionEntry(
                kind: $0.kind, offset: $0.offset, byteCount: $0.byteCount, checksum: sums[$0.kind] ?? $0.checksum)
        }
        clearPadding(between: mended, in: &copy)
        copy.replaceSubrange(0..<IndexFormat.headByteCount, with: head(mended, byteCount: copy.count))
        return copy
    }

    /// Where the sections lie that lie within the file, by their names.
    public static func sections(of bytes: [UInt8]) -> [(name: String, range: Range<Int>)] {
        entries(of: bytes).map { ($0.kind.name, Int($0.offset)..<Int($0.offset + $0.byteCount)) }
    }

    private static func head(_ entries: [SectionEntry], byteCount: Int) -> [UInt8] {
        let head = IndexHeader.encoded(fileByteCount: byteCount, sections: entries)
        return head + [UInt8](repeating: 0, count: max(0, IndexFormat.headByteCount - head.count))
    }

    private static func entries(of bytes: [UInt8]) -> [SectionEntry] {
        bytes.withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress else { return [] }
            let view = ByteView(base: base, count: buffer.count)
            return SectionKind.allCases.indices.compactMap { index in
                SectionEntry(view, at: IndexFormat.headerByteCount + index * IndexFormat.sectionEntryByteCount)
            }
            .filter { entry in
                let (end, overflow) = entry.offset.addingReportingOverflow(entry.byteCount)
                return !overflow && end <= UInt64(buffer.count)
            }
        }
    }

    private static func blockChecksums(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var writer = ByteWriter()
        var rest = bytes
        while !rest.isEmpty {
            writer.append(hash(rest.prefix(IndexFormat.checksumBlockByteCount)))
            rest = rest.dropFirst(IndexFormat.checksumBlockByteCount)
        }
        return writer.bytes
    }

    private static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
        bytes.withContiguousStorageIfAvailable { XXHash64.hash(UnsafeRawBufferPointer($0)) } ?? 0
    }

    /// What lies between sections is no section's and must be zero.
    private static func clearPadding(between entries: [SectionEntry], in bytes: inout [UInt8]) {
        var end = IndexFormat.headByteCount
        for entry in entries {
            for offset in end..<max(end, Int(entry.offset)) { bytes[offset] = 0 }
            end = Int(entry.offset + entry.byteCount)
        }
        for offset in end..<max(end, bytes.count) { bytes[offset] = 0 }
    }
}
