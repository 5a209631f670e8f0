/// A token of a ``TextAnalyzer``: where its folded bytes are, and where it stands in the text.
///
/// It holds no text of its own, so that a million titles cost no allocation each.
public struct AnalyzedToken: Sendable, Hashable {
    /// Where its folded UTF-8 begins in ``TextAnalyzer/bytes``.
    public let offset: Int32
    /// The bytes of its folded UTF-8, never 0.
    public let byteCount: Int32
    /// The place among the words, from 0. A character of a script without spaces counts as a word.
    public let position: Int32
    /// The number of positions it stands for.
    public let positionCount: Int32
    /// Where it begins in the original text, in Unicode scalars.
    public let sourceStart: Int32
    /// Where it ends there.
    public let sourceEnd: Int32

    /// The bytes in ``TextAnalyzer/bytes``.
    @inlinable public var byteRange: Range<Int> { Int(offset)..<Int(offset) &+ Int(byteCount) }

    /// The position behind it.
    @inlinable public var endPosition: Int { Int(position) &+ Int(positionCount) }

    /// A token of bytes that were written already.
    init(_ bytes: Range<Int>, position: Int, positionCount: Int = 1, source: Range<Int>) {
        offset = Int32(truncatingIfNeeded: bytes.lowerBound)
        byteCount = Int32(truncatingIfNeeded: bytes.count)
        self.position = Int32(truncatingIfNeeded: position)
        self.positionCount = Int32(truncatingIfNeeded: positionCount)
        sourceStart = Int32(truncatingIfNeeded: source.lowerBound)
        sourceEnd = Int32(truncatingIfNeeded: source.upperBound)
    }
}
