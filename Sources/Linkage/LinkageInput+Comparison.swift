import MovieModel

extension LinkageInput {
    /// Whether a movie already has a record of this provider that is not this record.
    func isShutOut(of movie: MovieID, _ profile: MovieProfile) -> Bool {
        movie != home?.movie && profile.providers.contains(provider)
    }

    /// Whether a movie holds nothing but this record, and so cannot speak for or against it.
    func isEcho(_ movie: MovieID) -> Bool {
        home.map { $0.movie == movie && $0.isAlone } ?? false
    }

    /// The least distance between a year of the record and one of the movie; `nil` if either has none.
    func yearDelta(to profile: MovieProfile) -> Int? {
        years.flatMap { year in profile.years.map { abs($0 - year) } }.min()
    }

    /// Whether both have ids in a namespace where a movie has one, and they share none there.
    func contradicts(_ profile: MovieProfile, in exclusiveNamespaces: Set<String>) -> Bool {
        exclusiveNamespaces.contains { namespace in
            let ours = externalIDs.filter { $0.namespace == namespace }
            return !ours.isEmpty && profile.externalIDs.contains { $0.namespace == namespace }
                && profile.externalIDs.isDisjoint(with: ours)
        }
    }
}
