import MovieModel
import QueryLanguage
import TextAnalysis

extension Planner {
    /// Plans a text clause that stands alone or has a field.
    mutating func text(_ clause: TextClause, _ syntax: QuerySyntax) -> PlanNode {
        if syntax.bareText != nil { return .all(conditionNodes([syntax])) }
        let channels = Self.channels(of: clause.field)
        switch clause.match {
        case .word(let text, let fuzz): return .all(channels.map { fieldWords(text, in: $0, fuzz, syntax.span) })
        case .phrase(let text, let slop, let lastIsPrefix):
            return phrase(PhraseText(text: text, slop: slop, lastIsPrefix: lastIsPrefix), channels)
        case .prefix(let text): return prefix(text, channels, syntax.span)
        case .wildcard(let pattern): return wildcard(pattern, channels, syntax.span)
        case .regex(let regex): return pattern(RegexAutomaton(regex), "/\(regex)/", channels, syntax.span)
        case .exact(let text): return exact(text, channels)
        }
    }

    /// Where a field's text stands; no field means titles here.
    private static func channels(of field: String?) -> [TextChannel] {
        switch field {
        case "original": [.titles(.original)]
        case "aka": [.titles([.alternative, .working])]
        case .some(let name): [NamedField(rawValue: name).map(TextChannel.names) ?? .titles(.all)]
        case nil: [.titles(.all)]
        }
    }

    /// Every token of a word in a field, as conditions that do not decide the tier.
    private mutating func fieldWords(
        _ text: String, in channel: TextChannel, _ fuzz: Int?, _ span: Span
    ) -> PlanNode {
        let graph = TermGraph(text, channel: channel, dictionary: index.dictionary, analyzer: &analyzer)
        let typos = graph.slots.map { near($0.token.text, fuzz, in: channel.tokens, span) }
        guard case .titles(let kinds) = channel else {
            return .all(
                zip(graph.slots, typos).map { slot, typos in
                    let terms = slot.edges.map { graph.edges[$0].term } + typos.map(\.term)
                    return names(terms, channel, slot.token.text)
                })
        }
        highlighting.texts.append(text)
        highlighting.typos += typos.joined().map(\.term)
        guard !graph.slots.isEmpty else { return .everything }
        return .words(
            TextRun(
                kinds: kinds, graph: graph, carriers: typos.map { TextRun.Carriers(typos: $0) },
                isRequired: graph.slots.map { _ in true }, boost: 0, text: text))
    }

    private mutating func near(_ word: String, _ fuzz: Int?, in field: TermField, _ span: Span) -> [TextRun.Typo] {
        guard let fuzz, fuzz > 0, TypoBudget.allowsEdits(word) else { return [] }
        let found = NearTerms.typos(of: word, limit: fuzz, in: evaluator.terms(of: field))
        if found.isCut { reportExpansionLimit(span) }
        return found.terms
    }

    // MARK: Phrases

    /// A bare phrase as a condition; the words of its run decide the tier.
    mutating func phrase(_ piece: BareText) -> PlanNode {
        let names = piece.isTitleOnly ? [] : NamedField.allCases.map(TextChannel.names)
        let text = PhraseText(
            text: piece.text, slop: piece.slop, lastIsPrefix: piece.lastIsPrefix, decidesTier: false)
        return phrase(text, [.titles(.all)] + names)
    }

    mutating func phrase(_ phrase: PhraseText, _ channels: [TextChannel]) -> PlanNode {
        analyzer.analyze(phrase.text)
        guard let last = analyzer.tokens.last.map(analyzer.text) else { return .everything }
        if channels.contains(where: \.hasEquivalents) { highlighting.texts.append(phrase.text) }
        if phrase.lastIsPrefix { highlighting.prefixes.append(last) }
        var graphs: [(channel: TextChannel, graph: TermGraph)] = []
        for channel in channels {
            let expansions = phrase.lastIsPrefix ? completions(of: last, in: channel.tokens).terms : nil
            let graph = TermGraph(
                phrase.text, channel: channel, dictionary: index.dictionary, analyzer: &analyzer, forms: phrase.forms,
                expansions: expansions)
            graphs.append((channel, graph))
        }
        return .phrase(
            PhrasePlan(
                text: phrase.text, channels: graphs, slop: phrase.slop, isWhole: false,
                decidesTier: phrase.decidesTier))
    }

