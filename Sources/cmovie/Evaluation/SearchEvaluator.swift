import MovieModel
import QueryLanguage
import SearchIndex

/// Puts cases to an index, each as a person would type it, and sees where the movie meant comes.
struct SearchEvaluator {
    private let index: CompiledIndex
    private let parser: QueryParser

    /// The ranks that are looked at for the movie meant.
    static let depth = 1_000
    /// The ranks that are looked at first, which most cases need only.
    private static let firstPage = 10

    init(_ index: CompiledIndex) {
        self.index = index
        parser = QueryParser(fields: index.fields)
    }

    /// What a search makes of a case.
    func outcome(_ item: EvaluationCase) throws -> EvaluationOutcome {
        let meant = try meant(item)
        var result = try search(item, limit: Self.firstPage)
        var place = result.hits.movieIDs.firstIndex(where: meant.contains)
        if place == nil, !meant.isEmpty {
            result = try search(item, limit: Self.depth)
            place = result.hits.movieIDs.firstIndex(where: meant.contains)
        }
        return EvaluationOutcome(
            item: item, isInIndex: !meant.isEmpty, winner: try result.hits.isEmpty ? nil : ranked(0, result),
            expected: try place.map { try ranked($0, result) },
            corrections: result.corrections.map { "\($0.from) → \($0.to)" }, relaxed: result.relaxed)
    }

    /// The movie meant and its namesakes of the same year.
    private func meant(_ item: EvaluationCase) throws -> Set<MovieID> {
        var movies: Set<MovieID> = []
        if let known = try movie(of: item.id) { movies.insert(known) }
        for title in item.titles { movies.formUnion(try index.movies(titled: title, of: item.year)) }
        return movies
    }

    /// The movie of an id: one of ours, `namespace/value`, or one of IMDb.
    private func movie(of id: String) throws -> MovieID? {
        if let own = MovieID(id), try !index.titles(of: own).isEmpty { return own }
        let parts = id.split(separator: "/", maxSplits: 1).map(String.init)
        guard let external = ExternalID(namespace: parts.count == 2 ? parts[0] : "imdb", value: parts.last ?? "")
        else { return nil }
        return try index.movie(with: external)
    }

    private func search(_ item: EvaluationCase, limit: Int) throws -> SearchResult {
        var request = SearchRequest(query: parser.parse(item.query), limit: limit, explain: true)
        request.countsTotal = false
        request.highlights = false
        return try index.search(request)
    }

    private func ranked(_ place: Int, _ result: SearchResult) throws -> EvaluationOutcome.Ranked {
        let hit = result.hits[place]
        let titles = try index.titles(of: hit.movieID)
        return EvaluationOutcome.Ranked(
            rank: place + 1, title: (titles.first { $0.kind == .display } ?? titles.first)?.text ?? "",
            year: try index.year(of: hit.movieID), tuple: hit.explanation?.steps ?? [])
    }
}
