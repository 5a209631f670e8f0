import QueryLanguage
import TextAnalysis

@testable import SearchIndex

extension ModelPlanner {
    /// A text clause that names its field, or is a prefix, a pattern or a whole title.
    mutating func text(_ clause: TextClause) -> ModelClause {
        let kinds = ModelField.kinds(clause.field)
        switch clause.match {
        case .word(let text, let fuzz): return fieldWords(text, clause.field, kinds, fuzz: fuzz ?? 0)
        case .phrase(let text, let slop, let lastIsPrefix):
            return phrase(text, clause.field, slop: slop, lastIsPrefix: lastIsPrefix)
        case .prefix(let text):
            let tokens = Tokenizer(for: .querying).tokens(of: text)
            guard tokens.count == 1, let word = tokens.first?.text else {
                return phrase(text, clause.field, slop: 0, lastIsPrefix: true)
            }
            plan.prefixes.append(word)
            return words(model.terms.numbers(beginning: word), clause.field, text)
        case .wildcard(let text):
            let pattern = ModelPattern(text)
            return words(
                Set(model.terms.texts.indices.filter { pattern.matches(model.terms.texts[$0]) }), clause.field, text)
        case .exact(let text):
            guard let kinds else { return .name(text, field: clause.field ?? "") }
            note(text)
            let whole = phrase(text, clause.field, slop: 0, lastIsPrefix: false, isWhole: true)
            let literal = ModelClause.literal(keys: ModelTitle.keys(of: text), kinds: kinds)
            return model.text(text).tokens.isEmpty ? .any([literal]) : .any([literal, whole])
        }
    }

    private func words(_ words: Set<Int>, _ field: String?, _ text: String) -> ModelClause {
        ModelField.kinds(field).map { .words(words, kinds: $0) } ?? .names(words, field: field ?? "", text: text)
    }

    private mutating func fieldWords(
        _ text: String, _ field: String?, _ kinds: TitleKinds?, fuzz: Int
    ) -> ModelClause {
        let read = model.text(text, forNames: kinds == nil)
        guard let kinds else {
            return .all(
                read.tokens.indices.map { index in
                    let near = model.typos(of: read.tokens[index].text, limit: fuzz, among: model.nameCounts)
                    let terms = read.terms(of: index).union(near.map(\.term))
                    return .names(terms, field: field ?? "", text: read.tokens[index].text)
                })
        }
        note(text)
        guard !read.tokens.isEmpty else { return .everything }
        let slots = read.tokens.map { token in
            ModelRun.Slot(word: token.text, isRequired: true, typos: model.typos(of: token.text, limit: fuzz))
        }
        return .run(ModelRun(text: read, kinds: kinds, slots: slots, boost: 0))
    }

    // MARK: Phrases

    mutating func phrase(_ piece: ModelPiece) -> ModelClause {
        phrase(
            piece.text, .all, slop: piece.slop, lastIsPrefix: piece.lastIsPrefix,
            fields: piece.isTitleOnly ? [] : ModelField.names, decidesTier: false)
    }

    mutating func phrase(
        _ text: String, _ field: String?, slop: Int, lastIsPrefix: Bool, isWhole: Bool = false
    ) -> ModelClause {
        let kinds = ModelField.kinds(field)
        let fields = kinds == nil ? [field ?? ""] : []
        var clause = phrase(text, kinds, slop: slop, lastIsPrefix: lastIsPrefix, fields: fields, decidesTier: true)
        if isWhole, case .phrase(var whole) = clause {
            whole.isWhole = true
            clause = .phrase(whole)
        }
        return clause
    }

    private mutating func phrase(
        _ text: String, _ kinds: TitleKinds?, slop: Int, lastIsPrefix: Bool, fields: [String], decidesTier: Bool
    ) -> ModelClause {
        let read = model.text(text, lastIsPrefix: lastIsPrefix)
        guard let last = read.tokens.last else { return .everything }
        if kinds != nil { note(text) }
        if lastIsPrefix { plan.prefixes.append(last.text) }
        return .phrase(
            ModelPhrase(
                inTitles: read, inNames: model.text(text, lastIsPrefix: lastIsPrefix, forNames: true),
                kinds: kinds ?? [], fields: fields, slop: slop, decidesTier: decidesTier && kinds != nil))
    }

    /// What is looked for is highlighted.
    mutating func note(_ text: String) {
        let tokenizer = Tokenizer(for: .querying)
        for token in tokenizer.tokens(of: text) + tokenizer.equivalents(of: text) { plan.words.insert(token.text) }
    }
}
