import QueryLanguage

@testable import SearchIndex

/// What the slow model finds for a query: the movies, each with what ranks it.
final class ModelFindings {
    /// A movie found.
    final class Finding {
        /// Its place in static rank order.
        let place: Int
        let movie: ModelMovie
        let rank: ModelRank

        init(place: Int, movie: ModelMovie, rank: ModelRank) {
            self.place = place
            self.movie = movie
            self.rank = rank
        }
    }

    let model: SlowModel
    let plan: ModelPlan
    /// In static rank order.
    let found: [Finding]
    private var orders: [[SortKey]: [Finding]] = [:]
    private var facets: [String: [String]] = [:]

    init(_ plan: ModelPlan, model: SlowModel) {
        self.plan = plan
        self.model = model
        let root = plan.root
        found = model.movies.enumerated().compactMap { place, movie -> Finding? in
            let isLiteral = plan.literalPlaces.contains(place)
            guard isLiteral || model.matches(root, movie) else { return nil }
            return Finding(place: place, movie: movie, rank: ModelRank(movie, isLiteral: isLiteral, plan, model))
        }
    }

    /// Whether the order is by relevance where the request does not say.
    private var isRelevance: Bool {
        plan.hasText || plan.hintYear != nil || plan.isIdentifier || !plan.literalPlaces.isEmpty
    }

    /// The movies in the order asked for; ties in static rank order.
    func ordered(by asked: [SortKey]) -> [Finding] {
        if let known = orders[asked] { return known }
        let keys = asked.isEmpty ? plan.sort : asked
        let ordered: [Finding]
        if keys.isEmpty ? isRelevance : keys[0].name == "relevance" {
            ordered = found.sorted { left, right in
                left.rank.precedes(right.rank) ?? (left.place < right.place)
            }
        } else {
            let keys = keys.isEmpty ? [SortKey(name: "rating", descending: true)] : keys
            ordered = found.sorted { left, right in
                Self.precedes(left.movie, right.movie, keys) ?? (left.place < right.place)
            }
        }
        orders[asked] = ordered
        return ordered
    }

    /// Whether the left movie comes before the right one; a movie without the value comes last. `nil` for a tie.
    private static func precedes(_ left: ModelMovie, _ right: ModelMovie, _ keys: [SortKey]) -> Bool? {
        for key in keys {
            if key.name == "title" {
                let (a, b) = (left.titleKey, right.titleKey)
                if a != b { return key.descending ? a > b : a < b }
                continue
            }
            switch (left.values[key.name], right.values[key.name]) {
            case (let a?, let b?): if a != b { return key.descending ? a > b : a < b }
            case (.some, nil): return true
            case (nil, .some): return false
            case (nil, nil): break
            }
        }
        return nil
    }

    /// How the query was read.
    var matchedBy: String {
        if plan.isIdentifier { return "identifier" }
        return plan.literalPlaces.isEmpty ? "parsed" : "literal_title"
    }

    /// The values of a facet as `code count`, with a star for a chosen value, most frequent first, then by code.
    func facet(_ field: String, _ mode: FacetMode) -> [String] {
        let key = "\(field) \(mode)"
        if let known = facets[key] { return known }
        let selected = Set(plan.conditions.filter { $0.facet == field }.flatMap(\.selected))
        let base =
            mode == .conjunctive || !plan.conditions.contains { $0.facet == field }
            ? found.map(\.movie) : moviesWithout(field)
        var counts: [String: Int] = Dictionary(uniqueKeysWithValues: selected.map { ($0, 0) })
        for movie in base { for code in Set(movie.codes[field] ?? []) { counts[code, default: 0] += 1 } }
        let sorted = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        let shown = sorted.enumerated().filter { place, value in
            field == "genre" || place < 20 || selected.contains(value.key)
        }
        let lines =
            shown.map { "\($1.key) \($1.value)\(selected.contains($1.key) ? "*" : "")" }
            + ["and \(sorted.count - shown.count)"]
        facets[key] = lines
        return lines
    }

    /// The movies that meet all conditions but those that choose values of a facet.
    private func moviesWithout(_ facet: String) -> [ModelMovie] {
        let others = ModelClause.all(plan.conditions.filter { $0.facet != facet }.map(\.clause))
        return model.movies.indices
            .filter { plan.literalPlaces.contains($0) || model.matches(others, model.movies[$0]) }
            .map { model.movies[$0] }
    }
}

extension ModelPlan {
    /// Whether the whole query equals a title.
    func isLiteral(_ title: ModelTitle) -> Bool { title.keys.contains(where: literalKeys.contains) }
}
