import MovieModel
import TextAnalysis

/// Collects suggestions, the best ones first.
struct SuggestionFinder {
    /// With fewer than these, typos are looked for.
    static let fewSuggestions = 3

    let index: CompiledIndex
    let typed: TypedBeginning
    let limit: Int
    private(set) var suggestions: [TitleSuggestion] = []
    private var texts: Set<[UInt8]> = []
    private var movies: Set<MovieID> = []

    init(index: CompiledIndex, typed: TypedBeginning, limit: Int) {
        self.index = index
        self.typed = typed
        self.limit = limit
    }

    /// Finds titles that begin so, then those with the text inside.
    mutating func findBeginnings() {
        guard limit > 0 else { return }
        var inside: [(document: UInt32, title: Int, folded: [UInt8])] = []
        var insideTexts: Set<[UInt8]> = []
        let highlighter = highlighter
        PlanProbe(index: index).visit(candidates) { document in
            guard let (fit, title, folded) = best(document) else { return true }
            switch fit {
            case .beginning: add(document, title, folded, highlighter)
            case .inside:
                if inside.count < limit, insideTexts.insert(folded).inserted {
                    inside.append((document, title, folded))
                }
            }
            return suggestions.count < limit
        }
        for (document, title, folded) in inside { add(document, title, folded, highlighter) }
    }

    /// Adds what a search found, if it is a title.
    mutating func add(_ hit: Hit) {
        guard suggestions.count < limit, let match = hit.match, match.field == "title", match.tier <= 8,
            texts.insert(Array(Folding.folded(match.value).utf8)).inserted, movies.insert(hit.movieID).inserted
        else { return }
        suggestions.append(
            TitleSuggestion(movieID: hit.movieID, text: match.value, highlights: match.highlights))
    }

    private mutating func add(_ document: UInt32, _ title: Int, _ folded: [UInt8], _ highlighter: Highlighter) {
        guard suggestions.count < limit, let id = index.movies.id(of: document), !movies.contains(id),
            texts.insert(folded).inserted
        else { return }
        movies.insert(id)
        let text = index.titles.text(title)
        suggestions.append(TitleSuggestion(movieID: id, text: text, highlights: highlighter.ranges(in: text)))
    }

    /// The first title of a movie that begins so, or else the first one with the text inside.
    private func best(_ document: UInt32) -> (fit: TypedBeginning.Fit, title: Int, folded: [UInt8])? {
        var inside: (TypedBeginning.Fit, Int, [UInt8])?
        for title in index.titles.numbers(of: document) {
            let folded = Array(Folding.folded(index.titles.text(title)).utf8)
            switch typed.fit(folded) {
            case .beginning: return (.beginning, title, folded)
            case .inside: if inside == nil { inside = (.inside, title, folded) }
            case nil: break
            }
        }
        return inside
    }

    /// The documents whose titles have the words, the last as a beginning.
    ///
    /// A beginning of more words than a query may stand for is not looked up: so many titles have one that reading
    /// titles from the best known movie on soon finds enough.
    private var candidates: PlanNode {
        var nodes = typed.words.dropLast().map { word in
            index.dictionary.term(word, in: .title).map { PlanNode.terms([$0], label: word) } ?? .nothing
        }
        var last = TermExpansion(limit: Limits.termExpansions)
        index.dictionary.visit(prefix: typed.words.last ?? "", in: .title) { term, _ in
            last.insert(term)
            return !last.isCut
        }
        if !last.isCut { nodes.append(last.terms.isEmpty ? .nothing : .terms(last.terms, label: "completions")) }
        return nodes.isEmpty ? .everything : .all(nodes)
    }

    private var highlighter: Highlighter {
        var terms = HighlightTerms(HighlightTerms.Source(), dictionary: index.dictionary)
        terms.words = Set(typed.words.dropLast())
        terms.prefixes = Array(typed.words.suffix(1))
        return Highlighter(terms: terms)
    }
}
