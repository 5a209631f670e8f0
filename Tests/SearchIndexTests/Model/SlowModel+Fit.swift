import TextAnalysis

@testable import SearchIndex

extension SlowModel {
    /// How the text of a clause fits a movie that satisfies it; `nil` if it asks for no text of titles.
    ///
    /// In a conjunction the worst part decides, in a disjunction the best one that matches; what is excluded says
    /// nothing.
    func fit(_ clause: ModelClause, _ movie: ModelMovie) -> ModelFit? {
        switch clause {
        case .run(let run): return run.fit(movie)
        case .phrase(let phrase): return phrase.decidesTier ? phrase.run.fit(movie) : nil
        case .words: return ModelFit(tier: 6)
        case .near(let typos):
            let edits = typos.filter { movie.hasTyped([$0.term]) }.map(\.distance).min() ?? 2
            return ModelFit(tier: [5, 7, 8][edits])
        case .all(let clauses):
            let fits = clauses.compactMap { fit($0, movie) }
            guard fits.count > 1 else { return fits.first }
            return ModelFit(
                tier: fits.reduce(5) { max($0, $1.tier) }, isEquivalent: fits.contains(where: \.isEquivalent),
                penalty: fits.reduce(0) { max($0, $1.penalty) }, boost: fits.reduce(0) { $0 + $1.boost },
                title: fits.lazy.compactMap(\.title).first)
        case .any(let clauses):
            let fits = clauses.filter { matches($0, movie) }.compactMap { fit($0, movie) }
            var best = fits.min { $0.precedes($1) }
            best?.boost = fits.reduce(0) { $0 + $1.boost }
            return best
        case .everything, .nothing, .not, .names, .name, .literal, .facet, .range, .presence, .flag, .identifier:
            return nil
        }
    }
}

extension ModelPhrase {
    /// The phrase as words that decide the tier.
    fileprivate var run: ModelRun {
        let slots = inTitles.tokens.map { ModelRun.Slot(word: $0.text, isRequired: true) }
        return ModelRun(text: inTitles, kinds: kinds, slots: slots, boost: 0)
    }
}

extension ModelRun {
    /// How a movie that has every word fits.
    func fit(_ movie: ModelMovie) -> ModelFit {
        var fit = cover == nil ? fit(of: need(movie), movie) : ModelFit(tier: 10, level: level(movie))
        fit.boost = boost
        return fit
    }

    private func fit(of need: Need, _ movie: ModelMovie) -> ModelFit {
        if need == Need() { return inOrder(movie) ?? anyOrder(movie) }
        if need.other > 0 { return ModelFit(tier: 9) }
        if need.edits == 0 { return ModelFit(tier: 6) }
        if let spaced = spaced(movie) { return spaced }
        return ModelFit(
            tier: need.edits == 1 ? 7 : 8,
            level: movie.titles(kinds).contains { isRespelled($0, byTypos: true) } ? 1 : 0)
    }

    /// How well a movie answers a query of which it does not have every word.
    func level(_ movie: ModelMovie) -> Int {
        guard let cover else { return 0 }
        var sum = weight(movie)
        for slot in slots.indices.dropFirst()
        where movie.titles(kinds).contains(where: { text.meets(at: slot, in: $0) }) {
            sum += (cover.weights[slot - 1] + cover.weights[slot]) / 8
        }
        let whole = cover.wholes.filter { isWhole($0, movie) }.map { cover.weights[$0].reduce(0, +) }.max() ?? 0
        let unknown = Int((7 - Float(movie.prior)) * 53.15)
        return min(255, max(0, 255 - ((cover.total - sum) / 2 - whole / 2 + unknown + 512) / 8))
    }

    /// The best title that is all of the words but for spaces.
    private func spaced(_ movie: ModelMovie) -> ModelFit? {
        movie.titles.enumerated()
            .filter { !$1.kinds.isDisjoint(with: kinds) && isRespelled($1, byTypos: false) }
            .map { ModelFit(tier: 2, isEquivalent: true, penalty: $1.kinds.priorPenalty, title: $0) }
            .min { $0.precedes($1) }
    }

