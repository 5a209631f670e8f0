import SearchIndex
import TextAnalysis

extension ModelPlanner {
    /// The spellings near the words of a run, where it needs them.
    mutating func addTypos(_ run: ModelRun) {
        for slot in run.slots.indices {
            if let fuzz = run.pieces[run.slots[slot].piece].fuzz, fuzz > 0, run.slots[slot].isRequired {
                run.slots[slot].typos = model.typos(of: run.slots[slot].word, limit: fuzz)
                note(run.slots[slot].typos)
            }
        }
        guard !isExcluded else { return }
        let eligible = run.slots.indices.filter { isEligible($0, run) }
        switch typo {
        case .off: return
        case .always: for slot in eligible { expand(slot, run) }
        case .auto:
            for slot in eligible where isNowhere(slot, run) { expand(slot, run) }
            if count(run) < 3 {
                for slot in eligible where run.slots[slot].typos.isEmpty {
                    expand(slot, run)
                    run.slots[slot].isExpandedLate = !run.slots[slot].typos.isEmpty
                }
            }
        }
        if count(run) == 0 { addSplitsAndJoins(run) }
    }

    /// The movies that a run finds by itself.
    func count(_ run: ModelRun) -> Int { model.movies.count { run.matches($0) } }

    private func isEligible(_ slot: Int, _ run: ModelRun) -> Bool {
        let piece = run.pieces[run.slots[slot].piece]
        return piece.isWord && piece.fuzz == nil && run.slots[slot].word.mayBeEdited
    }

    private mutating func expand(_ slot: Int, _ run: ModelRun) {
        let word = run.slots[slot].word
        run.slots[slot].typos = model.typos(of: word, limit: TypoBudget.edits(for: word))
        note(run.slots[slot].typos)
    }

    /// Whether no title, genre or name of the index has a word.
    func isNowhere(_ slot: Int, _ run: ModelRun) -> Bool {
        !model.movies.contains { run.hasAsTyped(slot, $0) }
    }

    // MARK: A space more or less

    private mutating func addSplitsAndJoins(_ run: ModelRun) {
        for slot in run.slots.indices where isEligible(slot, run) {
            run.slots[slot].splits = splits(of: run.slots[slot].word)
            for split in run.slots[slot].splits {
                plan.words.formUnion([model.terms.texts[split.first], model.terms.texts[split.second]])
            }
        }
        for slot in run.slots.indices.dropLast() where mayJoin(slot, slot + 1, run) {
            let joined = model.terms.number(of: run.slots[slot].word + run.slots[slot + 1].word)
            run.slots[slot].join = joined.flatMap { model.documentCount(of: $0) > 0 ? $0 : nil }
            if let joined = run.slots[slot].join { plan.words.insert(model.terms.texts[joined]) }
        }
    }

    private func splits(of word: String) -> [ModelSplit] {
        let scalars = Array(word.unicodeScalars)
        return scalars.indices.dropFirst().compactMap { place in
            guard let first = model.terms.number(of: Self.string(scalars[..<place])),
                let second = model.terms.number(of: Self.string(scalars[place...]))
            else { return nil }
            let split = ModelSplit(first: first, second: second)
            return model.movies.contains { $0.has(split) } ? split : nil
        }
    }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(scalars))
    }

    private func mayJoin(_ left: Int, _ right: Int, _ run: ModelRun) -> Bool {
        let slots = [run.slots[left], run.slots[right]]
        let areOpen = slots.allSatisfy { run.pieces[$0.piece].isWord && run.pieces[$0.piece].fuzz == nil }
        let mayBeEdited = slots.map(\.word.mayBeEdited)
        let areDigits = slots.map { $0.word.isDigits }
        return areOpen && mayBeEdited.contains(true) && zip(mayBeEdited, areDigits).allSatisfy { $0 || $1 }
    }
}

extension String {
    /// Whether it is a number.
    var isDigits: Bool { unicodeScalars.allSatisfy { ("0"..."9").contains($0) } }

    /// Whether a folded word of this kind, long enough, is forgiven typing errors.
    var mayBeEdited: Bool { !isDigits && TypoBudget.edits(for: self + "abcdefgh") > 0 }

    /// Its digits in order.
    var digits: String.UnicodeScalarView { unicodeScalars.filter { ("0"..."9").contains($0) } }
}

extension String.UnicodeScalarView {
    fileprivate func filter(_ isIncluded: (Unicode.Scalar) -> Bool) -> String.UnicodeScalarView {
        reduce(into: String.UnicodeScalarView()) { if isIncluded($1) { $0.append($1) } }
    }
}
