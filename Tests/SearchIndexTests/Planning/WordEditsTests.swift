import TestSupport
import Testing

@testable import SearchIndex

@Suite struct WordEditsTests {
    @Test(arguments: ["", "é", "naïve", "слово"])
    func `words that are not ASCII are left to the walk`(_ word: String) {
        #expect(WordEdits(word) == nil)
    }

    /// Every word over the letters that is an edit away is offered once, if it is a term.
    @Test(arguments: 0..<20 as Range<UInt64>)
    func `offers every term an edit away`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let words = Set((0..<300).map { _ in Self.word(using: &random) })
        let fixture = try IndexFixture(
            words.sorted().enumerated().map { try IndexedMovie.sample(Int64($0.offset) + 1, $0.element) })
        defer { withExtendedLifetime(fixture) {} }  // A dictionary does not keep its file mapped.
        let filter = WordFilter(fixture.index.dictionary)
        #expect(filter.alphabet == Set(words.joined().utf8).sorted())
        for _ in 0..<20 {
            let word = Self.word(using: &random)
            let edits = try #require(WordEdits(word))
            var offered: [String] = []
            let isAll = edits.visit(filter) { offered.append(String(decoding: $0, as: UTF8.self)) }
            #expect(isAll)
            #expect(Set(offered).count == offered.count, "each once")
            #expect(Set(offered).isSuperset(of: words.intersection(Self.edits(of: word))), "\(word)")
            #expect(Set(offered).isSubset(of: Self.edits(of: word)), "\(word)")
        }
    }

    @Test(arguments: [
        ("ab", false), ("bb", false), ("xb", false), ("a", false), ("b", false), ("zz", true), ("abc", true),
    ])
    func `a term with one scalar that is not ASCII, and near, asks for the walk`(_ word: String, _ isAll: Bool) throws {
        let fixture = try IndexFixture([.sample(1, "жb"), .sample(2, "aж"), .sample(3, "ab"), .sample(4, "жж")])
        defer { withExtendedLifetime(fixture) {} }
        let filter = WordFilter(fixture.index.dictionary)
        let edits = try #require(WordEdits(word))
        #expect(edits.visit(filter) { _ in } == isAll)
    }

    private static func word(using random: inout SeededGenerator) -> String {
        let letters = Array("abc1")
        return String(
            (0..<Int.random(in: 1...6, using: &random)).map { _ in letters.randomElement(using: &random) ?? "a" })
    }

    /// The word and all that one edit over the letters makes of it.
    private static func edits(of word: String) -> Set<String> {
        var edits: Set<String> = [word]
        let scalars = Array(word)
        for place in 0...scalars.count {
            let (head, tail) = (scalars[..<place], scalars[place...])
            for letter in "abc1" {
                edits.insert(String(head + [letter] + tail))
                if !tail.isEmpty { edits.insert(String(head + [letter] + tail.dropFirst())) }
            }
            if !tail.isEmpty { edits.insert(String(head + tail.dropFirst())) }
            if tail.count > 1 {
                let swapped = [tail[place + 1], tail[place]] + tail.dropFirst(2)
                edits.insert(String(head + swapped))
            }
        }
        return edits.subtracting([""])
    }
}
