/// Where a section lies in the file and what its bytes hash to.
struct SectionEntry: Hashable, Sendable {
    /// What it holds.
    var kind: SectionKind
    /// Its first byte, a multiple of ``IndexFormat/alignment``.
    var offset: UInt64
    /// Its bytes, without the padding that follows.
    var byteCount: UInt64
    /// XXH64 of the checksums of its blocks; of the bytes of ``SectionKind/blockChecksums`` itself.
    var checksum: UInt64

    /// The entry as it stands in the section table.
    func encode(into writer: inout ByteWriter) {
        writer.append(kind.rawValue)
        writer.append(UInt32(0))
        writer.append(offset)
        writer.append(byteCount)
        writer.append(checksum)
    }

    /// Reads an entry, or returns `nil` for an unknown kind.
    init?(_ bytes: ByteView, at offset: Int) {
        guard let kind = SectionKind(rawValue: bytes.u32(offset)), bytes.u32(offset + 4) == 0 else { return nil }
        self.kind = kind
        self.offset = bytes.u64(offset + 8)
        byteCount = bytes.u64(offset + 16)
        checksum = bytes.u64(offset + 24)
    }

    init(kind: SectionKind, offset: UInt64, byteCount: UInt64, checksum: UInt64) {
        self.kind = kind
        self.offset = offset
        self.byteCount = byteCount
        self.checksum = checksum
    }
}
