import QueryLanguage
import TextAnalysis

@testable import SearchIndex

extension ModelPlanner {
    /// The words as a run, and each phrase as a condition.
    mutating func words(_ pieces: [ModelPiece]) -> [ModelClause] {
        guard let run = run(pieces) else { return [] }
        return [.run(run)] + pieces.filter { !$0.isWord }.map { phrase($0) }
    }

    /// The words of a conjunction with all that may carry them.
    mutating func run(_ pieces: [ModelPiece]) -> ModelRun? {
        guard let run = plainRun(pieces) else { return nil }
        for slot in run.slots.indices where pieces[run.slots[slot].piece].isFreeWord {
            run.slots[slot].name = model.nameTerms[run.slots[slot].word]
        }
        addGenres(run)
        addCompletions(run)
        addTypos(run)
        if !isExcluded { runs.append(run) }
        return run
    }

    /// The words with nothing but titles to carry them.
    mutating func plainRun(_ pieces: [ModelPiece]) -> ModelRun? {
        let text = pieces.map(\.text).joined(separator: " ")
        let read = model.text(ModelReading(text: text))
        guard !read.tokens.isEmpty else { return nil }
        note(text)
        let slots = read.tokens.map { token in
            let piece = Self.owner(of: token, pieces)
            return ModelRun.Slot(word: token.text, piece: piece, isRequired: pieces[piece].isWord)
        }
        return ModelRun(
            text: read, kinds: .all, slots: slots, boost: pieces.reduce(0) { $0 + $1.boost - 1 }, pieces: pieces)
    }

    /// Whether a word is perhaps not typed to its end.
    private func isLastWord(_ piece: ModelPiece) -> Bool {
        piece.isFreeWord && (piece.span == nil || piece.span == lastWord)
    }

    private static func owner(of token: Token, _ pieces: [ModelPiece]) -> Int {
        var end = 0
        for (index, piece) in pieces.enumerated() {
            end += piece.text.unicodeScalars.count + 1
            if token.range.lowerBound < end { return index }
        }
        return pieces.count - 1
    }

    /// The longest genre name from each word on, so that `science fiction` is one.
    private mutating func addGenres(_ run: ModelRun) {
        var first = 0
        while first < run.slots.count {
            let ends = (first + 1...run.slots.count).reversed().filter { end in
                run.slots[first..<end].allSatisfy { run.pieces[$0.piece].isFreeWord }
                    && model.genres[run.slots[first..<end].map(\.word).joined(separator: " ")] != nil
            }
            guard let end = ends.first else {
                first += 1
                continue
            }
            let genre = model.genres[run.slots[first..<end].map(\.word).joined(separator: " ")]
            for index in first..<end { run.slots[index].genre = genre }
            if run.pieces[0].span != nil { plan.diagnostics.append("genre_word") }
            first = end
        }
    }

    /// The last word of the query may be the beginning of one.
    private mutating func addCompletions(_ run: ModelRun) {
        guard let last = run.slots.indices.last, isLastWord(run.pieces[run.slots[last].piece]) else { return }
        let word = run.slots[last].word
        guard word.unicodeScalars.count > 1 else { return }
        plan.prefixes.append(word)
        run.slots[last].completions = model.terms.numbers(beginning: word)
            .filter { model.terms.texts[$0] != word && model.documentCount(of: $0) > 0 }
    }
}
