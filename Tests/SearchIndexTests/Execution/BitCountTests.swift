import TestSupport
import Testing

@testable import SearchIndex

@Suite struct BitCountTests {
    @Test(arguments: 0..<40 as Range<UInt64>)
    func `counts as one word at a time does`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let count = Int.random(in: 0...200, using: &random)
        let masks: [UInt64] = [.max, 0x8000_0000_0000_0001, .random(in: 0 ... .max, using: &random)]
        let words = { (0..<count).map { _ in UInt64.random(in: 0 ... .max, using: &random) & masks[Int(seed % 3)] } }
        let (left, right) = (words(), words())
        left.withUnsafeBytes { left in
            right.withUnsafeBytes { right in
                guard let leftStart = left.baseAddress, let rightStart = right.baseAddress else { return }
                let pairs = zip(left.bindMemory(to: UInt64.self), right.bindMemory(to: UInt64.self))
                let (single, both) = pairs.reduce((0, 0)) {
                    ($0.0 + $1.0.nonzeroBitCount, $0.1 + ($1.0 & $1.1).nonzeroBitCount)
                }
                #expect(BitCount.of(leftStart, count) == single)
                #expect(BitCount.ofBoth(leftStart, rightStart, count) == both)
            }
        }
    }

    @Test func `full words count fully`() {
        let words = [UInt64](repeating: .max, count: 1_000)
        words.withUnsafeBytes { bytes in
            if let start = bytes.baseAddress { #expect(BitCount.of(start, 1_000) == 64_000) }
        }
    }
}
