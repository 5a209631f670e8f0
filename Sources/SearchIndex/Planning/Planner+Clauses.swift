import MovieModel
import QueryLanguage
import TextAnalysis

extension Planner {
    /// Adds what must hold besides the query's text.
    ///
    /// - Parameter root: the run of the clause's own bare words, if it is the one that may be relaxed.
    mutating func add(_ clause: SearchClause, to plan: QueryPlan, _ root: RunDraft?) {
        if query.isBlank { plan.clear() }
        if query.isBlank, case .literalTitle(let text) = clause {
            plan.literalTitles = index.literalTitles.titles(equalTo: text)
                .filter { index.titles.document(ofTitle: $0) < index.documentCount }
            highlighting.texts.append(text)
            plan.add(.nothing)
            return
        }
        let clauses = if case .all(let clauses) = clause { clauses } else { [clause] }
        for part in clauses {
            if let root, case .words(_, forms: .all) = part {
                rootCondition = plan.conditions.count
                plan.add(.words(root.run))
            } else {
                plan.add(node(part), choosing: part.chosenFacet)
            }
        }
    }

    /// Plans one clause.
    private mutating func node(_ clause: SearchClause) -> PlanNode {
        var binder = ClauseBinder(evaluator)
        if let node = binder.node(clause) {
            highlighting.texts += binder.highlighting.texts
            highlighting.prefixes += binder.highlighting.prefixes
            return node
        }
        switch clause {
        case .all(let clauses): return clauses.isEmpty ? .everything : .all(clauses.map { node($0) })
        case .any(let clauses): return clauses.isEmpty ? .nothing : .any(clauses.map { node($0) })
        case .not(let clause): return negation { $0.node(clause) }
        case .words(let text, let forms): return words(text, forms)
        case .phrase(let text, let slop, let lastIsPrefix, let forms, let kinds):
            let kinds = kinds.isEmpty ? .all : kinds.reduce(into: TitleKinds()) { $0.formUnion(TitleKinds($1)) }
            return phrase(
                PhraseText(text: text, slop: max(0, slop), lastIsPrefix: lastIsPrefix, forms: forms),
                [.titles(kinds)])
        case .prefix(let text): return prefix(text, [.titles(.all)], nil)
        case .wildcard(let text): return wildcard(text, [.titles(.all)], nil)
        case .fuzzy(let text, let distance, let transpositions, let firstLetterFree):
            let tolerance = EditAutomaton.Tolerance(
                limit: min(max(0, distance), 2), transpositions: transpositions, isFirstLetterDear: !firstLetterFree)
            return fuzzy(text, tolerance)
        case .literalTitle(let text): return literalTitle(text, .all)
        case .everything, .nothing, .term, .facet, .range, .presence, .flag, .identifier: return .nothing
        }
    }

    /// The words of a text in one run.
    private mutating func words(_ text: String, _ forms: WordForms) -> PlanNode {
        switch forms {
        case .all: return innerDraft(SearchClause.pieces(of: text)).map { .words($0.run) } ?? .everything
        case .typed:
            let graph = TermGraph(
                text, channel: .titles(.all), dictionary: index.dictionary, analyzer: &analyzer, forms: .typed)
            highlighting.texts.append(text)
            guard !graph.slots.isEmpty else { return .everything }
            return .words(TextRun(of: graph, text: text))
        }
    }

    /// The titles with a word near the one of a text.
    private mutating func fuzzy(_ text: String, _ tolerance: EditAutomaton.Tolerance) -> PlanNode {
        analyzer.analyze(text)
        let nodes = analyzer.tokens.map(analyzer.text).map { word in
            let found = NearTerms.within(tolerance, of: word, in: evaluator.terms(of: .title))
            highlighting.typos += found.terms.map(\.term)
            return PlanNode.expansion(
                Expansion(
                    terms: found.terms.map(\.term), distances: found.terms.map(\.distance), kinds: .all,
                    origin: .near(word)))
        }
        return nodes.count == 1 ? nodes[0] : nodes.isEmpty ? .everything : .all(nodes)
    }
}

extension SearchClause {
    /// The words of the one part that may be relaxed: the clause itself, or the only one of its kind in a conjunction.
    var rootWords: String? {
        switch self {
        case .words(let text, forms: .all): return text
        case .all(let clauses):
            let texts = clauses.compactMap { if case .words(let text, forms: .all) = $0 { text } else { nil } }
            return texts.count == 1 ? texts.first : nil
        default: return nil
        }
    }

    /// The words of a text.
    static func pieces(of text: String) -> [BareText] {
        text.unicodeScalars.split { $0.properties.isWhitespace }.map { BareText(word: String($0)) }
    }

    /// Whether words have to match, so that results have an order of their own.
    var hasText: Bool {
        switch self {
        case .all(let clauses), .any(let clauses): clauses.contains(where: \.hasText)
        case .words, .phrase, .prefix, .wildcard, .fuzzy, .literalTitle: true
        case .term(let field, _): field == ClauseBinder.titleField || FacetField(rawValue: field) == nil
        case .everything, .nothing, .not, .facet, .range, .presence, .flag, .identifier: false
        }
    }

    /// The facet it chooses values of, and their codes.
    var chosenFacet: (facet: FacetField?, codes: [String]) {
        switch self {
        case .facet(let field, let codes, _): (FacetField(rawValue: field), codes)
        case .range(let field, let range): FacetField.chosen(by: range, of: field) ?? (nil, [])
        case .any(let clauses): FacetField.chosen(byAny: clauses.map(\.chosenFacet))
        default: (nil, [])
        }
    }

    /// Whether a phrase is asked for anywhere.
    var hasPhrase: Bool {
        switch self {
        case .all(let clauses), .any(let clauses): clauses.contains(where: \.hasPhrase)
        case .not(let clause): clause.hasPhrase
        case .phrase, .literalTitle: true
        case .everything, .nothing, .words, .term, .prefix, .wildcard, .fuzzy, .facet, .range, .presence, .flag,
            .identifier:
            false
        }
    }
}
