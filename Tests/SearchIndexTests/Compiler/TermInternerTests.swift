import TestSupport
import Testing

@testable import SearchIndex

@Suite struct TermInternerTests {
    @Test(arguments: 0..<6 as Range<UInt64>)
    func `gives what a dictionary gives`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var interner = TermInterner()
        let fields: [TermField] = [.title, .equivalent, .genre]
        for _ in 0..<2 {
            var numbers: [[UInt8]: UInt32] = [:]
            for _ in 0..<9000 {
                let text = Self.text(&random)
                let field = fields.randomElement(using: &random) ?? .title
                let next = UInt32(numbers.count)
                let expected = numbers[field.key(text)] ?? next
                numbers[field.key(text)] = expected
                #expect(interner.number(of: text, in: field) == expected)
            }
            #expect(interner.count == numbers.count)
            #expect(numbers.allSatisfy { interner.key(Int($1)).elementsEqual($0) })
            let sorted = numbers.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.value)
            #expect(interner.sortedNumbers() == sorted)
            interner.removeAll()
        }
    }

    /// Texts of all lengths about eight bytes, of few letters and zeros, so that many begin alike; a few beyond the limit.
    private static func text(_ random: inout SeededGenerator) -> String {
        let isLong = Int.random(in: 0..<100, using: &random) == 0
        let count =
            isLong
            ? IndexFormat.termBytes + Int.random(in: -2...2, using: &random) : Int.random(in: 0...12, using: &random)
        let letters: [Unicode.Scalar] = ["a", "b", "\0"]
        var text = String.UnicodeScalarView()
        for place in 0..<count {
            text.append(isLong && place < count - 3 ? "a" : letters.randomElement(using: &random) ?? "a")
        }
        return String(text)
    }
}
