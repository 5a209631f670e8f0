/// Where the parts of the titles lie.
struct TitleLayout: Hashable, Sendable {
    /// The bytes before the records.
    static let headByteCount = 4

    /// The distinct records.
    let recordCount: Int
    /// The titles.
    let titleCount: Int

    /// The bits of a record's number.
    var width: Int { UInt32.bitWidth - UInt32(clamping: recordCount - 1).leadingZeroBitCount }
    /// Where a title's record number begins, for the first title.
    var codeOffset: Int { Self.headByteCount + recordCount * TitleRecord.byteCount }
    /// Where the offsets of texts begin.
    var textOffset: Int { codeOffset + BitPacking.byteCount(titleCount, width: width) }
}
