/// A stretch of the query text, in the two units clients count in.
///
/// Both ranges are half-open and count from zero.
public struct Span: Hashable, Sendable {
    /// The place in Unicode scalars.
    public let scalars: Range<Int>

    /// The same place in UTF-16 units, as a web page selects it.
    public let utf16: Range<Int>

    /// Creates a span.
    public init(scalars: Range<Int>, utf16: Range<Int>) {
        self.scalars = scalars
        self.utf16 = utf16
    }

    /// The smallest span that covers this one and `other`.
    func union(_ other: Span) -> Span {
        Span(scalars: scalars.hull(with: other.scalars), utf16: utf16.hull(with: other.utf16))
    }
}

extension Range<Int> {
    fileprivate func hull(with other: Range<Int>) -> Range<Int> {
        let upper = Swift.max(upperBound, other.upperBound)
        return Swift.min(lowerBound, other.lowerBound)..<upper
    }
}
