import MovieModel

/// Links records that share an id with a movie, unless ids or content speak against it.
struct SharedIDRule: LinkageRule {
    let thresholds: LinkageThresholds

    func decision(on input: LinkageInput, among candidates: some CandidateSource) throws -> LinkageDecision? {
        var witnesses: [MovieID: ExternalID] = [:]
        for id in input.externalIDs.sorted() {
            for movie in try candidates.movies(with: id) where !input.isEcho(movie) && witnesses[movie] == nil {
                witnesses[movie] = id
            }
        }
        guard let (movie, id) = witnesses.first else { return nil }
        guard witnesses.count == 1 else { return .review(.conflictingIDs, rivals: witnesses.keys.sorted()) }
        let profile = try candidates.profile(of: movie)
        if input.isShutOut(of: movie, profile) { return .review(.providerAlreadyPresent, rivals: [movie]) }
        if input.contradicts(profile, in: thresholds.exclusiveNamespaces) {
            return .review(.conflictingIDs, rivals: [movie])
        }
        if isContradicted(input, by: profile) { return .review(.idsContradictContent, rivals: [movie]) }
        return .link(movie, .sharedID(id))
    }

    /// Whether titles and years both say that an id was given to the wrong movie.
    private func isContradicted(_ input: LinkageInput, by profile: MovieProfile) -> Bool {
        guard let years = input.yearDelta(to: profile), years > thresholds.doubtedYears,
            let similarity = TitleSimilarity.highest(input.titles, profile.titles)
        else { return false }
        return similarity < thresholds.doubtedSimilarity
    }
}
