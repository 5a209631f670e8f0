import MovieModel
import QueryLanguage
import TextAnalysis

@testable import SearchIndex

/// The search engine once more, slow and obvious: every request looks at every movie.
struct SlowModel {
    /// What the model answers.
    struct Answer: Equatable {
        var total: Int
        var ids: [Int64]
        var tiers: [Int?]
        var facets: [[String]]
    }

    let movies: [ModelMovie]
    let vocabulary: IndexVocabulary
    let cache: ModelCache

    init(_ movies: [IndexedMovie], vocabulary: IndexVocabulary) {
        self.movies = movies.map { ModelMovie($0, vocabulary: vocabulary) }
        self.vocabulary = vocabulary
        cache = ModelCache(vocabulary)
    }

    /// Answers a request.
    func answer(_ request: SearchRequest) -> Answer {
        let query = request.query
        let found = movies.filter { matches(query.syntax, $0, query) || isLiteral($0, query) }
        let sort = request.sort.isEmpty ? query.sort : request.sort
        let isRelevance =
            sort.first.map { $0.name == "relevance" }
            ?? (query.hasText || query.yearHint != nil || query.isIdentifier || found.contains { isLiteral($0, query) })
        let keys = sort.isEmpty ? [SortKey(name: "rating", descending: true)] : sort
        let ordered = found.map { (movie: $0, rank: rank($0, query)) }.sorted { left, right in
            isRelevance ? left.rank.precedes(right.rank) : precedes(left.movie, right.movie, keys)
        }
        let page = ordered.dropFirst(request.offset).prefix(request.limit)
        let hasTiers = isRelevance && query.hasText
        return Answer(
            total: found.count, ids: page.map(\.movie.movie.id.number),
            tiers: page.map { hasTiers ? $0.rank.tier : nil }, facets: request.facets.map { facet($0, request, found) })
    }

    // MARK: Filters

    func matches(_ syntax: QuerySyntax, _ movie: ModelMovie, _ query: ParsedQuery) -> Bool {
        switch syntax.kind {
        case .everything: return true
        case .nothing: return false
        case .and(let operands):
            return matchesText(operands, movie, query)
                && operands.filter { $0.bareText == nil }.allSatisfy { matches($0, movie, query) }
        case .or(let operands): return operands.contains { matches($0, movie, query) }
        case .not(let operand): return !matches(operand, movie, query)
        case .text(let clause):
            return syntax.bareText == nil ? matches(clause, movie) : matchesText([syntax], movie, query)
        case .facet(let clause):
            let codes = movie.codes(clause.field)
            return clause.mode == .anyOf
                ? clause.values.contains(where: codes.contains) : clause.values.allSatisfy(codes.contains)
        case .range(let clause):
            guard let value = movie.value(clause.field) else { return false }
            return contains(clause, value)
        case .presence(let field, let isPresent): return movie.has(field) == isPresent
        case .flag(let name, let isSet): return movie.movie.flags.contains { $0.rawValue == name } == isSet
        case .identifier(let namespace, let value):
            return movie.movie.externalIDs.contains {
                $0.value == value && (namespace == nil || $0.namespace == namespace)
            } || (namespace == nil && movie.movie.id.description == value)
        }
    }

    /// One number means what is shown, anything else is exact.
    private func contains(_ clause: RangeClause, _ value: Double) -> Bool {
        let range = clause.range
        guard let lower = range.lower, lower == range.upper, lower.isInclusive else { return range.contains(value) }
        let oneDecimal = ["rating", "performance", "screenplay", "soundtrack", "imdb", "tmdb"].contains(clause.field)
        let half = oneDecimal ? 0.05 : 0.5
        return value >= lower.value - half && value < lower.value + half
    }

    private func precedes(_ left: ModelMovie, _ right: ModelMovie, _ keys: [SortKey]) -> Bool {
        for key in keys {
            if key.name == "title" {
                let (a, b) = (titleKey(left), titleKey(right))
                if a != b { return key.descending ? a > b : a < b }
                continue
            }
            switch (left.value(key.name), right.value(key.name)) {
            case (let a?, let b?): if a != b { return key.descending ? a > b : a < b }
            case (.some, nil): return true
            case (nil, .some): return false
            case (nil, nil): break
            }
        }
        return left.movie.id < right.movie.id
    }

    private func titleKey(_ movie: ModelMovie) -> String {
        let key = TitleKey.normalized(movie.movie.displayTitle)
        return key.isEmpty ? movie.movie.displayTitle : key
    }

    // MARK: Facets

    /// `code count`, with a star for a chosen value.
    private func facet(_ field: FacetField, _ request: SearchRequest, _ found: [ModelMovie]) -> [String] {
        let query = request.query
        let operands = if case .and(let operands) = query.syntax.kind { operands } else { [query.syntax] }
        var selected: Set<String> = []
        let others = operands.filter { operand in
            guard case .facet(let clause) = operand.kind, clause.field == field.rawValue else {
                guard field == .year, case .range(let clause) = operand.kind, clause.field == "year" else {
                    return true
                }
                selected.formUnion(clause.range.wholeNumbers)
                return false
            }
            selected.formUnion(clause.values)
            return false
        }
        let base =
            others.count == operands.count
            ? found
            : movies.filter { movie in
                (others.isEmpty || matches(QuerySyntax(.and(others), span: query.syntax.span), movie, query))
                    || isLiteral(movie, query)
            }
        var counts: [String: Int] = Dictionary(uniqueKeysWithValues: selected.map { ($0, 0) })
        for movie in base { for code in Set(movie.codes(field.rawValue)) { counts[code, default: 0] += 1 } }
        return counts.filter { $0.value > 0 || selected.contains($0.key) }
            .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            .map { "\($0.key) \($0.value)\(selected.contains($0.key) ? "*" : "")" }
    }
}

extension ParsedQuery {
    /// Whether the query is an id and nothing else.
    var isIdentifier: Bool { if case .identifier = syntax.kind { true } else { false } }
}