    /// Whether a title is all of the words, some of them spelled otherwise.
    private func isRespelled(_ title: ModelTitle, byTypos: Bool) -> Bool {
        guard title.grams.count(where: \.isTyped) == title.shape.positionCount else { return false }
        return Set([0, title.shape.leadCount]).contains { leads(from: 0, title, at: $0, byTypos: byTypos) }
    }

    private func leads(from slot: Int, _ title: ModelTitle, at place: Int, byTypos: Bool) -> Bool {
        if slot == slots.count { return title.shape.isEnd(place) }
        let own = text.typedTerm(slot).map { [$0] } ?? []
        let typos = byTypos ? slots[slot].typos.map(\.term) : []
        if (own + typos).contains(where: { title.hasTyped($0, at: place) }),
            leads(from: slot + 1, title, at: place + 1, byTypos: byTypos)
        {
            return true
        }
        if let join = slots[slot].join, title.hasTyped(join, at: place),
            leads(from: slot + 2, title, at: place + 1, byTypos: byTypos)
        {
            return true
        }
        return slots[slot].splits.contains { split in
            split.parts.indices.allSatisfy { title.hasTyped(split.parts[$0], at: place + $0) }
                && leads(from: slot + 1, title, at: place + split.parts.count, byTypos: byTypos)
        }
    }

    /// How a movie fits if one title holds every word and ends in the last one.
    func fitToEnd(_ movie: ModelMovie) -> ModelFit? {
        guard var fit = inOrder(movie), let title = fit.title,
            text.ways(in: movie.titles[title]).contains(where: { movie.titles[title].shape.isEnd($0.end) })
        else { return nil }
        fit.endsInHint = true
        fit.boost = boost
        return fit
    }

    /// The best of all places where the words stand together and in order.
    private func inOrder(_ movie: ModelMovie) -> ModelFit? {
        var best: ModelFit?
        for (ordinal, title) in movie.titles.enumerated() where !title.kinds.isDisjoint(with: kinds) {
            for way in text.ways(in: title) {
                let fit = Self.fit(way, title, ordinal)
                if best.map(fit.precedes) ?? true { best = fit }
            }
        }
        return best
    }

    private static func fit(_ way: ModelText.Way, _ title: ModelTitle, _ ordinal: Int) -> ModelFit {
        var fit = ModelFit(tier: 4, isEquivalent: !way.isTyped, penalty: title.kinds.priorPenalty, title: ordinal)
        let shape = title.shape
        guard shape.isStart(way.start) else { return fit }
        if shape.isEnd(way.end) {
            fit.tier = way.isTyped ? 1 : 2
        } else if shape.mainCount > 0, way.end == shape.mainCount {
            fit.tier = 2
            fit.penalty += 1
        } else {
            fit.tier = 3
        }
        return fit
    }

    /// The best title that holds all words, or the loss of an alternative title if they are spread over several.
    private func anyOrder(_ movie: ModelMovie) -> ModelFit {
        var best: ModelFit?
        for (ordinal, title) in movie.titles.enumerated() where !title.kinds.isDisjoint(with: kinds) {
            guard slots.indices.allSatisfy({ text.has($0, in: title) }) else { continue }
            let isTyped = slots.indices.allSatisfy { text.has($0, in: title, typedOnly: true) }
            let fit = ModelFit(tier: 5, isEquivalent: !isTyped, penalty: title.kinds.priorPenalty, title: ordinal)
            if best.map(fit.precedes) ?? true { best = fit }
        }
        let titles = movie.titles(kinds)
        return best
            ?? ModelFit(
                tier: 5, isEquivalent: !slots.indices.allSatisfy { text.has($0, in: titles, typedOnly: true) },
                penalty: 1)
    }
}
