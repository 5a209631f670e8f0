import MovieModel

/// The JSON of a movie's ratings with where they come from.
///
/// The members a hit has too bear the same names. Nothing that adds up is rounded: `value` is the sum of
/// `share × calibrated` over the contributions and the prior's `share × mean`.
struct RatingDocument {
    /// The ratings.
    var rating: MovieRating

    /// Writes the members of the object.
    func write(to json: inout JSONWriter) {
        members(&json, rating.total)
        json.member("spread", spread)
        let categories = RatingCategory.allCases.compactMap { category in
            rating.categories[category].map { (category, $0) }
        }
        json.object("categories") { json in
            for (category, part) in categories { json.member(category.rawValue, Self.rounded(part.value)) }
        }
        json.member("estimated", categories.filter(\.1.isEstimated).map(\.0.rawValue))
        json.object("category_ratings") { json in
            for (category, part) in categories { json.object(category.rawValue) { members(&$0, part) } }
        }
        json.object("family_ratings") { json in
            for family in RatingFamily.allCases {
                guard let part = rating.families[family] else { continue }
                json.object(family.rawValue) { members(&$0, part) }
            }
        }
    }

    private func members(_ json: inout JSONWriter, _ part: CRating) {
        json.member("value", part.value)
        json.member("confidence", Int((part.confidence * 100).rounded()))
        json.member("low", part.low)
        json.member("high", part.high)
        json.member("standard_deviation", part.standardDeviation)
        json.member("providers", part.providerCount)
        json.member("votes", part.voteCount)
        json.member("is_estimated", part.isEstimated)
        json.member("is_insufficient", part.isInsufficient)
        json.object("prior") { json in
            json.member("mean", part.priorMean)
            json.member("share", part.priorShare)
            json.member("pull", part.priorPull)
        }
        json.objects("contributions", part.contributions, Self.contribution)
    }

    private static func contribution(_ json: inout JSONWriter, _ contribution: Contribution) {
        json.member("provider", contribution.provider.code)
        json.member("family", contribution.family.rawValue)
        json.member("linear", contribution.linear)
        json.member("calibrated", contribution.calibrated)
        json.member("is_calibrated", contribution.isCalibrated)
        json.member("votes", contribution.votes)
        json.member("derived", contribution.isDerived)
        json.member("share", contribution.share)
        json.member("pull", contribution.pull)
    }

    /// How far the providers are apart, in points; `nil` below two of them.
    private var spread: Int? {
        let values = rating.total.contributions.map(\.linear)
        guard values.count > 1, let least = values.min(), let most = values.max() else { return nil }
        return Int((most - least).rounded())
    }

    /// One decimal, as hits show it.
    private static func rounded(_ value: Double) -> Double { (value * 10).rounded() / 10 }
}
