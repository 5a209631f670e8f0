import MovieModel
import QueryLanguage
import TextAnalysis

@testable import SearchIndex

extension SlowModel {
    /// Whether a movie satisfies a clause.
    func matches(_ clause: ModelClause, _ movie: ModelMovie) -> Bool {
        switch clause {
        case .everything: return true
        case .nothing: return false
        case .all(let clauses): return clauses.allSatisfy { matches($0, movie) }
        case .any(let clauses): return clauses.contains { matches($0, movie) }
        case .not(let clause): return !matches(clause, movie)
        case .run(let run): return run.matches(movie)
        case .phrase(let phrase): return phrase.matches(movie)
        case .words(let words, let kinds):
            return movie.hasTyped(words, kinds)
        case .near(let typos): return movie.hasTyped(Set(typos.map(\.term)))
        case .names(let words, let field, _):
            return movie.names(field).contains { $0.grams.contains { words.contains($0.term) } }
        case .name(let text, let field):
            return movie.names(field).contains { Folding.folded($0.text) == Folding.folded(text) }
        case .literal(let keys, let kinds):
            return movie.titles(kinds).contains { $0.keys.contains(where: keys.contains) }
        case .facet(let field, let codes, let needsAll):
            let own = movie.codes[field] ?? []
            return needsAll ? codes.allSatisfy(own.contains) : codes.contains(where: own.contains)
        case .range(let field, let range): return Self.contains(field, range, movie.values[field])
        case .presence(let field): return movie.has(field)
        case .flag(let name): return movie.flags.contains(name)
        case .identifier(let namespace, let value):
            return movie.movie.externalIDs.contains {
                $0.value == value && (namespace == nil || $0.namespace == namespace)
            } || (namespace == nil && movie.movie.id.description == value)
        }
    }

    /// One number means what is shown, anything else is exact.
    private static func contains(_ field: String, _ range: NumberRange, _ value: Double?) -> Bool {
        guard let value else { return false }
        guard let lower = range.lower, lower == range.upper, lower.isInclusive else { return range.contains(value) }
        let half = ModelField.oneDecimal.contains(field) ? 0.05 : 0.5
        return value >= lower.value - half && value < lower.value + half
    }
}

extension ModelPhrase {
    /// Whether the phrase stands in a title or name of a movie.
    func matches(_ movie: ModelMovie) -> Bool {
        movie.titles(kinds).contains(where: stands)
            || fields.contains { movie.names($0).contains { !inNames.ways(in: $0, slop: slop).isEmpty } }
    }

    private func stands(in title: ModelTitle) -> Bool {
        inTitles.ways(in: title, slop: slop).contains {
            !isWhole || (title.shape.isStart($0.start) && title.shape.isEnd($0.end))
        }
    }
}
