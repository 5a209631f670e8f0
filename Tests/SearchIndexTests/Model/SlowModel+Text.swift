import MovieModel
import QueryLanguage
import TextAnalysis

@testable import SearchIndex

extension SlowModel {
    /// Whether every bare word and phrase of a conjunction is in a movie.
    func matchesText(_ operands: [QuerySyntax], _ movie: ModelMovie, _ query: ParsedQuery) -> Bool {
        let pieces = operands.compactMap(\.bareText)
        let text = cache.text(pieces.map(\.text).joined(separator: " "))
        let owners = owners(text, pieces)
        for (index, token) in text.tokens.enumerated() {
            let piece = pieces[owners[index]]
            guard piece.isWord else { continue }
            let isInTitle = movie.titles.contains { text.has(token, in: $0) }
            guard isInTitle || isCarried(index, text, pieces, owners, movie, query) != nil else { return false }
        }
        return pieces.filter { !$0.isWord }.allSatisfy { matchesPhrase($0, movie) }
    }

    /// The tier in which something else than a title carries a token: 6, 9 or nothing.
    func isCarried(
        _ index: Int, _ text: ModelText, _ pieces: [BareText], _ owners: [Int], _ movie: ModelMovie,
        _ query: ParsedQuery
    ) -> Int? {
        let (token, piece) = (text.tokens[index], pieces[owners[index]])
        guard piece.isWord, !piece.isTitleOnly else { return nil }
        let isLast = index == text.tokens.count - 1 && piece.span == LastWord.span(in: query.syntax)
        if isLast, token.text.unicodeScalars.count > 1,
            movie.titles.contains(where: { title in
                title.grams.contains { $0.isTyped && $0.text.hasPrefix(token.text) && $0.text != token.text }
            })
        {
            return 6
        }
        if let genre = genre(at: index, text, pieces, owners), movie.movie.genres.contains(genre) { return 9 }
        let isNamed = movie.names.values.joined().contains { $0.grams.contains { $0.text == token.text } }
        return isNamed ? 9 : nil
    }

    /// The genre whose name, as the longest from the left, covers a token.
    private func genre(at index: Int, _ text: ModelText, _ pieces: [BareText], _ owners: [Int]) -> String? {
        var first = 0
        while first < text.tokens.count {
            var next = first + 1
            for end in (first + 1...text.tokens.count).reversed() where end - first <= 4 {
                let words = text.tokens[first..<end].map(\.text).joined(separator: " ")
                let isBare = owners[first..<end].allSatisfy { pieces[$0].isWord && !pieces[$0].isTitleOnly }
                guard isBare, let genre = cache.genres[words] else { continue }
                if (first..<end).contains(index) { return genre }
                next = end
                break
            }
            first = next
        }
        return nil
    }

    func owners(_ text: ModelText, _ pieces: [BareText]) -> [Int] {
        text.tokens.map { token in
            var offset = 0
            for (index, piece) in pieces.enumerated() {
                offset += piece.text.unicodeScalars.count + 1
                if token.range.lowerBound < offset { return index }
            }
            return pieces.count - 1
        }
    }

    private func matchesPhrase(_ piece: BareText, _ movie: ModelMovie) -> Bool {
        let names = piece.isTitleOnly ? [] : Array(movie.names.values.joined())
        return hasPhrase(piece.text, piece.slop, piece.lastIsPrefix, movie.titles, names)
    }

    private func hasPhrase(
        _ text: String, _ slop: Int, _ lastIsPrefix: Bool, _ titles: [ModelTitle], _ names: [ModelTitle]
    ) -> Bool {
        let inTitles = cache.text(text, lastIsPrefix: lastIsPrefix)
        let inNames = cache.text(text, lastIsPrefix: lastIsPrefix, forNames: true)
        guard !inTitles.tokens.isEmpty else { return true }
        return titles.contains { !inTitles.ways(in: $0, slop: slop).isEmpty }
            || names.contains { !inNames.ways(in: $0, slop: slop).isEmpty }
    }

    /// Whether a text clause with a field, a prefix, a pattern or an exact title holds.
    func matches(_ clause: TextClause, _ movie: ModelMovie) -> Bool {
        let named = clause.field.flatMap(NamedField.init(rawValue:))
        let kinds: TitleKinds =
            clause.field == "original" ? .original : clause.field == "aka" ? [.alternative, .working] : .all
        let titles = named == nil ? movie.titles.filter { !$0.kinds.isDisjoint(with: kinds) } : []
        let names = named.flatMap { movie.names[$0] } ?? []
        switch clause.match {
        case .word(let text, _):
            let text = cache.text(text, forNames: named != nil)
            return text.tokens.allSatisfy { token in (titles + names).contains { text.has(token, in: $0) } }
        case .phrase(let text, let slop, let lastIsPrefix): return hasPhrase(text, slop, lastIsPrefix, titles, names)
        case .prefix(let text):
            let tokens = cache.text(text).tokens
            guard tokens.count == 1, let prefix = tokens.first?.text else {
                return hasPhrase(text, 0, true, titles, names)
            }
            return (titles + names).contains { $0.grams.contains { $0.isTyped && $0.text.hasPrefix(prefix) } }
        case .wildcard(let pattern):
            let pattern = WildcardPattern(pattern)
            return (titles + names).contains { title in
                title.grams.contains { $0.isTyped && pattern.matches(Array($0.text.unicodeScalars)) }
            }
        case .exact(let text):
            if named != nil { return names.contains { Folding.folded($0.text) == Folding.folded(text) } }
            return titles.contains { title in
                title.keys.contains { cache.keys(text).contains($0) }
                    || cache.text(text).ways(in: title).contains {
                        title.shape.isStart($0.start) && title.shape.isEnd($0.end)
                    }
            }
        }
    }

    /// Whether the whole query equals one of the movie's titles.
    func isLiteral(_ movie: ModelMovie, _ query: ParsedQuery) -> Bool {
        movie.titles.contains { isLiteral($0, query) }
    }

    func isLiteral(_ title: ModelTitle, _ query: ParsedQuery) -> Bool {
        let keys = cache.keys(query.text)
        return title.keys.contains(where: keys.contains)
    }
}
