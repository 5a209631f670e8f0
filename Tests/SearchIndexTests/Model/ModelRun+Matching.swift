@testable import SearchIndex

extension ModelRun {
    /// What a movie needs to match, compared from the left.
    struct Need: Comparable {
        /// 1 if a genre or name has to carry a word.
        var other = 0
        /// The edits of the words that are there in another spelling.
        var edits = 0
        /// 1 if a word is only begun.
        var completion = 0

        static func < (left: Need, right: Need) -> Bool {
            (left.other, left.edits, left.completion) < (right.other, right.edits, right.completion)
        }

        static func + (left: Need, right: Need) -> Need {
            Need(
                other: max(left.other, right.other), edits: left.edits + right.edits,
                completion: max(left.completion, right.completion))
        }
    }

    /// Whether a movie matches.
    func matches(_ movie: ModelMovie) -> Bool {
        if let cover { return weight(movie) >= cover.minimum || cover.wholes.contains { isWhole($0, movie) } }
        return matchesUncovered(movie)
    }

    /// Whether a movie has every word.
    func matchesUncovered(_ movie: ModelMovie) -> Bool {
        slots.indices.allSatisfy { !slots[$0].isRequired || has($0, movie) }
    }

    /// The slots that may be a title of their own, up to eight together but not all of them.
    var parts: [Range<Int>] {
        slots.indices.flatMap { start in (start + 1...min(slots.count, start + 8)).map { start..<$0 } }
            .filter { $0.count < slots.count }
    }

    /// Whether a title of a movie is all of some slots.
    func isWhole(_ slots: Range<Int>, _ movie: ModelMovie) -> Bool {
        movie.titles(kinds).contains { text.isWhole(slots, in: $0) }
    }

    /// The weight of the slots a movie has.
    func weight(_ movie: ModelMovie) -> Int {
        guard let cover else { return 0 }
        return slots.indices.filter { has($0, movie) }.reduce(0) { $0 + cover.weights[$1] }
    }

    /// Whether a movie has a slot, in whatever way.
    func has(_ slot: Int, _ movie: ModelMovie) -> Bool {
        need(slot, movie) != nil || hasJoin(slot, movie) || (slot > 0 && hasJoin(slot - 1, movie))
    }

    /// The least that a movie needs for all slots.
    func need(_ movie: ModelMovie) -> Need {
        var best = [Need()] + slots.map { _ in Need(other: 1) }
        for slot in slots.indices {
            let single = best[slot] + (need(slot, movie) ?? Need(other: 1))
            let joined = slot > 0 && hasJoin(slot - 1, movie) ? best[slot - 1] + Need(edits: 1) : nil
            best[slot + 1] = joined.map { min($0, single) } ?? single
        }
        return best[slots.count]
    }

    /// The least that a movie needs for one slot by itself.
    private func need(_ slot: Int, _ movie: ModelMovie) -> Need? {
        if text.has(slot, in: movie.titles(kinds)) { return Need() }
        let own = slots[slot]
        if movie.hasTyped(own.completions, kinds) { return Need(completion: 1) }
        var edits = own.typos.filter { movie.hasTyped([$0.term], kinds) }.map(\.distance)
        if own.splits.contains(where: { movie.has($0) }) { edits.append(1) }
        if let least = edits.min() { return Need(edits: least) }
        return carrier(slot, movie) == nil ? nil : Need(other: 1)
    }

    /// Whether a movie has a slot with a space more or less.
    func isJoined(_ slot: Int, _ movie: ModelMovie) -> Bool {
        slots[slot].splits.contains(where: movie.has) || hasJoin(slot, movie) || (slot > 0 && hasJoin(slot - 1, movie))
    }

    private func hasJoin(_ slot: Int, _ movie: ModelMovie) -> Bool {
        slots[slot].join.map { movie.hasTyped([$0], kinds) } ?? false
    }

    /// The genre or name that carries a slot.
    func carrier(_ slot: Int, _ movie: ModelMovie) -> (field: String, code: String)? {
        if let genre = slots[slot].genre, movie.movie.genres.contains(genre) { return ("genre", genre) }
        guard let name = slots[slot].name else { return nil }
        for (field, values) in movie.names
        where values.contains(where: { $0.grams.contains { $0.term == name } }) {
            return (field, slots[slot].word)
        }
        return nil
    }

    /// Whether a movie has a slot as typed: in a title, begun, or by a genre or name.
    func hasAsTyped(_ slot: Int, _ movie: ModelMovie) -> Bool {
        text.has(slot, in: movie.titles(kinds)) || movie.hasTyped(slots[slot].completions, kinds)
            || carrier(slot, movie) != nil
    }
}

extension ModelMovie {
    /// Its titles of some kinds.
    func titles(_ kinds: TitleKinds) -> [ModelTitle] {
        kinds == .all ? titles : titles.filter { !$0.kinds.isDisjoint(with: kinds) }
    }

    /// Whether a title has one of some words, as written.
    func hasTyped(_ words: Set<Int>, _ kinds: TitleKinds = .all) -> Bool {
        !words.isEmpty
            && titles(kinds).contains { $0.grams.contains { $0.isTyped && words.contains($0.term) } }
    }

    /// Whether the words stand side by side in a title.
    func has(_ split: ModelSplit) -> Bool { titles.contains { $0.has(split) } }
}

extension ModelTitle {
    fileprivate func has(_ split: ModelSplit) -> Bool {
        (0..<max(1, shape.positionCount)).contains { start in
            split.parts.indices.allSatisfy { hasTyped(split.parts[$0], at: start + $0) }
        }
    }

    /// Whether a word stands as written at a position.
    func hasTyped(_ term: Int, at position: Int) -> Bool {
        grams.contains { $0.isTyped && $0.position == position && $0.term == term }
    }
}
