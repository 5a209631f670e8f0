import QueryLanguage

/// A query decided against one index, with what ranks its matches.
///
/// A planner makes and changes it; from then on nobody does. It is an object so that handing it on copies nothing, and no
/// access to a property lasts longer than a call.
final class QueryPlan {
    /// The values that a condition chooses of a facet, which counts as if the condition were not there.
    struct Choice: Sendable {
        /// The place of the condition.
        var condition: Int
        /// The facet.
        var facet: FacetField
        /// The codes of the values.
        var codes: [String]
    }

    /// The conditions, all of which must hold.
    @exclusivity(unchecked)
    var conditions: [PlanNode] = []
    /// What conditions choose of facets.
    @exclusivity(unchecked)
    private(set) var choices: [Choice] = []
    /// The words with the year hint as one of them, `nil` without a hint.
    @exclusivity(unchecked)
    var hinted: TextRun?
    /// The year that matches should be near.
    @exclusivity(unchecked)
    var hintYear: Int?
    /// The titles that equal the whole query, by number.
    @exclusivity(unchecked)
    var literalTitles: [Int] = []
    /// Whether they come first because operators could have hidden them.
    @exclusivity(unchecked)
    var isLiteralPinned = false
    /// Whether they hold the hinted year themselves.
    @exclusivity(unchecked)
    var isHintInLiteral = false
    /// Whether the query asks for text, so that relevance is the order and hits say what matched.
    @exclusivity(unchecked)
    var hasText = false
    /// Whether the query asks for a movie by its id.
    @exclusivity(unchecked)
    var isIdentifier = false
    /// By what matches are highlighted.
    @exclusivity(unchecked)
    var highlighting = HighlightTerms.Source()
    /// The rewrites that changed something, in order.
    @exclusivity(unchecked)
    var rewrites: [String] = []
    /// What planning found out.
    @exclusivity(unchecked)
    var diagnostics: [Diagnostic] = []
    /// From how many matches on, literal titles apart, the plan is final; with fewer, ``Planner/settled(_:_:)``
    /// gives the plan to use instead.
    @exclusivity(unchecked)
    var settledFrom = 0
    /// The words that matches need not have.
    @exclusivity(unchecked)
    var relaxed: [String] = []
    /// The words that were found in another spelling only.
    @exclusivity(unchecked)
    var corrections: [Correction] = []
    /// The whole query in the spelling that was probably meant.
    @exclusivity(unchecked)
    var didYouMean: String?

    /// All conditions as one node.
    var root: PlanNode { conditions.count == 1 ? conditions[0] : .all(conditions) }

    /// The first condition that is one genre, and its place.
    var genre: (place: Int, term: Term)? {
        for place in conditions.indices {
            if case .terms(let terms, _) = conditions[place], terms.count == 1, terms[0].field == .genre {
                return (place, terms[0])
            }
        }
        return nil
    }

    /// Adds a condition and what it chooses of a facet.
    func add(_ node: PlanNode, choosing choice: (facet: FacetField?, codes: [String]) = (nil, [])) {
        if let facet = choice.facet {
            choices.append(Choice(condition: conditions.count, facet: facet, codes: choice.codes))
        }
        conditions.append(node)
    }

    /// Forgets all conditions.
    func clear() { (conditions, choices) = ([], []) }

    /// The conditions that do not choose values of a facet.
    func conditions(besides facet: FacetField) -> [PlanNode] {
        let chosen = choices.filter { $0.facet == facet }.map(\.condition)
        return conditions.indices.filter { !chosen.contains($0) }.map { conditions[$0] }
    }

    /// Leaves out what is told of words, which is not to be relied on if planning ran out of time.
    func forgetReports() {
        (relaxed, corrections, didYouMean) = ([], [], nil)
        diagnostics.removeAll { [.relaxed, .typoCorrected, .yearHint].contains($0.code) }
    }

    /// Whether there is something to be relevant to.
    var isRelevant: Bool { hasText || hintYear != nil || isIdentifier || !literalTitles.isEmpty }

    /// The folded words that matches are highlighted by.
    ///
    /// - Complexity: O(words); take it once for all hits.
    func highlights(in index: CompiledIndex) -> HighlightTerms {
        HighlightTerms(highlighting, dictionary: index.dictionary)
    }
}

extension QueryPlan {
    /// The nodes, one a line, and what was made of the query on the way.
    func description(in dictionary: TermDictionary) -> String {
        var lines = PlanNode.all(conditions).lines(in: dictionary)
        if let hinted, let hintYear { lines.append("year \(hintYear) is a hint, or “\(hinted.text)” a title") }
        if !rewrites.isEmpty { lines.append("rewritten by: " + rewrites.joined(separator: ", ")) }
        if !relaxed.isEmpty { lines.append("let go: " + relaxed.joined(separator: ", ")) }
        for correction in corrections { lines.append("corrected: \(correction.from) to \(correction.to)") }
        return lines.joined(separator: "\n")
    }
}
