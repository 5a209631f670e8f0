import Glibc
import MovieModel
import QueryLanguage
import TextAnalysis

@testable import SearchIndex

/// What the slow model ranks a movie by: one list of numbers, compared from the left, smaller first.
struct ModelRank {
    var tier: Int
    var numbers: [Double]

    func precedes(_ other: ModelRank) -> Bool { numbers.lexicographicallyPrecedes(other.numbers) }
}

extension SlowModel {
    /// One way in which the text of a movie fits.
    struct Fit {
        var tier: Int
        var isEquivalent = false
        var penalty = 0.0
        var boost = 0.0
        var endsInHint = false

        /// Tiers 0 to 2 are one group; within it a tier 2 needs a lead of 1.
        var order: [Double] {
            let loss = tier == 2 ? penalty + 1 : penalty
            return [Double(max(2, tier)), tier > 2 && isEquivalent ? 1 : 0, loss, Double(tier), isEquivalent ? 1 : 0]
        }
    }

    /// What ranks a movie.
    func rank(_ movie: ModelMovie, _ query: ParsedQuery) -> ModelRank {
        var fit = fit(query.syntax, movie, query) ?? Fit(tier: query.isIdentifier ? 0 : 9)
        if let hinted = hintedFit(movie, query), hinted.tier <= max(fit.tier, 5) { fit = hinted }
        let literal = movie.titles.filter { isLiteral($0, query) }
            .map { Fit(tier: 0, penalty: $0.kinds.priorPenalty, endsInHint: holdsHint(query)) }
            .min { $0.penalty < $1.penalty }
        if let literal, !fit.endsInHint || literal.endsInHint { fit = literal }
        let isPinned = !query.syntaxWithHint.isPlainWords && fit.tier == 0 && literal != nil
        let prior = Double(Float(log10(1 + Double(movie.movie.rating.total.voteCount))))
        let hint: Double =
            fit.endsInHint ? 0 : distance(movie, query).map { $0 == 0 ? 1 : $0 == 1 ? 2 : 3 } ?? 3
        return ModelRank(
            tier: fit.tier,
            numbers: [
                isPinned ? -1 : fit.order[0], fit.order[1], -fit.boost, hint, -(prior - fit.order[2]),
                -movie.movie.rating.total.value, -(movie.value("year") ?? -.infinity), Double(movie.movie.id.number),
            ])
    }

    private func distance(_ movie: ModelMovie, _ query: ParsedQuery) -> Int? {
        guard let hint = query.yearHint?.year, let year = movie.movie.year else { return nil }
        return abs(hint - year)
    }

    private func holdsHint(_ query: ParsedQuery) -> Bool {
        guard let hint = query.yearHint else { return false }
        let key = TitleKey.surface(query.text)
        return key.hasSuffix(String(hint.year)) || key.hasSuffix("(\(hint.year))")
    }

    /// A title that holds all words and ends in the hinted year.
    private func hintedFit(_ movie: ModelMovie, _ query: ParsedQuery) -> Fit? {
        guard query.yearHint != nil else { return nil }
        let syntax = query.syntaxWithHint
        let operands = if case .and(let operands) = syntax.kind { operands } else { [syntax] }
        let pieces = operands.compactMap(\.bareText)
        let text = cache.text(pieces.map(\.text).joined(separator: " "))
        let candidates = movie.titles.flatMap { title in fits(text, title).map { (title, $0) } }
        guard let best = candidates.min(by: precedes),
            text.ways(in: best.0).contains(where: { best.0.shape.isEnd($0.end) })
        else { return nil }
        var fit = best.1
        fit.endsInHint = true
        fit.boost = pieces.reduce(0) { $0 + $1.boost - 1 }
        return fit
    }

    private func precedes(_ left: (ModelTitle, Fit), _ right: (ModelTitle, Fit)) -> Bool {
        left.1.order.lexicographicallyPrecedes(right.1.order)
    }

    private func fit(_ syntax: QuerySyntax, _ movie: ModelMovie, _ query: ParsedQuery) -> Fit? {
        switch syntax.kind {
        case .and(let operands):
            var fits = operands.filter { $0.bareText == nil }.compactMap { fit($0, movie, query) }
            if let run = runFit(operands, movie, query) { fits.append(run) }
            guard fits.count > 1 else { return fits.first }
            return Fit(
                tier: fits.reduce(5) { max($0, $1.tier) }, isEquivalent: fits.contains(where: \.isEquivalent),
                penalty: fits.reduce(0) { max($0, $1.penalty) }, boost: fits.reduce(0) { $0 + $1.boost })
        case .or(let operands):
            let fits = operands.filter { matches($0, movie, query) }.compactMap { fit($0, movie, query) }
            var best = fits.min { $0.order.lexicographicallyPrecedes($1.order) }
            best?.boost = fits.reduce(0) { $0 + $1.boost }
            return best
        case .text(let clause):
            return syntax.bareText == nil ? clauseFit(clause, movie) : runFit([syntax], movie, query)
        case .everything, .nothing, .not, .facet, .range, .presence, .flag, .identifier: return nil
        }
    }

