import QueryLanguage
import TestSupport
import Testing

@Suite struct ScalarSetTests {
    @Test(
        arguments: [
            ([0x61...0x63, 0x64...0x66], [0x61...0x66]), ([0x70...0x72, 0x61...0x61], [0x61...0x61, 0x70...0x72]),
            ([0x41...0x43], [0x61...0x63]), ([0x40...0x42], [0x40...0x40, 0x61...0x62]),
            ([0xD700...0xE001], [0xD700...0xD7FF, 0xE000...0xE001]),
        ] as [([ClosedRange<UInt32>], [ClosedRange<UInt32>])])
    func `has one form`(_ ranges: [ClosedRange<UInt32>], _ expected: [ClosedRange<UInt32>]) {
        #expect(ScalarSet(ranges)?.ranges == expected)
    }

    @Test func `is never empty`() {
        #expect(ScalarSet([]) == nil)
        #expect(ScalarSet([0xD800...0xDFFF]) == nil)
        #expect(ScalarSet([0...0x10FFFF], isNegated: true) == nil)
        #expect(ScalarSet([0...0x10FFFF]) == .all)
    }

    @Test(arguments: 0..<50 as Range<UInt64>)
    func `what is negated twice is the same`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let ranges = (0..<Int.random(in: 1...5, using: &random)).map { _ in
            let start = UInt32.random(in: 0...0x1_0000, using: &random)
            return start...(start + UInt32.random(in: 0...0x200, using: &random))
        }
        guard let set = ScalarSet(ranges), let others = ScalarSet(set.ranges, isNegated: true) else { return }
        #expect(ScalarSet(others.ranges, isNegated: true) == set)
        #expect(set.count + others.count == ScalarSet.all.count)
    }

    @Test func `knows its only character`() {
        #expect(ScalarSet("é").only == "é")
        #expect(ScalarSet("A").only == "a")
        #expect(ScalarSet([0x61...0x62])?.only == nil)
    }
}
