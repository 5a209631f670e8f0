import MovieModel

extension CompiledIndex {
    /// The namespaces of the external ids it knows, sorted.
    public var namespaces: [String] { metadata.namespaces }

    /// The hit document of a movie: a JSON object without `match`. `nil` if the index does not hold the movie.
    ///
    /// - Throws: ``IndexError/damaged(path:section:reason:)`` if it comes upon damage in a file that was not verified as a
    ///   whole; so do all look-ups.
    /// - Complexity: O(log movies).
    public func document(of id: MovieID) throws(IndexError) -> [UInt8]? {
        try soundly { movies.document(of: id).map(documents.document) }
    }

    /// The year of a movie; `nil` if nobody says it, or the index does not hold the movie.
    ///
    /// - Complexity: O(log movies).
    public func year(of id: MovieID) throws(IndexError) -> Int? {
        try soundly {
            movies.document(of: id).flatMap { columns[.year].value($0) }.flatMap { Int(exactly: $0) }
        }
    }

    /// The movie that another namespace calls `id`, the best known one if there are several.
    ///
    /// - Complexity: O(log terms).
    public func movie(with id: ExternalID) throws(IndexError) -> MovieID? {
        try soundly {
            guard let term = dictionary.term(IdentityKey.text(id.namespace, id.value), in: .externalID) else {
                return nil
            }
            let first = list(term).cursor().current
            return first == .end ? nil : movies.id(of: first.number)
        }
    }

    /// Every genre of the vocabulary with the number of its movies, by code.
    public var genreCounts: [FacetValueCount] {
        get throws(IndexError) {
            try soundly {
                vocabulary.genres.map { genre in
                    let count = dictionary.term(genre.code, in: .genre).map { list($0).count } ?? 0
                    return FacetValueCount(code: genre.code, label: genre.label, count: count, isSelected: false)
                }
            }
        }
    }

    /// What `body` makes of the file, unless somebody came upon damage in it.
    func soundly<Value>(_ body: () -> Value) throws(IndexError) -> Value {
        let value = withExtendedLifetime(self, body)  // No view keeps the file mapped.
        if let damage = sections.damage { throw damage }
        return value
    }
}
