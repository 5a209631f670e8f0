import QueryLanguage
import TextAnalysis

@testable import SearchIndex

extension ModelPlanner {
    /// The words as a run, and each phrase as a condition.
    mutating func words(_ pieces: [ModelPiece]) -> [ModelClause] {
        guard let run = run(pieces, isHinted: false) else { return [] }
        return [.run(run)] + pieces.filter { !$0.isWord }.map { phrase($0) }
    }

    mutating func run(_ pieces: [ModelPiece], isHinted: Bool) -> ModelRun? {
        let text = pieces.map(\.text).joined(separator: " ")
        let read = model.text(text)
        guard !read.tokens.isEmpty else { return nil }
        note(text)
        let owners = read.tokens.map { Self.owner(of: $0, pieces) }
        var slots = read.tokens.indices.map {
            ModelRun.Slot(word: read.tokens[$0].text, isRequired: owners[$0].isWord)
        }
        if !isHinted { addCarriers(&slots, owners) }
        return ModelRun(read, kinds: .all, slots: slots, boost: pieces.reduce(0) { $0 + $1.boost - 1 })
    }

    private static func owner(of token: Token, _ pieces: [ModelPiece]) -> ModelPiece {
        var end = 0
        for piece in pieces {
            end += piece.text.unicodeScalars.count + 1
            if token.range.lowerBound < end { return piece }
        }
        return pieces[pieces.count - 1]
    }

    private mutating func addCarriers(_ slots: inout [ModelRun.Slot], _ owners: [ModelPiece]) {
        for index in slots.indices where owners[index].isFreeWord {
            slots[index].name = model.terms.number(of: slots[index].word)
        }
        addGenres(&slots, owners)
        guard let last = slots.indices.last, owners[last].span == lastWord else { return }
        let word = slots[last].word
        guard word.unicodeScalars.count > 1 else { return }
        plan.prefixes.append(word)
        slots[last].completions = model.terms.numbers(beginning: word).filter { model.terms.texts[$0] != word }
    }

    /// The longest genre name from each word on, so that `science fiction` is one.
    private mutating func addGenres(_ slots: inout [ModelRun.Slot], _ owners: [ModelPiece]) {
        var first = 0
        while first < slots.count {
            let ends = (first + 1...slots.count).reversed().filter { end in
                owners[first..<end].allSatisfy(\.isFreeWord)
                    && model.genres[slots[first..<end].map(\.word).joined(separator: " ")] != nil
            }
            guard let end = ends.first else {
                first += 1
                continue
            }
            let genre = model.genres[slots[first..<end].map(\.word).joined(separator: " ")]
            for index in first..<end { slots[index].genre = genre }
            plan.diagnostics.append("genre_word")
            first = end
        }
    }
}
