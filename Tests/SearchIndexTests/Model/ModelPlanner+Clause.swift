import QueryLanguage
import TextAnalysis

@testable import SearchIndex

extension ModelPlanner {
    /// The literal title that a request asks for by its clause alone.
    var literalTitle: String? {
        guard case .everything = query.syntax.kind, case .literalTitle(let text)? = clause else { return nil }
        return text
    }

    /// The conditions of a clause.
    ///
    /// - Parameter rootWords: the words of the part that may be relaxed; empty if the query has words.
    mutating func conditions(of clause: SearchClause, rootWords: [ModelPiece]) -> [ModelPlan.Condition] {
        if let text = literalTitle {
            note(text)
            return [ModelPlan.Condition(clause: .nothing)]
        }
        let parts = if case .all(let clauses) = clause { clauses } else { [clause] }
        return parts.map { part in
            if !rootWords.isEmpty, case .words(_, forms: .all) = part, let run = run(rootWords) {
                run.isRoot = true
                return ModelPlan.Condition(clause: .run(run))
            }
            let (facet, selected) = Self.facet(part)
            return ModelPlan.Condition(clause: read(part), facet: facet, selected: selected)
        }
    }

    private static func facet(_ clause: SearchClause) -> (String?, [String]) {
        switch clause {
        case .facet(let field, let codes, _): return (field, codes)
        case .range(let field, let range): return choice(field, range)
        case .any(let clauses): return choice(clauses.map(facet))
        default: return (nil, [])
        }
    }

    private mutating func read(_ clause: SearchClause) -> ModelClause {
        switch clause {
        case .everything: return .everything
        case .nothing: return .nothing
        case .all(let clauses): return .all(clauses.map { read($0) })
        case .any(let clauses): return .any(clauses.map { read($0) })
        case .not(let clause): return excluding { $0.read(clause) }
        case .words(let text, .all): return .all(words(SearchClause.modelPieces(text)))
        case .words(let text, .typed):
            note(text)
            return typedRun(model.text(ModelReading(text: text, forms: .typed)))
        case .term(let field, let text): return term(field, text)
        case .phrase(let text, let slop, let lastIsPrefix, let forms, let kinds):
            let kinds = kinds.isEmpty ? .all : kinds.reduce(into: TitleKinds()) { $0.formUnion(TitleKinds($1)) }
            let reading = ModelReading(text: text, lastIsPrefix: lastIsPrefix, forms: forms)
            return read(ModelPhrase(reading, kinds: kinds, fields: [], slop: max(0, slop), model: model))
        case .prefix(let text): return prefix(text, nil)
        case .wildcard(let text): return wildcard(text, nil)
        case .fuzzy(let text, let distance, let transpositions, let firstLetterFree):
            let edits = ModelEdits(transpositions: transpositions, firstLetterCost: firstLetterFree ? 1 : 2)
            return fuzzy(text, edits, limit: min(max(0, distance), 2))
        case .literalTitle(let text): return .literal(keys: ModelTitle.keys(of: text), kinds: .all)
        case .facet(let field, let codes, let mode):
            return codes.isEmpty ? .nothing : .facet(field, codes: codes, needsAll: mode == .allOf)
        case .range(let field, let range): return .range(field, range)
        case .presence(let field): return .presence(field)
        case .flag(let name): return .flag(name)
        case .identifier(let namespace, let value): return .identifier(namespace: namespace, value: value)
        }
    }

    private func typedRun(_ text: ModelText) -> ModelClause {
        guard !text.tokens.isEmpty else { return .everything }
        let slots = text.tokens.map { ModelRun.Slot(word: $0.text, isRequired: true) }
        return .run(ModelRun(text: text, kinds: .all, slots: slots, boost: 0))
    }

    private mutating func term(_ field: String, _ text: String) -> ModelClause {
        if ["genre", "lang", "country"].contains(field) { return .facet(field, codes: [text], needsAll: false) }
        if ModelField.names.contains(field) {
            return .names(Set([model.terms.number(of: text)].compactMap { $0 }), field: field, text: text)
        }
        guard field == "title" else { return .nothing }
        note(text)
        return typedRun(ModelText(term: text, terms: model.terms))
    }

    private mutating func fuzzy(_ text: String, _ edits: ModelEdits, limit: Int) -> ModelClause {
        let tokens = Tokenizer(for: .querying).tokens(of: text)
        return .all(
            tokens.map { token in
                let near = model.typedCounts.keys.compactMap { term -> ModelTypo? in
                    let distance = edits.distance(token.text, model.terms.texts[term])
                    return distance <= limit ? ModelTypo(term: term, distance: distance) : nil
                }
                note(near)
                return .near(near)
            })
    }
}

extension SearchClause {
    /// The words of the one part that may be relaxed: the clause itself, or the only one of its kind in a conjunction.
    var rootPieces: [ModelPiece] {
        let parts = if case .all(let clauses) = self { clauses } else { [self] }
        let texts = parts.compactMap { part in if case .words(let text, .all) = part { text } else { nil } }
        return texts.count == 1 ? Self.modelPieces(texts[0]) : []
    }

    static func modelPieces(_ text: String) -> [ModelPiece] {
        text.split(whereSeparator: \.isWhitespace).map { ModelPiece(word: String($0)) }
    }

    /// Whether words have to match.
    var modelHasText: Bool {
        switch self {
        case .all(let clauses), .any(let clauses): clauses.contains(where: \.modelHasText)
        case .words, .phrase, .prefix, .wildcard, .fuzzy, .literalTitle: true
        case .term(let field, _): !["genre", "lang", "country", "year", "decade"].contains(field)
        default: false
        }
    }
}
