import QueryLanguage

/// A query decided against one index, with what ranks its matches.
struct QueryPlan: Sendable {
    /// A condition that all matches meet.
    struct Condition: Sendable {
        /// What it asks.
        var node: PlanNode
        /// The facet whose values it chooses; that facet counts as if it were not there.
        var facet: FacetField?
        /// The codes it chooses.
        var selected: [String] = []
    }

    /// The conditions, all of which must hold.
    var conditions: [Condition] {
        didSet { root = Self.root(of: conditions) }
    }
    /// All conditions as one node.
    private(set) var root: PlanNode
    /// The words with the year hint as one of them, `nil` without a hint.
    var hinted: TextRun?
    /// The year that matches should be near.
    var hintYear: Int?
    /// The titles that equal the whole query, by number.
    var literalTitles: [Int] = []
    /// Whether they come first because operators could have hidden them.
    var isLiteralPinned = false
    /// Whether they hold the hinted year themselves.
    var isHintInLiteral = false
    /// Whether the query asks for text, so that relevance is the order and hits say what matched.
    var hasText = false
    /// Whether the query asks for a movie by its id.
    var isIdentifier = false
    /// By what matches are highlighted.
    var highlighting = HighlightTerms.Source()
    /// The rewrites that changed something, in order.
    var rewrites: [String] = []
    /// What planning found out.
    var diagnostics: [Diagnostic] = []
    /// From how many matches on, literal titles apart, the plan is final; with fewer, ``Planner/settled(_:_:)``
    /// gives the plan to use instead.
    var settledFrom = 0
    /// The words that matches need not have.
    var relaxed: [String] = []
    /// The words that were found in another spelling only.
    var corrections: [Correction] = []
    /// The whole query in the spelling that was probably meant.
    var didYouMean: String?

    /// A plan of these conditions, which ask for nothing else.
    init(conditions: [Condition]) {
        self.conditions = conditions
        root = Self.root(of: conditions)
    }

    private static func root(of conditions: [Condition]) -> PlanNode {
        conditions.count == 1 ? conditions[0].node : .all(conditions.map(\.node))
    }

    /// Leaves out what is told of words, which is not to be relied on if planning ran out of time.
    mutating func forgetReports() {
        (relaxed, corrections, didYouMean) = ([], [], nil)
        diagnostics.removeAll { $0.code == .relaxed || $0.code == .typoCorrected }
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

extension QueryPlan: CustomStringConvertible {
    /// The nodes, one a line, and what was made of the query on the way.
    var description: String {
        var lines = [PlanNode.all(conditions.map(\.node)).description]
        if let hinted, let hintYear { lines.append("year \(hintYear) is a hint, or “\(hinted.text)” a title") }
        if !rewrites.isEmpty { lines.append("rewritten by: " + rewrites.joined(separator: ", ")) }
        if !relaxed.isEmpty { lines.append("let go: " + relaxed.joined(separator: ", ")) }
        for correction in corrections { lines.append("corrected: \(correction.from) to \(correction.to)") }
        return lines.joined(separator: "\n")
    }
}
