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
    var conditions: [Condition]
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
    /// The folded words that matches are highlighted by, and those that may be completed.
    var highlights = HighlightTerms()
    /// What planning found out.
    var diagnostics: [Diagnostic] = []
    /// From how many matches on, literal titles apart, the plan is final; with fewer, ``Planner/settled(_:_:on:)``
    /// gives the plan to use instead.
    var settledFrom = 0
    /// The words that matches need not have.
    var relaxed: [String] = []
    /// The words that were found in another spelling only.
    var corrections: [Correction] = []
    /// The whole query in the spelling that was probably meant.
    var didYouMean: String?

    /// All conditions as one node.
    var root: PlanNode { .all(conditions.map(\.node)) }
}
