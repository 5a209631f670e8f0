import MovieModel

@testable import SearchIndex

extension ModelFindings {
    /// What the engine should answer to a request.
    func answer(_ request: SearchRequest) -> ModelAnswer {
        let page = ordered(by: request.sort).dropFirst(request.offset).prefix(request.limit)
        return ModelAnswer(
            total: found.count, rows: page.map { row($0, request) },
            facets: request.facets.map { facet($0.rawValue, request.facetMode) }, matchedBy: matchedBy,
            diagnostics: plan.diagnostics, relaxed: plan.relaxed,
            corrections: plan.corrections.map { "\($0.from) -> \($0.to)" }, didYouMean: plan.didYouMean)
    }

    private func row(_ finding: Finding, _ request: SearchRequest) -> ModelAnswer.Row {
        ModelAnswer.Row(
            id: finding.movie.movie.id.number, match: request.highlights ? match(finding) : nil,
            explanation: request.explain ? Self.explanation(finding) : [])
    }

    private static func explanation(_ finding: Finding) -> [String] {
        let (rank, movie) = (finding.rank, finding.movie.movie)
        return [
            "tier \(rank.fit.tier)" + (rank.isPinned ? " (literal title first)" : "")
        ] + (rank.fit.tier == 10 ? ["coverage \(rank.fit.level)/255"] : [])
            + ([7, 8].contains(rank.fit.tier)
                ? ["extent " + (rank.fit.level > 0 ? "whole title" : "part of a title")] : []) + [
                "form " + (rank.fit.isEquivalent ? "equivalent" : "as typed"), "boost \(rank.fit.boost)",
                "year_hint " + ["title ends in it", "equal", "one off", "none"][rank.hint],
                "prior \(rank.prior) - \(rank.fit.loss)", "rating \(movie.rating.total.value)",
                "year " + (movie.year.map(String.init) ?? "none"), "id \(movie.id.number)",
            ]
    }

    // MARK: What matched

    /// `tier field value highlights`; `nil` if no text was asked for.
    private func match(_ finding: Finding) -> String? {
        let (movie, fit) = (finding.movie, finding.rank.fit)
        if plan.isIdentifier { return "0 id “\(movie.movie.id)” []" }
        guard plan.hasText || fit.tier == 0 else { return nil }
        if fit.tier == 9, let (field, value) = carrier(plan.root, movie) ?? named(plan.root, movie) {
            return "9 \(field) “\(value)” [Range(0..<\(value.unicodeScalars.count))]"
        }
        if let title = fit.title { return line(fit.tier, movie.titles[title], highlights(movie.titles[title])) }
        let marked = movie.titles.prefix(32).map { ($0, highlights($0)) }
        var best = marked[0]
        for other in marked where other.1.count > best.1.count { best = other }
        return line(fit.tier, best.0, best.1)
    }

    private func line(_ tier: Int, _ title: ModelTitle, _ highlights: [Range<Int>]) -> String {
        "\(tier) title “\(title.text)” \(highlights)"
    }

    /// The parts of a title that hold words of the query, overlapping ones as one.
    private func highlights(_ title: ModelTitle) -> [Range<Int>] {
        var isMarked: [Bool] = Array(repeating: false, count: title.text.unicodeScalars.count + 1)
        var begins = isMarked
        for gram in title.grams {
            let text = model.terms.texts[gram.term]
            let isBegun = gram.isTyped && plan.prefixes.contains { text.utf8.starts(with: $0.utf8) }
            guard isBegun || plan.words.contains(text) else { continue }
            if !isMarked[gram.range.lowerBound] { begins[gram.range.lowerBound] = true }
            for place in gram.range {
                if place > gram.range.lowerBound { begins[place] = false }
                isMarked[place] = true
            }
        }
        var ranges: [Range<Int>] = []
        for place in isMarked.indices where isMarked[place] {
            if begins[place] || ranges.last?.upperBound != place {
                ranges.append(place..<place + 1)
            } else {
                ranges[ranges.count - 1] = ranges[ranges.count - 1].lowerBound..<place + 1
            }
        }
        return ranges
    }

    /// The genre or name that carried the first word that no title has.
    private func carrier(_ clause: ModelClause, _ movie: ModelMovie) -> (field: String, value: String)? {
        switch clause {
        case .all(let clauses), .any(let clauses): return clauses.lazy.compactMap { self.carrier($0, movie) }.first
        case .run(let run):
            let titles = movie.titles
            for slot in run.slots.indices where !run.text.has(slot, in: titles) {
                if movie.hasTyped(run.slots[slot].completions) { continue }
                guard let (field, code) = run.carrier(slot, movie) else { continue }
                let genre = field == "genre" ? model.vocabulary.genres.first { $0.code == code } : nil
                return (field, genre?.label ?? code)
            }
            return nil
        default: return nil
        }
    }

    /// The first name or keyword asked for by its field that the movie has.
    private func named(_ clause: ModelClause, _ movie: ModelMovie) -> (field: String, value: String)? {
        switch clause {
        case .all(let clauses), .any(let clauses): clauses.lazy.compactMap { self.named($0, movie) }.first
        case .names(_, let field, let text), .name(let text, let field):
            model.matches(clause, movie) ? (field, text) : nil
        default: nil
        }
    }
}
