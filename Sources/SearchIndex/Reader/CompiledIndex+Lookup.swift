import MovieModel

extension CompiledIndex {
    /// The hit document of a movie: a JSON object without `match`. `nil` if the index does not hold the movie.
    public func document(of id: MovieID) -> [UInt8]? {
        defer { withExtendedLifetime(self) {} }  // No view keeps the file mapped.
        return movies.document(of: id).map(documents.document)
    }

    /// The movie that another namespace calls `id`, the best known one if there are several.
    public func movie(with id: ExternalID) -> MovieID? {
        defer { withExtendedLifetime(self) {} }
        guard let term = dictionary.term(id.description, in: .externalID) else { return nil }
        let first = list(term).cursor().current
        return first == .end ? nil : movies.id(of: first.number)
    }

    /// Every genre of the vocabulary with the number of its movies, by code.
    public var genreCounts: [FacetValueCount] {
        defer { withExtendedLifetime(self) {} }
        return vocabulary.genres.map { genre in
            let count = dictionary.term(genre.code, in: .genre).map { list($0).count } ?? 0
            return FacetValueCount(code: genre.code, label: genre.label, count: count, isSelected: false)
        }
    }
}
