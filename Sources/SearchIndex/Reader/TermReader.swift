/// Reads the terms of a dictionary block one after another.
struct TermReader {
    /// What comes first of a term.
    struct Head {
        /// The bytes of its key that are those of the term before.
        let shared: Int
        /// The bytes behind them.
        let suffix: UnsafeBufferPointer<UInt8>
    }

    /// More than any file has; keeps sums of damaged offsets from overflowing.
    private static let offsetLimit = 1 << 48

    private let blocks: ByteView
    private var offset: Int
    /// What the offsets of the next term are steps from.
    private var listOffset = 0
    private var positionOffset = 0

    /// A reader of the block at `offset`.
    init(_ blocks: ByteView, at offset: Int) {
        self.blocks = blocks
        self.offset = offset
        listOffset = bounded(integer())
        positionOffset = bounded(integer())
    }

    /// The next term's part of its key, or `nil` if there can be none; ``term(field:ordinal:)`` or
    /// ``skipTerm(_:)`` comes next.
    @inline(__always)
    mutating func head() -> Head? {
        let shared = integer()
        let length = integer()
        guard shared &+ length <= IndexFormat.termBytes &+ 1, offset &+ length < blocks.count else { return nil }
        let start = (blocks.base + offset).assumingMemoryBound(to: UInt8.self)
        offset &+= length
        return Head(shared: shared, suffix: UnsafeBufferPointer(start: start, count: length))
    }

    /// What is stored of the term whose head was read.
    @inline(__always)
    mutating func term(field: TermField, ordinal: Int) -> Term {
        let documentCount = min(integer(), Int(UInt32.max))
        var term = Term(
            field: field, documentCount: documentCount, listOffset: bounded(integer()), positionOffset: 0,
            ordinal: ordinal)
        if documentCount != 1 {
            listOffset = bounded(listOffset &+ term.listOffset)
            term.listOffset = listOffset
        }
        guard field.hasPositions else { return term }
        if field.hasCodes, documentCount == 1 {
            term.code = PlaceCode(rawValue: blocks.u8(offset))
            offset &+= 1
            if !term.code.isEscape { return term }
        }
        positionOffset = bounded(positionOffset &+ bounded(integer()))
        term.positionOffset = positionOffset
        return term
    }

    /// Steps over what is stored of the term whose head was read.
    @inline(__always)
    mutating func skipTerm(_ field: TermField) { _ = term(field: field, ordinal: 0) }

    @inline(__always)
    private func bounded(_ offset: Int) -> Int { min(offset, Self.offsetLimit) }

    @inline(__always)
    private mutating func integer() -> Int {
        let byte = blocks.u8(offset)
        if byte < 0x80 {
            offset &+= 1
            return Int(byte)
        }
        return blocks.variableInteger(&offset)
    }
}
