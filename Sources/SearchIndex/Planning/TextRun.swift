import QueryLanguage

/// The words and phrases that one conjunction asks for, in the order typed.
///
/// Together they say how well a title fits: whether they are all of it, its beginning, or lie about in it.
struct TextRun: Sendable {
    /// A term near a word that may have been meant.
    struct Typo: Hashable, Sendable {
        /// The term.
        var term: Term
        /// The edits between the two.
        var distance: UInt8
    }

    /// What else than the word in a title may carry it: completions in tier 6, typos in 7 and 8, the rest in 9.
    struct Carriers: Sendable {
        /// The terms of people and keywords.
        var names: [Term] = []
        /// The genre the word, with its neighbours, spells.
        var genres: [Term] = []
        /// The terms the word begins, in tier 6.
        var completions: [Term] = []

        /// The terms near the word.
        var typos: [Typo] = []

        /// All of them.
        var all: [Term] { names + genres + completions + typos.map(\.term) }

        /// Whether there are none.
        var isEmpty: Bool { names.isEmpty && genres.isEmpty && completions.isEmpty && typos.isEmpty }

        /// The postings of all of them.
        var postingCount: Int {
            names.postingCount + genres.postingCount + completions.postingCount
                + typos.reduce(0) { $0 + $1.term.documentCount }
        }
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
    /// Readings of its words with a space more or less.
    var joins: [JoinedEdge] = []
    /// What its words are worth if not all of them need match; `nil` when they do.
    var relaxation: Relaxation?
}
