import MovieModel
import TextAnalysis

/// Collects suggestions, the best ones first.
struct SuggestionFinder {
    /// With fewer than these, typos are looked for.
    static let fewSuggestions = 3
    /// The hits of a search with typos that are looked at for further ones.
    static let searchedHits = 3 * Limits.suggestions

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
    mutating func findTitles() {
        guard limit > 0 else { return }
        let highlighter = highlighter
        for title in storedTitles ?? TitleFinder(index: index, typed: typed).titles(limit) {
            let text = index.titles.text(title.number)
            guard let id = index.movies.id(of: title.document) else { continue }
            texts.insert(title.text)
            movies.insert(id)
            suggestions.append(TitleSuggestion(movieID: id, text: text, highlights: highlighter.ranges(in: text)))
        }
    }

    /// Adds what a search found, if it is a title.
    mutating func add(_ hit: Hit) {
        guard suggestions.count < limit, let match = hit.match, match.field == "title", match.tier <= 8,
            texts.insert(Array(Folding.folded(match.value).utf8)).inserted, movies.insert(hit.movieID).inserted
        else { return }
        suggestions.append(
            TitleSuggestion(movieID: hit.movieID, text: match.value, highlights: match.highlights))
    }

    /// The titles stored of a short text, if they are enough.
    private var storedTitles: [SuggestionOrder.Title]? {
        guard let numbers = typed.storedKey.flatMap({ index.prefixTops.suggestedTitles($0) }) else { return nil }
        var order = SuggestionOrder(limit: limit)
        var text: [UInt8] = []
        for (place, number) in numbers.enumerated() where !order.isFull {
            index.titles.fold(Int(number), into: &text)
            let document = index.titles.document(ofTitle: Int(number))
            order.insert(number: Int(number), document: document, text: text, prior: -Double(place), penalty: 0)
            order.settle()
        }
        return order.isFull ? order.chosen : nil
    }

    private var highlighter: Highlighter {
        var terms = HighlightTerms(HighlightTerms.Source(), dictionary: index.dictionary)
        terms.words = Set(typed.words.dropLast())
        terms.prefixes = Array(typed.words.suffix(1))
        return Highlighter(terms: terms)
    }
}
