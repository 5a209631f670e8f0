import TestSupport
import Testing

@testable import SearchIndex

/// Every cursor against the default implementation of the contract.
@Suite struct CursorTests {
    struct Example: Sendable {
        let left: [UInt32]
        let right: [UInt32]
        let shared: [UInt32]
    }

    @Test(arguments: [
        Example(left: [], right: [], shared: []),
        Example(left: [], right: [1, 2], shared: []),
        Example(left: [1, 2], right: [1, 2], shared: [1, 2]),
        Example(left: [1, 3, 5], right: [2, 4, 6], shared: []),
        Example(left: [0, 7, 9], right: [7], shared: [7]),
        Example(left: [9], right: [1, 2, 9, 10], shared: [9]),
    ])
    func `a conjunction yields the shared documents`(_ example: Example) {
        let cursor = ConjunctionCursor(ListCursor(example.left), ListCursor(example.right))
        #expect(cursor.drained() == example.shared)
    }

    @Test(arguments: 0..<60 as Range<UInt64>)
    func `a conjunction agrees with set intersection`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let left = Self.documents(40, below: 100, using: &random)
        let right = Self.documents(40, below: 100, using: &random)
        let cursor = ConjunctionCursor(ListCursor(left), ListCursor(right))
        #expect(cursor.drained() == Set(left).intersection(right).sorted())
    }

    private static func documents(_ count: Int, below end: UInt32, using random: inout SeededGenerator) -> [UInt32] {
        Set((0..<count).map { _ in UInt32.random(in: 0..<end, using: &random) }).sorted()
    }
}
