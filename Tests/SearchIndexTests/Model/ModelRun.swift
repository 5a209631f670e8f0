import TextAnalysis

@testable import SearchIndex

/// The words and phrases of one conjunction, each with what else may carry it.
final class ModelRun {
    /// A token of the run.
    struct Slot {
        var word: String
        /// Whether it must be found here; a quoted word is found by its phrase.
        var isRequired: Bool
        /// Whether people and keywords may carry it, by the number of the word.
        var name: Int?
        /// The genre that it, with its neighbours, spells.
        var genre: String?
        /// The words it begins.
        var completions: Set<Int> = []
        /// The edits between it and the words it may have been meant for.
        var typos: [Int: Int] = [:]
    }

    let text: ModelText
    let kinds: TitleKinds
    var slots: [Slot]
    /// The boosts of its words above 1.
    let boost: Double

    init(_ text: ModelText, kinds: TitleKinds, slots: [Slot], boost: Double) {
        self.text = text
        self.kinds = kinds
        self.slots = slots
        self.boost = boost
    }
}
