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
        if typedCount(run) < enough(run) { addSplitsAndJoins(run) }
        if count(run) == 0 { addSegments(run) }
    }

    /// The movies that have every word as typed.
    private func typedCount(_ run: ModelRun) -> Int {
        let typos = run.slots.map(\.typos)
        defer { for slot in run.slots.indices { run.slots[slot].typos = typos[slot] } }
        for slot in run.slots.indices where run.pieces[run.slots[slot].piece].isCorrectable {
            run.slots[slot].typos = []
        }
        return count(run)
    }

    /// From how many movies on the words need no space more or less.
    private func enough(_ run: ModelRun) -> Int {
        guard typo == .auto, run.slots.count == 1, run.pieces[run.slots[0].piece].isCorrectable else { return 1 }
        return TypoBudget.edits(for: run.slots[0].word) > 0 ? 3 : 1
    }

    /// The movies that a run finds by itself.
    func count(_ run: ModelRun) -> Int { model.movies.count { run.matches($0) } }

    private func isEligible(_ slot: Int, _ run: ModelRun) -> Bool {
        let piece = run.pieces[run.slots[slot].piece]
        return piece.isCorrectable && run.slots[slot].word.mayBeEdited
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
            note(run.slots[slot].splits)
        }
        for slot in run.slots.indices.dropLast() where mayJoin(slot, slot + 1, run) {
            let joined = model.terms.number(of: run.slots[slot].word + run.slots[slot + 1].word)
            run.slots[slot].join = joined.flatMap { model.documentCount(of: $0) > 0 ? $0 : nil }
            if let joined = run.slots[slot].join { plan.words.insert(model.terms.texts[joined]) }
        }
    }

    private func splits(of word: String) -> [ModelSplit] { segments(of: word, 2) }

    /// The fewest words, three at least, that a word which is nowhere may be.
    private mutating func addSegments(_ run: ModelRun) {
        for slot in run.slots.indices where isEligible(slot, run) && isNowhere(slot, run) {
            let word = run.slots[slot].word
            guard (6...24).contains(word.unicodeScalars.count) else { continue }
            var found: [ModelSplit] = []
            for count in 3...5 where found.isEmpty { found = segments(of: word, count) }
            run.slots[slot].splits += found
            note(found)
        }
    }

    /// The ways to read a word as so many that stand side by side in a title.
    private func segments(of word: String, _ count: Int) -> [ModelSplit] {
        parts(of: Array(word.unicodeScalars)[...], count).map(ModelSplit.init)
            .filter { split in model.movies.contains { $0.has(split) } }
    }

    private func parts(of scalars: ArraySlice<Unicode.Scalar>, _ count: Int) -> [[Int]] {
        if count == 1 { return model.terms.number(of: Self.string(scalars)).map { [[$0]] } ?? [] }
        return scalars.indices.dropFirst().flatMap { place -> [[Int]] in
            guard let first = model.terms.number(of: Self.string(scalars[..<place])) else { return [] }
            return parts(of: scalars[place...], count - 1).map { [first] + $0 }
        }
    }

    private mutating func note(_ splits: [ModelSplit]) {
        for split in splits { plan.words.formUnion(split.parts.map { model.terms.texts[$0] }) }
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
