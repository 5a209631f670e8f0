import CatalogStore
import MovieModel
import RatingModel

/// The ratings of a movie's records in the terms of the rating model.
///
/// Several names of a provider may mean one category (acting and cast are both performance); they become one rating,
/// their mean by the weights of the provider's mapping. A provider rates a movie once: where two of its records sit
/// on a movie, the first one's rating of a kind counts.
struct RatingInputs {
    /// The declarations, for their category maps.
    let providers: [ProviderID: ProviderDeclaration]

    /// The inputs in the order of the records.
    func inputs(of records: [MaterialRecord]) -> [RatingInput] {
        var inputs: [RatingInput] = []
        var seen: Set<Kind> = []
        for record in records {
            let own = totals(of: record) + categories(of: record)
            inputs += own.filter { !seen.contains(Kind($0)) }
            seen.formUnion(own.map(Kind.init))
        }
        return inputs
    }

    private struct Kind: Hashable {
        var provider: ProviderID
        var family: RatingFamily
        var category: RatingCategory?
        var isDerived: Bool

        init(_ input: RatingInput) {
            provider = input.provider
            family = input.family
            category = input.category
            isDerived = input.isDerived
        }
    }

    private func totals(of record: MaterialRecord) -> [RatingInput] {
        record.record.ratings.filter { $0.categoryLabel == nil }.map { rating in
            input(rating, of: record, category: nil, score: rating.score, votes: rating.votes)
        }
    }

    private func categories(of record: MaterialRecord) -> [RatingInput] {
        var inputs: [RatingInput] = []
        for category in RatingCategory.allCases {
            for (origin, family) in Self.raters(in: record) {
                let parts = parts(of: record, by: origin, family, in: category)
                guard let first = parts.first, let mean = Self.mean(of: parts) else { continue }
                let votes = parts.compactMap(\.rating.votes).max()
                inputs.append(input(first.rating, of: record, category: category, score: mean, votes: votes))
            }
        }
        return inputs
    }

    private static func raters(in record: MaterialRecord) -> [(ProviderID, RatingFamily)] {
        var raters: [(ProviderID, RatingFamily)] = []
        for rating in record.record.ratings where rating.categoryLabel != nil {
            if !raters.contains(where: { $0 == (rating.origin, rating.family) }) {
                raters.append((rating.origin, rating.family))
            }
        }
        return raters
    }

    private func parts(
        of record: MaterialRecord, by origin: ProviderID, _ family: RatingFamily, in category: RatingCategory
    ) -> [(rating: RecordRating, weight: Double)] {
        record.record.ratings.compactMap { rating in
            guard let label = rating.categoryLabel, rating.origin == origin, rating.family == family,
                let weight = providers[record.provider]?.categories(for: label)?.first(where: { $0.value == category })
            else { return nil }
            return (rating, weight.weight)
        }
    }

    private static func mean(of parts: [(rating: RecordRating, weight: Double)]) -> UnitScore? {
        let total = parts.reduce(0) { $0 + $1.weight }
        guard total > 0 else { return nil }
        return UnitScore(parts.reduce(0) { $0 + $1.weight * $1.rating.score.value } / total)
    }

    private func input(
        _ rating: RecordRating, of record: MaterialRecord, category: RatingCategory?, score: UnitScore, votes: Int?
    ) -> RatingInput {
        var input = RatingInput(
            provider: rating.origin, family: rating.family, category: category, score: score, votes: votes,
            isDerived: rating.origin != record.provider || providers[record.provider]?.isDerived == true)
        let points = 100 / (rating.scale.upperBound - rating.scale.lowerBound)
        input.variance = rating.variance.map { $0 * points * points }
        return input
    }
}
