import MovieModel

/// Links a record to the one movie that is titled alike and of its year, or one year off.
struct TitleYearRule: LinkageRule {
    let thresholds: LinkageThresholds

    /// A movie that the record may describe.
    private struct Candidate {
        let movie: MovieID
        let title: String
        let yearDelta: Int
    }

    func decision(on input: LinkageInput, among candidates: some CandidateSource) throws -> LinkageDecision? {
        guard input.isTitled, !input.years.isEmpty else { return nil }
        let (found, isCut) = try self.candidates(for: input, among: candidates)
        // Of namesakes one year apart, the one of the very year is meant.
        guard let nearest = found.map(\.yearDelta).min() else { return nil }
        let best = found.filter { $0.yearDelta == nearest }
        guard best.count == 1, let candidate = best.first, !isCut else {
            return .newMovie(.ambiguous(best.map(\.movie).sorted()))
        }
        return .link(candidate.movie, .titleAndYear(title: candidate.title, yearDelta: candidate.yearDelta))
    }

    /// The movies that a title of the record leads to and nothing speaks against, and whether some were not looked at.
    private func candidates(
        for input: LinkageInput, among source: some CandidateSource
    ) throws -> (found: [Candidate], isCut: Bool) {
        var seen: Set<MovieID> = []
        var found: [Candidate] = []
        var isCut = false
        for title in Set(input.titles).sorted() where !title.isEmpty {
            let movies = try source.movies(titled: title)
            isCut = isCut || movies.count > thresholds.candidates
            for movie in movies.prefix(thresholds.candidates) where seen.insert(movie).inserted {
                guard !input.isEcho(movie) else { continue }
                let profile = try source.profile(of: movie)
                guard let years = input.yearDelta(to: profile), years <= thresholds.yearTolerance,
                    !input.isShutOut(of: movie, profile),
                    !input.contradicts(profile, in: thresholds.exclusiveNamespaces)
                else { continue }
                found.append(Candidate(movie: movie, title: title, yearDelta: years))
            }
        }
        return (found, isCut)
    }
}
