import TextAnalysis

@testable import SearchIndex

/// The words and phrases of one conjunction, each with what else may carry it.
final class ModelRun {
    /// A token of the run.
    struct Slot {
        var word: String
        /// The place of its piece among those of the run.
        var piece = 0
        /// Whether it must be found here; a quoted word is found by its phrase.
        var isRequired: Bool
        /// Whether people and keywords may carry it, by the number of the word.
        var name: Int?
        /// The genre that it, with its neighbours, spells.
        var genre: String?
        /// The words it begins.
        var completions: Set<Int> = []
        /// The words it may have been meant for, the nearest first.
        var typos: [ModelTypo] = []
        /// Whether it got its typos because the words together found next to nothing.
        var isExpandedLate = false
        /// The words it is when a space is put into it.
        var splits: [ModelSplit] = []
        /// The word it is together with the next slot.
        var join: Int?
    }

    /// What each slot is worth when not all of them need match.
    struct Cover {
        var weights: [Int]
        /// The least weight of a match.
        var minimum: Int
        /// The slots that are a whole title of some movie.
        var wholes: [Range<Int>] = []
        var total: Int { weights.reduce(0, +) }
    }

    let text: ModelText
    let kinds: TitleKinds
    var slots: [Slot]
    /// The boosts of its words above 1.
    let boost: Double
    let pieces: [ModelPiece]
    var cover: Cover?
    /// Whether it is the run of the root, whose words may be let go.
    var isRoot = false

    init(text: ModelText, kinds: TitleKinds, slots: [Slot], boost: Double, pieces: [ModelPiece] = []) {
        self.text = text
        self.kinds = kinds
        self.slots = slots
        self.boost = boost
        self.pieces = pieces
    }
}

/// A word near a word of the query.
struct ModelTypo {
    var term: Int
    var distance: Int
}

/// Words that one word of the query may have been, one right behind the other in a title.
struct ModelSplit {
    var parts: [Int]
}
