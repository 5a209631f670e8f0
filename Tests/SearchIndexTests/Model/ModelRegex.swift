import QueryLanguage
import TextAnalysis

@testable import SearchIndex

/// A regular expression, matched by trying every way to read a word.
struct ModelRegex {
    private let syntax: RegexSyntax

    init(_ syntax: RegexSyntax) { self.syntax = syntax }

    func matches(_ word: String) -> Bool {
        let scalars = Array(word.unicodeScalars)
        return Self.ends(of: syntax, in: scalars, from: [0]).contains(scalars.count)
    }

    /// The places at which a part that begins at one of some places can end.
    private static func ends(of syntax: RegexSyntax, in word: [Unicode.Scalar], from starts: Set<Int>) -> Set<Int> {
        switch syntax {
        case .one(let set): Set(starts.flatMap { ends(of: set, in: word, from: $0) })
        case .sequence(let parts): parts.reduce(starts) { ends(of: $1, in: word, from: $0) }
        case .choice(let parts): parts.reduce([]) { $0.union(ends(of: $1, in: word, from: starts)) }
        case .repeated(let part, let least, let most): ends(of: part, least, most, in: word, from: starts)
        }
    }

    private static func ends(
        of part: RegexSyntax, _ least: Int, _ most: Int?, in word: [Unicode.Scalar], from starts: Set<Int>
    ) -> Set<Int> {
        var places = starts
        for _ in 0..<least { places = ends(of: part, in: word, from: places) }
        var all = places
        // Once more than the word has letters adds nothing.
        for _ in 0..<(most.map { $0 - least } ?? word.count + 1) {
            places = ends(of: part, in: word, from: places)
            all.formUnion(places)
        }
        return all
    }

    /// A character of a small set stands for what it folds to, one of a large set for itself.
    private static func ends(of set: ScalarSet, in word: [Unicode.Scalar], from start: Int) -> [Int] {
        guard set.count <= RegexAutomaton.foldedSetCount else {
            let isMember = start < word.count && set.ranges.contains { $0.contains(word[start].value) }
            return isMember ? [start + 1] : []
        }
        return set.ranges.joined().compactMap(Unicode.Scalar.init).compactMap { scalar in
            let folded = Array(Folding.folded(String(Character(scalar))).unicodeScalars.filter { $0 != " " })
            return word[start...].starts(with: folded) ? start + folded.count : nil
        }
    }
}
