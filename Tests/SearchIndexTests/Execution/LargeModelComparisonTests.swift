import MovieModel
import QueryLanguage
import TestSupport
import Testing

@testable import SearchIndex

/// The engine against the slow model where lists have blocks, bitmaps, pairs and stored tops.
@Suite struct LargeModelComparisonTests {
    /// Enough for full blocks beside bitmaps: a list is a bitmap where more than one document in 128 has the term.
    private static let documentCount = 20_000

    @Test(arguments: [1] as [UInt64])
    func `answers as the slow model does for frequent words`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let trial = try ModelTrial(LargeCorpus.movies(Self.documentCount, using: &random))
        for _ in 0..<40 {
            let asked = RandomRequest.plain(trial.parser.parse(Self.text(using: &random)))
            let findings = trial.model.findings(asked)
            for _ in 0..<8 {
                guard trial.compare(RandomRequest.varied(asked, using: &random), findings) else { return }
            }
        }
    }

    @Test(arguments: [2] as [UInt64])
    func `answers as the slow model does for words with typos`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let trial = try ModelTrial(LargeCorpus.movies(Self.documentCount / 4, using: &random))
        for _ in 0..<30 {
            var text = Self.misspelled(Self.word(using: &random), using: &random)
            if Bool.random(using: &random) { text += " " + Self.word(using: &random) }
            var asked = RandomRequest.matching(trial.parser.parse(text), using: &random)
            if Int.random(in: 0..<3, using: &random) == 0 {
                asked.clause = .fuzzy(
                    text, distance: Int.random(in: 1...2, using: &random), transpositions: Bool.random(using: &random),
                    firstLetterFree: Bool.random(using: &random))
            }
            let findings = trial.model.findings(asked)
            for _ in 0..<6 {
                guard trial.compare(RandomRequest.varied(asked, using: &random), findings) else { return }
            }
        }
    }

    @Test(arguments: [3] as [UInt64])
    func `answers as the slow model does for few neighbours of an order`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let trial = try ModelTrial(LargeCorpus.movies(Self.documentCount, using: &random))
        for _ in 0..<60 {
            var text = Self.range(using: &random)
            if Bool.random(using: &random) { text += " " + Self.range(using: &random) }
            if Int.random(in: 0..<4, using: &random) == 0 { text += " " + Self.clause(using: &random) }
            let asked = RandomRequest.plain(trial.parser.parse(text))
            let findings = trial.model.findings(asked)
            for _ in 0..<8 {
                guard trial.compare(RandomRequest.varied(asked, using: &random), findings) else { return }
            }
        }
    }

    /// A condition on a column, often so narrow that its documents are a short part of the stored order.
    private static func range(using random: inout SeededGenerator) -> String {
        let year = Int.random(in: 1918...2022, using: &random)
        let votes = Int.random(in: 0...10 * documentCount, using: &random)
        let rating = Int.random(in: 0...100, using: &random)
        return switch Int.random(in: 0..<9, using: &random) {
        case 0: "year:\(year)"
        case 1: "year:\(year)..\(year + Int.random(in: 0...3, using: &random))"
        case 2: "year\(Bool.random(using: &random) ? ">=" : "<")\(year)"
        case 3: "-year:\(year)..\(year + Int.random(in: 0...40, using: &random))"
        case 4: "votes:\(votes)..\(votes + Int.random(in: 0...4_000, using: &random))"
        case 5: "rating:\(rating)..<\(min(100, rating + Int.random(in: 1...3, using: &random)))"
        case 6: "rating:\(rating).\(Int.random(in: 0...9, using: &random))"
        case 7: "low>=\(rating)"
        default: "genre:\(["drama", "horror", "war"].randomElement(using: &random) ?? "war")"
        }
    }

    /// A word with one letter changed, doubled, lost or two turned round.
    private static func misspelled(_ word: String, using random: inout SeededGenerator) -> String {
        var letters = Array(word.unicodeScalars)
        let place = Int.random(in: 0..<letters.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: letters[place] = "e"
        case 1: letters.insert(letters[place], at: place)
        case 2: letters.remove(at: place)
        default: letters.swapAt(place, max(0, place - 1))
        }
        return String(String.UnicodeScalarView(letters))
    }

    private static func text(using random: inout SeededGenerator) -> String {
        let filters = ["genre:drama", "-genre:war", "year:1950..1970", "rating>=70", "votes<5000", "missing:year"]
        var clauses = (0..<Int.random(in: 1...3, using: &random)).map { _ in clause(using: &random) }
        if Int.random(in: 0..<3, using: &random) == 0 { clauses.append(filters.randomElement(using: &random) ?? "") }
        return clauses.joined(separator: Int.random(in: 0..<5, using: &random) == 0 ? " OR " : " ")
    }

    private static func clause(using random: inout SeededGenerator) -> String {
        let (one, other) = (word(using: &random), word(using: &random))
        switch Int.random(in: 0..<8, using: &random) {
        case 0: return "\"\(one) \(other)\""
        case 1: return "\"\(one) \(other)\"~1"
        case 2: return "-\(one)"
        case 3: return one.prefix(Int.random(in: 2...6, using: &random)) + "*"
        case 4: return "!\"\(one)\""
        default: return one
        }
    }

    private static func word(using random: inout SeededGenerator) -> String {
        switch Int.random(in: 0..<6, using: &random) {
        case 0: "head\(LargeCorpus.lengths.randomElement(using: &random) ?? 1)"
        case 1: "tail\(LargeCorpus.lengths.randomElement(using: &random) ?? 1)"
        case 2: "each\(LargeCorpus.periods.randomElement(using: &random) ?? 2)"
        default: LargeCorpus.word(using: &random)
        }
    }
}
