import QueryLanguage
import TextAnalysis

/// A run in the making, with where each of its words comes from.
struct RunDraft {
    /// The words and phrases it is made of, in the order typed.
    let pieces: [BareText]
    /// For each slot of the run, its piece.
    let owners: [Int]
    /// The run so far.
    var run: TextRun
    /// The slots whose typos were looked for because the run found too little.
    var widened: [Int] = []

    /// The piece of a slot.
    func piece(_ slot: Int) -> BareText { pieces[owners[slot]] }

    /// A piece with its place among those typed.
    func placed(_ owner: Int) -> BareText {
        var piece = pieces[owner]
        piece.place = piece.place ?? owner
        return piece
    }

    /// The folded word of a slot.
    func word(_ slot: Int) -> String { run.graph.slots[slot].token.text }

    /// Whether nothing holds a word: no title as typed or in an equivalent form, no completion, name or genre.
    func isNowhere(_ slot: Int) -> Bool {
        let carriers = run.carriers[slot]
        return run.graph.slots[slot].edges.isEmpty && carriers.completions.isEmpty && carriers.names.isEmpty
            && carriers.genres.isEmpty
    }

    /// Whether a slot is a bare word that says nothing about typos itself.
    func isFree(_ slot: Int) -> Bool { piece(slot).isWord && piece(slot).fuzz == nil }

    /// Whether words are read in another spelling without being asked to.
    var isCorrected: Bool {
        !run.joins.isEmpty || owners.indices.contains { isFree($0) && !run.carriers[$0].typos.isEmpty }
    }
}
