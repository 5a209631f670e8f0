import MovieModel

extension CompiledIndex {
    /// The titles that the beginning of a text may become, the likeliest first.
    ///
    /// First come titles that begin with the text, then titles with the text inside, from the beginning of a word on. A
    /// title begins so if its folded text begins with the folded text typed, both as they are or both without an English
    /// article in front. Among either, the greater the prior of the movie (`log10(1 + votes)`), less 0.3 for an original
    /// title and 1 for an alternative one, the earlier; ties go by static rank. Of titles of equal folded text only the
    /// first counts, and of a movie only the first one left. If these are fewer than three, what a search for the text
    /// finds first in titles follows, with typos, so that no two suggestions have the same folded text or the same movie.
    ///
    /// Titles are looked for in at most ``Limits/suggestionMovies`` movies, the best known ones that have the words.
    ///
    /// - Parameter limit: at most ``Limits/suggestions``.
    /// - Throws: ``IndexError/damaged(path:section:reason:)`` if it comes upon damage in a file that was not verified as a
    ///   whole.
    /// - Complexity: O(1) for up to four scalars that begin many titles, whose best ones are stored; otherwise O(postings
    ///   of the first word), a byte each, and a look at each title that it begins.
    public func suggestions(
        for text: String, limit: Int = Limits.suggestions
    ) throws(IndexError) -> [TitleSuggestion] {
        defer { withExtendedLifetime(self) {} }  // No view keeps the file mapped.
        guard let typed = TypedBeginning(text) else { return [] }
        let limit = min(limit, Limits.suggestions)
        var finder = SuggestionFinder(index: self, typed: typed, limit: limit)
        finder.findTitles()
        if let damage = sections.damage { throw damage }
        if finder.suggestions.count < SuggestionFinder.fewSuggestions, limit > finder.suggestions.count {
            var options = SearchOptions(limit: SuggestionFinder.searchedHits)
            (options.typo, options.relax, options.countsTotal) = (.always, false, false)
            for hit in try search(.words(text), options).hits { finder.add(hit) }
        }
        return finder.suggestions
    }
}
