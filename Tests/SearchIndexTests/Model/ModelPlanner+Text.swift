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
            return phrase(ModelReading(text: text, lastIsPrefix: lastIsPrefix), clause.field, slop: slop)
        case .prefix(let text): return prefix(text, clause.field)
        case .wildcard(let text): return wildcard(text, clause.field)
        case .regex(let regex):
            let fitting = model.terms.texts.indices.filter { ModelRegex(regex).matches(model.terms.texts[$0]) }
            return words(Set(fitting), clause.field, "/\(regex)/")
        case .exact(let text):
            guard let kinds else { return .name(text, field: clause.field ?? "") }
            note(text)
            var whole = ModelPhrase(ModelReading(text: text), kinds: kinds, fields: [], slop: 0, model: model)
            whole.isWhole = true
            let literal = ModelClause.literal(keys: ModelTitle.keys(of: text), kinds: kinds)
            return whole.inTitles.tokens.isEmpty ? .any([literal]) : .any([literal, .phrase(whole)])
        }
    }

    mutating func prefix(_ text: String, _ field: String?) -> ModelClause {
        let tokens = Tokenizer(for: .querying).tokens(of: text)
        guard tokens.count == 1, let word = tokens.first?.text else {
            return phrase(ModelReading(text: text, lastIsPrefix: true), field)
        }
        plan.prefixes.append(word)
        return words(model.terms.numbers(beginning: word), field, word)
    }

    func wildcard(_ text: String, _ field: String?) -> ModelClause {
        let pattern = ModelPattern(text)
        return words(Set(model.terms.texts.indices.filter { pattern.matches(model.terms.texts[$0]) }), field, text)
    }

    private func words(_ words: Set<Int>, _ field: String?, _ text: String) -> ModelClause {
        ModelField.kinds(field).map { .words(words, kinds: $0) } ?? .names(words, field: field ?? "", text: text)
    }

    private mutating func fieldWords(
        _ text: String, _ field: String?, _ kinds: TitleKinds?, fuzz: Int
    ) -> ModelClause {
        let read = model.text(ModelReading(text: text, forNames: kinds == nil))
        guard let kinds else {
            return .all(
                read.tokens.indices.map { index in
                    let near = model.typos(of: read.tokens[index].text, limit: fuzz, among: model.nameCounts)
                    let terms = read.terms(of: index).union(near.map(\.term))
                    return .names(terms, field: field ?? "", text: read.tokens[index].text)
                })
        }
        note(text)
        for token in read.tokens { note(model.typos(of: token.text, limit: fuzz)) }
        guard !read.tokens.isEmpty else { return .everything }
        let slots = read.tokens.map { token in
            ModelRun.Slot(word: token.text, isRequired: true, typos: model.typos(of: token.text, limit: fuzz))
        }
        return .run(ModelRun(text: read, kinds: kinds, slots: slots, boost: 0))
    }

    // MARK: Phrases

    /// A bare phrase as a condition; the words of its run decide the tier.
    mutating func phrase(_ piece: ModelPiece) -> ModelClause {
        var phrase = ModelPhrase(
            ModelReading(text: piece.text, lastIsPrefix: piece.lastIsPrefix), kinds: .all,
            fields: piece.isTitleOnly ? [] : ModelField.names, slop: piece.slop, model: model)
        phrase.decidesTier = false
        return read(phrase)
    }

    /// A phrase in one field.
    private mutating func phrase(_ reading: ModelReading, _ field: String?, slop: Int = 0) -> ModelClause {
        let kinds = ModelField.kinds(field)
        return read(
            ModelPhrase(
                reading, kinds: kinds ?? [], fields: kinds == nil ? [field ?? ""] : [], slop: slop, model: model))
    }

    mutating func read(_ phrase: ModelPhrase) -> ModelClause {
        guard let last = phrase.inTitles.tokens.last else { return .everything }
        if !phrase.kinds.isEmpty { note(phrase.reading.text) }
        if phrase.reading.lastIsPrefix { plan.prefixes.append(last.text) }
        return .phrase(phrase)
    }

    /// What is looked for is highlighted.
    mutating func note(_ text: String) {
        let tokenizer = Tokenizer(for: .querying)
        for token in tokenizer.tokens(of: text) + tokenizer.equivalents(of: text) { plan.words.insert(token.text) }
    }

    mutating func note(_ typos: [ModelTypo]) { plan.words.formUnion(typos.map { model.terms.texts[$0.term] }) }
}
