import TextAnalysis

/// Finds the words that a text without spaces may be, each right behind the one before it in one title.
struct SegmentSearch {
    private let scalars: [Unicode.Scalar]
    private let kinds: TitleKinds
    private let evaluator: Evaluator
    /// The term of each part looked up, `nil` for none.
    private var terms: [Range<Int>: Term?] = [:]
    /// Whether two terms looked up stand together somewhere.
    private var pairs: [[Int]: Bool] = [:]
    private var found: [[Term]] = []

    init(_ scalars: [Unicode.Scalar], kinds: TitleKinds, _ evaluator: Evaluator) {
        (self.scalars, self.kinds, self.evaluator) = (scalars, kinds, evaluator)
    }

    /// All ways with the least number of words of those allowed.
    ///
    /// - Complexity: O(length²) look-ups, and a look for each pair of neighbours that are words.
    mutating func shortest(_ counts: ClosedRange<Int>) -> [[Term]] {
        for count in counts where found.isEmpty { extend([], from: 0, count) }
        return found
    }

    private mutating func extend(_ path: [(part: Range<Int>, term: Term)], from start: Int, _ count: Int) {
        guard evaluator.scratch.budget.spend(16) else { return }
        if count == 0 {
            let terms = path.map(\.term)
            if start == scalars.count, stand(terms) { found.append(terms) }
            return
        }
        let ends = count == 1 ? scalars.count...scalars.count : (start + 1)...(scalars.count - count + 1)
        for end in ends {
            guard let term = term(start..<end) else { continue }
            if let last = path.last, !isPair(last, (start..<end, term)) { continue }
            extend(path + [(start..<end, term)], from: end, count - 1)
        }
    }

    private mutating func term(_ part: Range<Int>) -> Term? {
        if let known = terms[part] { return known }
        let text = String(String.UnicodeScalarView(scalars[part]))
        let term = evaluator.index.dictionary.term(text, in: .title)
        terms[part] = .some(term)
        return term
    }

    private mutating func isPair(
        _ left: (part: Range<Int>, term: Term), _ right: (part: Range<Int>, term: Term)
    ) -> Bool {
        let key = [left.part.lowerBound, right.part.lowerBound, right.part.upperBound]
        if let known = pairs[key] { return known }
        let isPair = stand([left.term, right.term])
        pairs[key] = isPair
        return isPair
    }

    /// Whether words stand together and in order in some title.
    private func stand(_ terms: [Term]) -> Bool {
        PlanProbe(index: evaluator.index, budget: evaluator.scratch)
            .first(JoinedEdge(slots: 0..<1, terms: terms).node(kinds)) != nil
    }
}
