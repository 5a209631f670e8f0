import MovieModel
import TextAnalysis

@testable import SearchIndex

/// Suggestions once more, slow and obvious: every title is looked at and all that go with the text are sorted.
struct SuggestionModel {
    /// A suggestion.
    struct Line: Equatable {
        let movie: Int64
        let text: String
    }

    /// A title that goes with what was typed.
    private struct Title {
        let line: Line
        let rank: Double
        let isBeginning: Bool
    }

    let model: SlowModel

    /// What the engine should suggest.
    func suggestions(_ typed: String, limit: Int) -> [Line] {
        let folded = Folding.folded(typed)
        guard limit > 0, !folded.isEmpty else { return [] }
        // Sorting is stable, so ties stay in static rank order and titles in that of their movie.
        let titles = titles(folded).sorted { $0.rank > $1.rank }
        let ordered = titles.filter(\.isBeginning) + titles.filter { !$0.isBeginning }
        let found = Array(Self.distinct(ordered.map(\.line)).prefix(limit))
        guard found.count < min(3, limit) else { return found }
        return Array(Self.distinct(found + searched(typed)).prefix(limit))
    }

    /// Without titles of a text seen before, then without those of a movie seen before.
    private static func distinct(_ lines: [Line]) -> [Line] {
        var (texts, movies): (Set<String>, Set<Int64>) = ([], [])
        return lines.filter { texts.insert(Folding.folded($0.text)).inserted }
            .filter { movies.insert($0.movie).inserted }
    }

    /// All titles that go with a folded text, the best known movies first.
    private func titles(_ folded: String) -> [Title] {
        model.movies.flatMap { movie in
            movie.titles.compactMap { title -> Title? in
                let text = Folding.folded(title.text)
                let isBeginning =
                    text.utf8.starts(with: folded.utf8)
                    || Self.withoutArticle(text).utf8.starts(with: Self.withoutArticle(folded).utf8)
                guard isBeginning || Self.isInside(folded, text) else { return nil }
                return Title(
                    line: Line(movie: movie.movie.id.number, text: title.text),
                    rank: movie.prior - title.kinds.priorPenalty, isBeginning: isBeginning)
            }
        }
    }

    private static func isInside(_ folded: String, _ title: String) -> Bool {
        title.utf8.indices.contains { place in
            title.utf8[place] == UInt8(ascii: " ") && title.utf8[place...].dropFirst().starts(with: folded.utf8)
        }
    }

    private static func withoutArticle(_ folded: String) -> String {
        for article in ["the ", "a ", "an "] where folded.utf8.starts(with: article.utf8) {
            let rest = folded.utf8.dropFirst(article.utf8.count)
            return rest.isEmpty ? folded : String(decoding: Array(rest), as: UTF8.self)
        }
        return folded
    }

    /// The titles that a search for the text finds, with typos.
    private func searched(_ text: String) -> [Line] {
        var options = SearchOptions(limit: 30)
        (options.typo, options.relax) = (.always, false)
        let request = SearchRequest(clause: .words(text), options: options)
        return model.findings(request).answer(request).rows.compactMap { row in
            guard let match = row.match, let start = match.firstIndex(of: "“"), let end = match.lastIndex(of: "”"),
                match.hasPrefix("9 ") == false, match[..<start].hasSuffix(" title ")
            else { return nil }
            return Line(movie: row.id, text: String(match[match.index(after: start)..<end]))
        }
    }
}
