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
