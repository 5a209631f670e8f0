import MovieModel
import QueryLanguage
import TextAnalysis

extension CompiledIndex {
    /// The titles of a movie, none if the index does not hold it.
    ///
    /// - Complexity: O(log movies + titles).
    public func titles(of id: MovieID) throws(IndexError) -> [MovieTitle] {
        try soundly {
            guard let document = movies.document(of: id) else { return [] }
            return titles.numbers(of: document).map { number in
                let text = titles.text(number)
                return MovieTitle(
                    text: text, folded: Folding.folded(text), kind: titles.record(number).kinds.first)
            }
        }
    }

    /// The movies with a year, by falling votes.
    ///
    /// - Complexity: O(movies).
    public var datedMovies: [MovieID] {
        get throws(IndexError) {
            try soundly {
                (0..<UInt32(documentCount)).filter { columns[.year].value($0) != nil }.compactMap(movies.id)
            }
        }
    }

    /// The movies of a year with a title that folds to the same words, the best known one first.
    ///
    /// - Complexity: that of a search for the words as a phrase.
    public func movies(titled title: String, of year: Int) throws(IndexError) -> [MovieID] {
        let folded = Folding.folded(title)
        let bound = NumberBound(Double(year))
        let clause = SearchClause.all([
            .any([.phrase(title, forms: .typed), .literalTitle(title)]),
            .range(field: "year", NumberRange(lower: bound, upper: bound)),
        ])
        var options = SearchOptions(limit: documentCount, sort: [SortKey(name: "votes", descending: true)])
        options.highlights = false
        var movies: [MovieID] = []
        for id in try search(clause, options).hits.movieIDs
        where try titles(of: id).contains(where: { $0.folded == folded }) { movies.append(id) }
        return movies
    }
}

extension TitleKinds {
    /// The kind that matters most of those a title is.
    fileprivate var first: TitleKind {
        if contains(.display) { return .display }
        if contains(.original) { return .original }
        return contains(.alternative) ? .alternative : .working
    }
}
