import MovieModel
import TestSupport
import TextAnalysis
import Testing

@testable import SearchIndex

/// The walk led by an automaton against a look at every term.
@Suite struct EditAutomatonTests {
    private static let alphabets = ["ab", "abcde", "ab1", "aéß", "абв", "aбक한字", "𐐀𐐨a"]

    @Test(arguments: 0..<30 as Range<UInt64>)
    func `finds the terms that are near`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let alphabet = Array((Self.alphabets.randomElement(using: &random) ?? "a").unicodeScalars)
        let words = (0..<60).map { _ in Self.word(alphabet, using: &random) }
        let fixture = try Self.dictionary(of: words)
        defer { withExtendedLifetime(fixture) {} }  // A dictionary does not keep its file mapped.
        let dictionary = fixture.index.dictionary
        let terms = Self.terms(of: fixture.index)
        for _ in 0..<20 {
            let word = Bool.random(using: &random) ? terms.randomElement(using: &random) ?? "a" : "a"
            let target = Self.edited(word, alphabet, using: &random)
            let tolerance = EditAutomaton.Tolerance(
                limit: Int.random(in: 0...2, using: &random), transpositions: Bool.random(using: &random),
                isFirstLetterDear: Bool.random(using: &random))
            let found = NearTerms.within(tolerance, of: target, in: FieldTerms(dictionary: dictionary, field: .title))
                .terms
            let texts = found.map { "\(dictionary.text(of: $0.term)) \($0.distance)" }
            let expected = terms.compactMap { term in
                Self.distance(target, term, tolerance).map { "\(term) \($0)" }
            }
            #expect(texts.sorted() == expected.sorted(), "\(target) \(tolerance)")
        }
    }

    @Test(arguments: [
        ("terminator2", ["terminator"]), ("terminatr", ["terminator"]), ("se7en", ["seven"]), ("apollo13", []),
        ("apolo13", ["apollo13"]), ("2001", []), ("godfahter", ["godfather"]), ("odfather", []), ("kodfather", []),
    ])
    func `numbers are no typos of each other, and the first letter is dear`(_ word: String, _ expected: [String])
        throws
    {
        let words = [
            "terminator", "terminator3", "seven", "apollo11", "apollo13", "2001", "2000", "20011", "godfather",
        ]
        let fixture = try Self.dictionary(of: words)
        withExtendedLifetime(fixture) {  // A dictionary does not keep its file mapped.
            let dictionary = fixture.index.dictionary
            let found = NearTerms.typos(of: word, limit: 1, in: FieldTerms(dictionary: dictionary, field: .title)).terms
            #expect(found.map { dictionary.text(of: $0.term) }.filter { $0 != word } == expected)
        }
    }

    @Test(arguments: [
        ("a*", ["a", "ab", "abc", "acb", "añb"]), ("a?b", ["acb", "añb"]), ("*b", ["ab", "acb", "añb", "b"]),
        ("a*b*", ["ab", "abc", "acb", "añb"]), ("*", ["a", "ab", "abc", "acb", "añb", "b"]), ("??", ["ab"]), ("q*", []),
    ])
    func `patterns find what they fit`(_ pattern: String, _ expected: [String]) throws {
        let fixture = try Self.dictionary(of: ["a", "ab", "abc", "acb", "añb", "b"])
        defer { withExtendedLifetime(fixture) {} }
        let terms = FieldTerms(dictionary: fixture.index.dictionary, field: .title)
        let found = terms.expansion(of: try #require(WildcardPattern(pattern).automaton)).terms
        let folded = expected.map { Folding.folded($0) }
        #expect(found.map { fixture.index.dictionary.text(of: $0) }.sorted() == folded.sorted())
    }

    @Test(arguments: 0..<20 as Range<UInt64>)
    func `patterns find what matching one by one finds`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let alphabet = Array("abя".unicodeScalars)
        let fixture = try Self.dictionary(of: (0..<60).map { _ in Self.word(alphabet, using: &random) })
        defer { withExtendedLifetime(fixture) {} }
        for _ in 0..<30 {
            let letters = (0..<Int.random(in: 1...6, using: &random)).map { _ in
                "aab*?*я".unicodeScalars.randomElement(using: &random) ?? "a"
            }
            let pattern = WildcardPattern(String(String.UnicodeScalarView(letters)))
            let terms = FieldTerms(dictionary: fixture.index.dictionary, field: .title)
            let found = terms.expansion(of: try #require(pattern.automaton)).terms
            let expected = Self.terms(of: fixture.index).filter { pattern.matches(Array($0.unicodeScalars)) }
            #expect(found.map { fixture.index.dictionary.text(of: $0) }.sorted() == expected, "\(letters)")
        }
    }

    // MARK: The slow way

    private static func dictionary(of words: [String]) throws -> IndexFixture {
        try IndexFixture(
            words.enumerated().map { try IndexedMovie.sample(Int64($0.offset + 1), $0.element, votes: $0.offset) })
    }

    private static func terms(of index: CompiledIndex) -> [String] {
        var terms: [String] = []
        index.dictionary.visit(prefix: "", in: .title) { _, key in
            terms.append(String(decoding: key, as: UTF8.self))
            return true
        }
        return terms
    }

    private static func word(_ alphabet: [Unicode.Scalar], using random: inout SeededGenerator) -> String {
        let scalars = (0..<Int.random(in: 1...9, using: &random)).map { _ in
            alphabet.randomElement(using: &random) ?? "a"
        }
        return String(String.UnicodeScalarView(scalars))
    }

    private static func edited(_ word: String, _ alphabet: [Unicode.Scalar], using random: inout SeededGenerator)
        -> String
    {
        var scalars = Array(word.unicodeScalars)
        for _ in 0..<Int.random(in: 0...2, using: &random) {
            let place = Int.random(in: 0..<scalars.count, using: &random)
            switch Int.random(in: 0..<4, using: &random) {
            case 0: scalars.insert(alphabet.randomElement(using: &random) ?? "a", at: place)
            case 1 where scalars.count > 1: scalars.remove(at: place)
            case 2: scalars.swapAt(place, Int.random(in: 0..<scalars.count, using: &random))
            default: scalars[place] = alphabet.randomElement(using: &random) ?? "a"
            }
        }
        return String(String.UnicodeScalarView(scalars))
    }

    private static func distance(_ source: String, _ target: String, _ tolerance: EditAutomaton.Tolerance) -> Int? {
        let firstLetterCost = tolerance.isFirstLetterDear ? 2 : 1
        if tolerance.transpositions {
            return EditDistance.distance(
                from: source, to: target, limit: tolerance.limit, firstLetterCost: firstLetterCost)
        }
        let (left, right) = (Array(source.unicodeScalars), Array(target.unicodeScalars))
        var last = (0...right.count).map { $0 == 0 ? 0 : firstLetterCost + $0 - 1 }
        for row in left.indices {
            var current = [firstLetterCost + row]
            for column in right.indices {
                let change = left[row] == right[column] ? 0 : row == 0 && column == 0 ? firstLetterCost : 1
                current.append(min(last[column] + change, last[column + 1] + 1, current[column] + 1))
            }
            last = current
        }
        return last[right.count] <= tolerance.limit ? last[right.count] : nil
    }
}
