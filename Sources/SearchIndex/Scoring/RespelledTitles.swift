import TextAnalysis

/// Sees whether a title is all of a run whose words stand in it in another spelling.
///
/// A title that is all of what was meant is a better guess than one that has a similar word somewhere, as it is where words
/// are spelled as typed.
struct RespelledTitles {
    /// For each slot, the ordinals of the terms it is in a title.
    private let typed: [Set<Int>]
    /// For each slot, the ordinals of the terms it may be in a title: its own and the ones near it.
    private let words: [Set<Int>]
    private let joins: [JoinedEdge]
    private let kinds: TitleKinds
    private let titles: TitleTable
    private let dictionary: TermDictionary
    private let scratch: SearchScratch
    /// How many positions a title may take that is all of the run.
    private let counts: ClosedRange<Int>

    /// `nil` if no word of the run may be spelled otherwise.
    init?(_ run: TextRun, _ evaluator: Evaluator) {
        guard !run.joins.isEmpty || run.carriers.contains(where: { !$0.typos.isEmpty }) else { return nil }
        typed = run.graph.slots.map { slot in
            Set(
                slot.edges.map { run.graph.edges[$0] }.filter { $0.isTyped && $0.term.field == .title }
                    .map(\.term.ordinal))
        }
        words = zip(typed, run.carriers).map { $0.union($1.typos.map(\.term.ordinal)) }
        (joins, kinds) = (run.joins, run.kinds)
        (titles, dictionary) = (evaluator.index.titles, evaluator.index.dictionary)
        scratch = evaluator.scratch
        let steps = run.joins.map { $0.terms.count - $0.slots.count }
        let growth = steps.filter { $0 > 0 }.reduce(0, +)
        let shrinkage = steps.filter { $0 < 0 }.reduce(0, +)
        counts = max(1, words.count + shrinkage)...(words.count + growth)
    }

    /// Whether some title of a document is all of the run.
    func hasWhole(_ document: UInt32) -> Bool {
        titles.numbers(of: document).contains { isWhole($0, words) }
    }

    /// How the best title of a document fits that is all of the run but for spaces; `nil` if none is.
    func spacedMatch(_ document: UInt32) -> TextMatch? {
        guard !joins.isEmpty else { return nil }
        let numbers = titles.numbers(of: document)
        var best: TextMatch?
        for number in numbers where isWhole(number, typed) {
            let match = TextMatch(
                tier: 2, isEquivalent: true, penalty: titles.record(number).kinds.priorPenalty,
                title: number - numbers.lowerBound)
            if best.map(match.isBetter) ?? true { best = match }
        }
        return best
    }

    private func isWhole(_ number: Int, _ words: [Set<Int>]) -> Bool {
        let record = titles.record(number)
        let (shape, end) = (record.shape, record.shape.positionCount)
        let fewest = end - shape.leadCount - shape.trailCount
        guard fewest <= counts.upperBound, end >= counts.lowerBound, !record.kinds.isDisjoint(with: kinds),
            scratch.budget.spend(64)
        else { return false }
        let terms = terms(of: number)
        guard terms.count == end else { return false }
        return [0, shape.leadCount].contains { reaches(shape, terms, words, from: $0) }
    }

    /// The terms of a title by position.
    private func terms(of number: Int) -> [Term?] {
        let text = titles.textBytes(number).buffer.assumingMemoryBound(to: UInt8.self)
        scratch.titleAnalyzer.analyze(utf8: text)
        let analyzer = scratch.titleAnalyzer
        return analyzer.tokens.map { token in
            token.positionCount == 1 ? analyzer.withBytes(of: token) { dictionary.term(utf8: $0, in: .title) } : nil
        }
    }

    /// Whether the words of the run lead from a position of a title to its end.
    private func reaches(_ shape: TitleShape, _ terms: [Term?], _ words: [Set<Int>], from start: Int) -> Bool {
        var places: Set<Int> = [start]
        var later = [Set<Int>](repeating: [], count: words.count + 1)
        for slot in words.indices {
            places.formUnion(later[slot])
            var next: Set<Int> = []
            for place in places where place < terms.count {
                if let term = terms[place], words[slot].contains(term.ordinal) { next.insert(place + 1) }
                for join in joins where join.slots.lowerBound == slot && place + join.terms.count <= terms.count {
                    guard zip(join.terms, terms[place...]).allSatisfy({ $0.0 == $0.1 }) else { continue }
                    later[join.slots.upperBound].insert(place + join.terms.count)
                }
            }
            places = next
        }
        return places.union(later[words.count]).contains(where: shape.isEnd)
    }
}