    /// How a text clause of titles that is not a bare word fits.
    private func clauseFit(_ clause: TextClause, _ movie: ModelMovie) -> Fit? {
        guard clause.field.flatMap(NamedField.init(rawValue:)) == nil else { return nil }
        let kinds: TitleKinds =
            clause.field == "original" ? .original : clause.field == "aka" ? [.alternative, .working] : .all
        let titles = movie.titles.filter { !$0.kinds.isDisjoint(with: kinds) }
        switch clause.match {
        case .word(let text, _): return cache.text(text).tokens.isEmpty ? nil : titleFit(cache.text(text), titles)
        case .phrase(let text, _, let lastIsPrefix):
            let text = cache.text(text, lastIsPrefix: lastIsPrefix)
            return text.tokens.isEmpty ? nil : titleFit(text, titles)
        case .exact(let text):
            let text = cache.text(text)
            let isWhole = titles.contains { title in
                text.ways(in: title).contains { title.shape.isStart($0.start) && title.shape.isEnd($0.end) }
            }
            return isWhole ? titleFit(text, titles) : nil
        case .prefix(let text):
            let tokens = cache.text(text).tokens
            if tokens.isEmpty { return nil }
            return tokens.count == 1 ? Fit(tier: 6) : titleFit(cache.text(text, lastIsPrefix: true), titles)
        case .wildcard: return Fit(tier: 6)
        }
    }

    private func runFit(_ operands: [QuerySyntax], _ movie: ModelMovie, _ query: ParsedQuery) -> Fit? {
        let pieces = operands.compactMap(\.bareText)
        let text = cache.text(pieces.map(\.text).joined(separator: " "))
        guard !text.tokens.isEmpty else { return nil }
        let owners = owners(text, pieces)
        var tier = 5
        for (index, token) in text.tokens.enumerated() where !movie.titles.contains(where: { text.has(token, in: $0) })
        {
            tier = max(tier, isCarried(index, text, pieces, owners, movie, query) ?? 9)
        }
        var fit = tier > 5 ? Fit(tier: tier) : titleFit(text, movie.titles)
        fit.boost = pieces.reduce(0) { $0 + $1.boost - 1 }
        return fit
    }

    /// The best fit of words that titles hold.
    private func titleFit(_ text: ModelText, _ titles: [ModelTitle]) -> Fit {
        let inOrder = titles.flatMap { fits(text, $0) }
        if let best = inOrder.min(by: { $0.order.lexicographicallyPrecedes($1.order) }) { return best }
        let whole = titles.filter { title in text.tokens.allSatisfy { text.has($0, in: title) } }.map { title in
            Fit(
                tier: 5, isEquivalent: !text.tokens.allSatisfy { text.has($0, in: title, typedOnly: true) },
                penalty: title.kinds.priorPenalty)
        }
        if let best = whole.min(by: { $0.order.lexicographicallyPrecedes($1.order) }) { return best }
        if text.tokens.contains(where: { token in !titles.contains { text.has(token, in: $0) } }) {
            return Fit(tier: 9)
        }
        let isTyped = text.tokens.allSatisfy { token in titles.contains { text.has(token, in: $0, typedOnly: true) } }
        return Fit(tier: 5, isEquivalent: !isTyped, penalty: 1)
    }

    /// Every way in which a whole text stands in a title.
    private func fits(_ text: ModelText, _ title: ModelTitle) -> [Fit] {
        text.ways(in: title).map { way in
            var fit = Fit(tier: 4, isEquivalent: !way.isTyped, penalty: title.kinds.priorPenalty)
            guard title.shape.isStart(way.start) else { return fit }
            if title.shape.isEnd(way.end) {
                fit.tier = way.isTyped ? 1 : 2
            } else if title.shape.mainCount > 0, way.end == title.shape.mainCount {
                fit.tier = 2
                fit.penalty += 1
            } else {
                fit.tier = 3
            }
            return fit
        }
    }
}
