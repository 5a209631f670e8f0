import QueryLanguage

/// The words and phrases that one conjunction asks for, in the order typed.
///
/// Together they say how well a title fits: whether they are all of it, its beginning, or lie about in it.
struct TextRun: Sendable {
    /// What else than a title may carry a word, in tier 9.
    struct Carriers: Sendable {
        /// The terms of people and keywords.
        var names: [Term] = []
        /// The genre the word, with its neighbours, spells.
        var genres: [Term] = []
        /// The terms the word begins, in tier 6.
        var completions: [Term] = []

        /// All of them.
        var all: [Term] { names + genres + completions }
    }

    /// The titles it may stand in.
    let kinds: TitleKinds
    /// How its words may stand in a title.
    let graph: TermGraph
    /// For each slot of the graph, what may carry it instead.
    var carriers: [Carriers]
    /// For each slot, whether it must be matched here; a quoted word is matched by its phrase.
    let isRequired: [Bool]
    /// The sum of the boosts of its words above 1.
    let boost: Double
    /// The text as typed.
    let text: String
}