    /// A whole title, or a whole name or keyword.
    private mutating func exact(_ text: String, _ channels: [TextChannel]) -> PlanNode {
        var nodes: [PlanNode] = []
        for channel in channels {
            switch channel {
            case .names(let field):
                let term = field.whole.flatMap { index.dictionary.term(Folding.folded(text), in: $0) }
                nodes.append(names([term].compactMap { $0 }, channel, text))
            case .titles(let kinds):
                highlighting.texts.append(text)
                nodes.append(literalTitle(text, kinds))
                let graph = TermGraph(text, channel: channel, dictionary: index.dictionary, analyzer: &analyzer)
                guard !graph.slots.isEmpty else { continue }
                nodes.append(
                    .phrase(
                        PhrasePlan(
                            text: text, channels: [(channel, graph)], slop: 0, isWhole: true, decidesTier: true)))
            }
        }
        return .any(nodes)
    }

    /// The documents with a title that equals a text, punctuation and all.
    func literalTitle(_ text: String, _ kinds: TitleKinds) -> PlanNode {
        let literal = index.literalTitles.titles(equalTo: text)
            .filter { !index.titles.record($0).kinds.isDisjoint(with: kinds) }
            .map(index.titles.document(ofTitle:))
        return .documents(Set(literal).sorted())
    }

    // MARK: Prefixes and patterns

    mutating func prefix(_ text: String, _ channels: [TextChannel], _ span: Span?) -> PlanNode {
        analyzer.analyze(text)
        guard analyzer.tokens.count == 1, let word = analyzer.tokens.first.map(analyzer.text) else {
            return phrase(PhraseText(text: text, lastIsPrefix: true), channels)
        }
        highlighting.prefixes.append(word)
        return .any(
            channels.map { channel in
                if channel == .titles(.all), let stored = index.prefixTops.prefix(word),
                    span == nil || stored.termCount <= Limits.termExpansions
                {
                    return .expansion(Expansion(stored, origin: .prefix(word)))
                }
                let found = completions(of: word, in: channel.tokens)
                if found.isCut { reportExpansionLimit(span) }
                return expansion(found.terms, channel, word, origin: .prefix(word))
            })
    }

    mutating func wildcard(_ text: String, _ channels: [TextChannel], _ span: Span?) -> PlanNode {
        pattern(WildcardPattern(text).automaton, text, channels, span)
    }

    /// The words an automaton accepts. A pattern too large for one finds none, and says so.
    private mutating func pattern(
        _ automaton: (some TermAutomaton)?, _ text: String, _ channels: [TextChannel], _ span: Span?
    ) -> PlanNode {
        guard let automaton else {
            reportExpansionLimit(span)
            return .nothing
        }
        return .any(
            channels.map { channel in
                let found = evaluator.terms(of: channel.tokens).expansion(of: automaton)
                if found.isCut { reportExpansionLimit(span) }
                return expansion(found.terms, channel, text, origin: .pattern(text))
            })
    }

    private func expansion(
        _ terms: [Term], _ channel: TextChannel, _ text: String, origin: Expansion.Origin
    ) -> PlanNode {
        switch channel {
        case .titles(let kinds): .expansion(Expansion(terms: terms, kinds: kinds, origin: origin))
        case .names: names(terms, channel, text)
        }
    }

    private func names(_ terms: [Term], _ channel: TextChannel, _ text: String) -> PlanNode {
        guard !terms.isEmpty, case .names(let field) = channel else { return .nothing }
        return .names(terms, field: field, text: text)
    }

    func completions(of word: String, in field: TermField, excludingItself: Bool = false) -> TermExpansion {
        evaluator.terms(of: field).completions(of: word, excludingItself: excludingItself)
    }
}
