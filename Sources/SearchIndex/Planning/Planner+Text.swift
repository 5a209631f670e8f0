import MovieModel
import QueryLanguage
import TextAnalysis

extension Planner {
    /// The run of the bare words and phrases among the operands of a conjunction, and each phrase as a condition.
    mutating func words(of operands: [QuerySyntax]) -> [PlanNode] {
        let pieces = operands.compactMap(\.bareText)
        guard !pieces.isEmpty, let run = run(pieces, isHinted: false) else { return [] }
        return [.run(run)] + pieces.filter { !$0.isWord }.map { phrase($0) }
    }

    /// The words with the year hint among them, for titles that hold the number.
    mutating func hintedRun() -> TextRun? {
        let syntax = query.syntaxWithHint
        let operands = if case .and(let operands) = syntax.kind { operands } else { [syntax] }
        return run(operands.compactMap(\.bareText), isHinted: true)
    }

    /// Plans a text clause that stands alone or has a field.
    mutating func text(_ clause: TextClause, _ syntax: QuerySyntax) -> PlanNode {
        if syntax.bareText != nil {
            let nodes = words(of: [syntax])
            return nodes.isEmpty ? .everything : .all(nodes)
        }
        let channels = Self.channels(of: clause.field)
        switch clause.match {
        case .word(let text, _):
            return .all(channels.map { fieldWords(text, in: $0) })
        case .phrase(let text, let slop, let lastIsPrefix):
            return phrase(text, channels, slop: slop, lastIsPrefix: lastIsPrefix)
        case .prefix(let text): return prefix(text, channels, syntax.span)
        case .wildcard(let pattern): return wildcard(pattern, channels, syntax.span)
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

    // MARK: Words

    private mutating func run(_ pieces: [BareText], isHinted: Bool) -> TextRun? {
        let text = pieces.map(\.text).joined(separator: " ")
        let graph = TermGraph(text, channel: .titles(.all), dictionary: index.dictionary)
        guard !graph.slots.isEmpty else { return nil }
        let owners = Self.owners(of: graph.slots, pieces)
        var run = TextRun(
            kinds: .all, graph: graph, carriers: Array(repeating: TextRun.Carriers(), count: graph.slots.count),
            isRequired: owners.map { pieces[$0].isWord }, boost: pieces.reduce(0) { $0 + $1.boost - 1 }, text: text)
        note(text)
        guard !isHinted else { return run }
        addNames(to: &run, pieces, owners)
        addGenres(to: &run, pieces, owners)
        addCompletions(to: &run, pieces, owners)
        return run
    }

    /// The piece each token came from; pieces are joined by one space.
    private static func owners(of slots: [TermGraph.Slot], _ pieces: [BareText]) -> [Int] {
        var starts: [Int] = []
        var offset = 0
        for piece in pieces {
            starts.append(offset)
            offset += piece.text.unicodeScalars.count + 1
        }
        return slots.map { slot in (starts.lastIndex { $0 <= slot.token.range.lowerBound }) ?? 0 }
    }

    private func addNames(to run: inout TextRun, _ pieces: [BareText], _ owners: [Int]) {
        for (slot, owner) in owners.enumerated() where pieces[owner].isWord && !pieces[owner].isTitleOnly {
            let word = run.graph.slots[slot].token.text
            run.carriers[slot].names = NamedField.allCases.compactMap { index.dictionary.term(word, in: $0.tokens) }
        }
    }

    /// Looks for the longest genre name from each word on, so that `science fiction` is one.
    private mutating func addGenres(to run: inout TextRun, _ pieces: [BareText], _ owners: [Int]) {
        let slots = run.graph.slots
        var first = 0
        while first < slots.count {
            let longest = min(slots.count, first + index.genreWords.longest)
            var next = first + 1
            for end in stride(from: longest, to: first, by: -1) {
                let members = owners[first..<end].map { pieces[$0] }
                guard members.allSatisfy({ $0.isWord && !$0.isTitleOnly }),
                    let code = index.genreWords.code(of: slots[first..<end].map(\.token.text).joined(separator: " "))
                else { continue }
                let terms = [index.dictionary.term(code, in: .genre)].compactMap { $0 }
                for slot in first..<end { run.carriers[slot].genres = terms }
                reportGenre(code, members)
                next = end
                break
            }
            first = next
        }
    }

    private mutating func reportGenre(_ code: String, _ pieces: [BareText]) {
        guard let first = pieces.first?.span, let last = pieces.last?.span,
            first.scalars.lowerBound < last.scalars.upperBound
        else { return }
        let span = Span(
            scalars: first.scalars.lowerBound..<last.scalars.upperBound,
            utf16: first.utf16.lowerBound..<last.utf16.upperBound)
        let words = pieces.map(\.text).joined(separator: " ")
        let text = Array(query.text.unicodeScalars)
        guard span.scalars.upperBound <= text.count else { return }
        var fixed = String.UnicodeScalarView(text[..<span.scalars.lowerBound])
        fixed.append(contentsOf: "genre:\(code)".unicodeScalars)
        fixed.append(contentsOf: text[span.scalars.upperBound...])
        diagnostics.append(
            Diagnostic(
                code: .genreWord, severity: .info,
                message: "“\(words)” also finds movies of that genre; write genre:\(code) for these alone", span: span,
                suggestion: Suggestion(replacement: "genre:\(code)", query: String(fixed))))
    }

    /// The last word of the query may be the beginning of one.
    private mutating func addCompletions(to run: inout TextRun, _ pieces: [BareText], _ owners: [Int]) {
        guard let slot = owners.indices.last, isLastWord(pieces[owners[slot]].span) else { return }
        let word = run.graph.slots[slot].token.text
        guard word.unicodeScalars.count > 1 else { return }
        run.carriers[slot].completions = completions(of: word, in: .title, excludingItself: true).terms
        highlights.prefixes.append(word)
    }

    /// Every token of a word in a field, as conditions that do not decide the tier.
    private mutating func fieldWords(_ text: String, in channel: TextChannel) -> PlanNode {
        let graph = TermGraph(text, channel: channel, dictionary: index.dictionary)
        if case .titles(let kinds) = channel {
            note(text)
            guard !graph.slots.isEmpty else { return .everything }
            return .run(
                TextRun(
                    kinds: kinds, graph: graph, carriers: graph.slots.map { _ in TextRun.Carriers() },
                    isRequired: graph.slots.map { _ in true }, boost: 0, text: text))
        }
        return .all(
            graph.slots.map { slot in names(slot.edges.map { graph.edges[$0].term }, channel, slot.token.text) })
    }

    // MARK: Phrases

    private mutating func phrase(_ piece: BareText) -> PlanNode {
        let names = piece.isTitleOnly ? [] : NamedField.allCases.map(TextChannel.names)
        return phrase(
            piece.text, [.titles(.all)] + names, slop: piece.slop, lastIsPrefix: piece.lastIsPrefix, decidesTier: false)
    }

    private mutating func phrase(
        _ text: String, _ channels: [TextChannel], slop: Int, lastIsPrefix: Bool, decidesTier: Bool = true
    ) -> PlanNode {
        let tokens = Tokenizer(for: .querying).tokens(of: text)
        guard let last = tokens.last else { return .everything }
        if channels.contains(where: \.hasEquivalents) { note(text) }
        if lastIsPrefix { highlights.prefixes.append(last.text) }
        let graphs = channels.map { channel in
            let expansions = lastIsPrefix ? completions(of: last.text, in: channel.tokens).terms : nil
            return (
                channel: channel,
                graph: TermGraph(text, channel: channel, dictionary: index.dictionary, expansions: expansions)
            )
        }
        return .phrase(PhrasePlan(text: text, channels: graphs, slop: slop, isWhole: false, decidesTier: decidesTier))
    }

    /// A whole title, or a whole name or keyword.
    private mutating func exact(_ text: String, _ channels: [TextChannel]) -> PlanNode {
        let nodes = channels.flatMap { channel -> [PlanNode] in
            switch channel {
            case .names(let field):
                let term = field.whole.flatMap { index.dictionary.term(Folding.folded(text), in: $0) }
                return [names([term].compactMap { $0 }, channel, text)]
            case .titles(let kinds):
                note(text)
                let literal = index.literalTitles.titles(equalTo: text)
                    .filter { !index.titles.record($0).kinds.isDisjoint(with: kinds) }
                    .map(index.titles.document(ofTitle:))
                let graph = TermGraph(text, channel: channel, dictionary: index.dictionary)
                let whole = PhrasePlan(
                    text: text, channels: [(channel, graph)], slop: 0, isWhole: true, decidesTier: true)
                return [.documents(Set(literal).sorted())] + (graph.slots.isEmpty ? [] : [.phrase(whole)])
            }
        }
        return .any(nodes)
    }

    // MARK: Prefixes and patterns

    private mutating func prefix(_ text: String, _ channels: [TextChannel], _ span: Span) -> PlanNode {
        let tokens = Tokenizer(for: .querying).tokens(of: text)
        guard tokens.count == 1, let word = tokens.first?.text else {
            return phrase(text, channels, slop: 0, lastIsPrefix: true)
        }
        highlights.prefixes.append(word)
        return .any(
            channels.map { channel in
                let found = completions(of: word, in: channel.tokens)
                report(found, span)
                return expansion(found.terms, channel, text, label: "prefix \(word)")
            })
    }

    private mutating func wildcard(_ text: String, _ channels: [TextChannel], _ span: Span) -> PlanNode {
        let pattern = WildcardPattern(text)
        return .any(
            channels.map { channel in
                var found = TermExpansion(limit: Limits.termExpansions)
                index.dictionary.visit(prefix: pattern.literalPrefix, in: channel.tokens) { term, key in
                    if pattern.matches(key) { found.insert(term) }
                    return true
                }
                report(found, span)
                return expansion(found.terms, channel, text, label: "pattern \(text)")
            })
    }

    private func expansion(_ terms: [Term], _ channel: TextChannel, _ text: String, label: String) -> PlanNode {
        switch channel {
        case .titles(let kinds): .expansion(Expansion(terms: terms, kinds: kinds, label: label))
        case .names: names(terms, channel, text)
        }
    }

    private func names(_ terms: [Term], _ channel: TextChannel, _ text: String) -> PlanNode {
        guard !terms.isEmpty, case .names(let field) = channel else { return .nothing }
        return .names(terms, field: field, text: text)
    }

    private func completions(of word: String, in field: TermField, excludingItself: Bool = false) -> TermExpansion {
        var found = TermExpansion(limit: Limits.termExpansions)
        let length = word.utf8.count
        index.dictionary.visit(prefix: word, in: field) { term, key in
            if !excludingItself || key.count > length { found.insert(term) }
            return true
        }
        return found
    }

    private mutating func report(_ expansion: TermExpansion, _ span: Span) {
        guard expansion.isCut else { return }
        diagnostics.append(
            Diagnostic(
                code: .expansionLimit, severity: .error,
                message:
                    "this stands for more than \(Limits.termExpansions) words; the most frequent ones were searched",
                span: span))
    }

    private mutating func note(_ text: String) {
        let tokenizer = Tokenizer(for: .querying)
        for token in tokenizer.tokens(of: text) + tokenizer.equivalents(of: text) {
            highlights.words.insert(token.text)
        }
    }
}
