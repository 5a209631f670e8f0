/// The number of a movie within one compiled index, dense from 0 in static rank order; never stored outside.
struct DocID: Hashable, Comparable, Sendable, ExpressibleByIntegerLiteral {
    /// The number itself.
    let number: UInt32

    @inline(__always)
    init(_ number: UInt32) { self.number = number }

    init(integerLiteral value: UInt32) { number = value }

    /// Where exhausted cursors rest: after every document.
    static let end = DocID(.max)

    @inline(__always)
    static func < (left: DocID, right: DocID) -> Bool { left.number < right.number }
}
