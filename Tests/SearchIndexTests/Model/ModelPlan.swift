import QueryLanguage

/// A query as the slow model reads it.
struct ModelPlan {
    /// A condition of the top conjunction.
    struct Condition {
        var clause: ModelClause
        /// The facet it chooses values of, and the codes chosen.
        var facet: String?
        var selected: [String] = []
    }

    var conditions: [Condition] = []
    /// The words with the year hint among them.
    var hinted: ModelRun?
    var hintYear: Int?
    /// The keys of the whole query text.
    var literalKeys: [String] = []
    /// The places of the movies with a title that equals it.
    var literalPlaces: Set<Int> = []
    /// Whether a literal title comes before everything, because operators could have hidden it.
    var isLiteralPinned = false
    /// Whether a literal title holds the hinted year itself.
    var isHintInLiteral = false
    var hasText = false
    var isIdentifier = false
    var sort: [SortKey] = []
    /// The words and beginnings of words that are highlighted.
    var words: Set<String> = []
    var prefixes: [String] = []
    /// The codes of what planning reports.
    var diagnostics: [String] = []
    /// The words let go.
    var relaxed: [String] = []
    /// Words found in another spelling only.
    struct Correction: Equatable {
        var start: Int
        var from: String
        var to: String
    }
    var corrections: [Correction] = []
    /// The parts of the query that were probably meant to be something else.
    var meant: [(span: Range<Int>, from: String, to: String)] = []
    var didYouMean: String?

    /// All conditions.
    var root: ModelClause { .all(conditions.map(\.clause)) }
}
