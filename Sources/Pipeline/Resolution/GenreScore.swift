import CatalogStore
import MovieModel

/// How sure it is that a movie belongs to each genre.
///
/// `score(g) = Σ R_p · map_p(label, g) / Σ R_p` over the providers that give any genre, where `R_p` is a provider's
/// reliability. A genre is shown when its score reaches 0.34 or it is among the best three.
struct GenreScore {
    /// The declarations, for their genre maps.
    let providers: [ProviderID: ProviderDeclaration]
    /// The reliability of each provider, 0…1.
    let reliability: (ProviderID) -> Double

    private static let shownFrom = 0.34
    private static let shownAtLeast = 3

    /// The genres of a movie, best first.
    func genres(of records: [MaterialRecord]) -> [ScoredGenre] {
        var sums: [Genre: Double] = [:]
        var total = 0.0
        for (provider, labels) in Self.labels(of: records) {
            let weights = weights(of: labels, by: provider)
            guard !weights.isEmpty else { continue }
            total += reliability(provider)
            for (genre, weight) in weights { sums[genre, default: 0] += reliability(provider) * weight }
        }
        guard total > 0 else { return [] }
        let ranked = sums.map { (genre: $0.key, score: $0.value / total) }
            .sorted { ($1.score, $0.genre) < ($0.score, $1.genre) }
        return ranked.enumerated().map { rank, entry in
            ScoredGenre(
                genre: entry.genre, score: entry.score,
                isShown: entry.score >= Self.shownFrom || rank < Self.shownAtLeast)
        }
    }

    /// Each provider counts once, however many of its records are on the movie.
    private static func labels(of records: [MaterialRecord]) -> [(ProviderID, [String])] {
        var labels: [(ProviderID, [String])] = []
        for record in records where !record.record.genreLabels.isEmpty {
            if let place = labels.firstIndex(where: { $0.0 == record.provider }) {
                labels[place].1 += record.record.genreLabels
            } else {
                labels.append((record.provider, record.record.genreLabels))
            }
        }
        return labels
    }

    private func weights(of labels: [String], by provider: ProviderID) -> [Genre: Double] {
        var weights: [Genre: Double] = [:]
        for label in labels {
            let mapped =
                providers[provider]?.genres(for: label) ?? Genre(code: label.lowercased()).map { [Weighted($0, 1)] }
            for weighted in mapped ?? [] where weighted.weight > 0 {
                weights[weighted.value] = max(weights[weighted.value] ?? 0, weighted.weight)
            }
        }
        return weights
    }
}
