import TestSupport
import Testing

@testable import SearchIndex

@Suite struct CompilerSortTests {
    @Test(arguments: 0..<20 as Range<UInt64>)
    func `radix sort agrees with sorting by comparison`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let shift = UInt64.random(in: 0..<64, using: &random)
        var entries = (0..<Int.random(in: 0..<600, using: &random)).map { place in
            LongPrefix(
                prefix: (UInt64.random(in: 0...UInt64.max, using: &random) >> shift) << (shift / 2),
                second: UInt64.random(in: 0..<3, using: &random), tag: UInt32(place))
        }
        let stable = entries.sorted { ($0.prefix, $0.tag) < ($1.prefix, $1.tag) }.map(\.tag)
        let expected = entries.sorted { ($0.prefix, $0.second, $0.tag) < ($1.prefix, $1.second, $1.tag) }.map(\.tag)
        var copy = entries
        RadixSort.sort(&copy)
        #expect(copy.map(\.tag) == stable)
        RadixSort.sort(&entries) { ($0.second, $0.tag) < ($1.second, $1.tag) }
        #expect(entries.map(\.tag) == expected)
    }

    /// What values may be, and whether they can be counted.
    struct Values: Sendable {
        let isCounted: Bool
        let make: @Sendable (inout SeededGenerator) -> Double
    }

    @Test(
        arguments: 0..<5 as Range<UInt64>,
        [
            Values(isCounted: true) { Double(Int.random(in: -50...50, using: &$0)) },
            Values(isCounted: true) { Double(Int.random(in: 0...999, using: &$0)) / 10 },
            Values(isCounted: true) { Double(Int.random(in: 0...9999, using: &$0)) / 100 },
            Values(isCounted: true) { Bool.random(using: &$0) ? -0.0 : 0.0 },
            Values(isCounted: false) { Double.random(in: 0...1, using: &$0) },
            Values(isCounted: false) { Double(Int.random(in: 0...1 << 40, using: &$0)) },
        ])
    func `counting agrees with a stable sort by value falling`(seed: UInt64, _ kind: Values) throws {
        var random = SeededGenerator(seed: seed)
        let values = (0..<3000).map { _ in
            Int.random(in: 0..<10, using: &random) == 0 ? .nan : kind.make(&random)
        }
        let key = { (place: Int) in values[place].isNaN ? -Double.infinity : values[place] }
        let expected = values.indices.sorted { (-key($0), $0) < (-key($1), $1) }.map { UInt32($0) }
        #expect(PermutationWriter.order(values) == expected)
        let order = ValueOrder(values)
        #expect(order.map { _ in true } == (kind.isCounted ? true : nil))
        if let order { #expect(order.documents(values) == expected) }
    }

    @Test func `values that are none cannot be counted`() {
        #expect(ValueOrder([]).map { _ in true } == nil)
        #expect(ValueOrder([.nan, .nan]).map { _ in true } == nil)
        #expect(PermutationWriter.order([.nan, 1, .nan]) == [1, 0, 2])
    }
}
