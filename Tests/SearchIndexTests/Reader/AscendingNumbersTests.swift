import TestSupport
import Testing

@testable import SearchIndex

/// Numbers that never fall come back as they were given, whatever the steps between them.
@Suite struct AscendingNumbersTests {
    @Test(arguments: 0..<24 as Range<UInt64>)
    func `agrees with the numbers`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let count = [0, 1, 127, 128, 129, 400][Int(seed % 6)]
        let greatestStep = [0, 3, 1_000, 1 << 36][Int(seed / 6)]
        var numbers: [Int] = []
        for _ in 0..<count {
            let step = Int.random(in: 0...greatestStep, using: &random)
            numbers.append((numbers.last ?? Int.random(in: 0...1 << 40, using: &random)) + step)
        }
        var writer = AscendingWriter()
        for number in numbers { writer.append(number) }
        let bytes = [1, 2, 3] + writer.encoded()
        Section.withBytes(.titles, bytes) { section in
            let found = AscendingNumbers(section, at: 3, count: count)
            #expect(found.isComplete)
            #expect(numbers.indices.map { found[$0] } == numbers)
            for index in numbers.indices.dropLast() {
                #expect(found.range(index) == numbers[index]..<numbers[index + 1])
            }
        }
        Section.withBytes(.titles, bytes + [0]) { section in
            #expect(!AscendingNumbers(section, at: 3, count: count).isComplete)
        }
    }

    @Test func `lengths that vary little take few bits`() {
        var random = SeededGenerator(seed: 1)
        var (writer, offset) = (AscendingWriter(), 0)
        for _ in 0..<10_000 {
            writer.append(offset)
            offset += Int.random(in: 400...450, using: &random)
        }
        #expect(writer.encoded().count < 12_500)
    }

    @Test(arguments: 0..<20 as Range<UInt64>)
    func `random bytes give numbers within bounds`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let bytes = (0..<200).map { _ in UInt8.random(in: 0...255, using: &random) }
        Section.withBytes(.titles, bytes) { section in
            let numbers = AscendingNumbers(section, count: 300)
            for index in 0..<299 { #expect(numbers.range(index).upperBound <= AscendingLayout.greatest) }
            _ = numbers.isComplete
        }
    }
}
