import MovieModel

extension CompiledIndex {
    /// The titles that the beginning of a text may become, the likeliest first.
    ///
    /// First come titles that begin with the text, whatever English article either has in front, then titles with the
    /// text inside, from the beginning of a word on; each time the best known movies first. If these are fewer than
    /// three, what a search for the text finds follows, with typos. No two suggestions have the same folded text or the
    /// same movie.
    ///
    /// - Parameter limit: at most ``Limits/suggestions``.
    /// - Complexity: O(movies that have the words), and less where enough titles begin so.
    public func suggestions(
        for text: String, limit: Int = Limits.suggestions
    ) throws(IndexError) -> [TitleSuggestion] {
        defer { withExtendedLifetime(self) {} }  // No view keeps the file mapped.
        guard let typed = TypedBeginning(text) else { return [] }
        let limit = min(limit, Limits.suggestions)
        var finder = SuggestionFinder(index: self, typed: typed, limit: limit)
        finder.findBeginnings()
        if let damage = sections.damage { throw damage }
        if finder.suggestions.count < SuggestionFinder.fewSuggestions, limit > finder.suggestions.count {
            var options = SearchOptions(limit: Limits.pageSize)
            (options.typo, options.relax) = (.always, false)
            for hit in try search(.words(text), options).hits { finder.add(hit) }
        }
        return finder.suggestions
    }
}
