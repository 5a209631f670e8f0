import MovieModel

extension RatingParameters {
    /// The values fitted once on public data (MovieLens, TMDB, Metacritic and Rotten Tomatoes against IMDb), for use
    /// until an installation fits its own.
    public static let seed: RatingParameters = {
        var parameters = RatingParameters(version: "seed-1", mean: 60.8, spread: 9.8, calibrations: seedCalibrations)
        // A movie's owner is one person: there is nothing to share.
        parameters.familySpreads = [.audience: 4, .critic: 4]
        for category in RatingCategory.allCases {
            parameters.categories[category] = CategoryPrior(offset: 0, spread: 6)
        }
        return parameters
    }()

    private static var seedCalibrations: [Rater: Calibration] {
        let metacriticUser = Calibration(slope: 0.73, offset: 12.3, pins: 19...89, tau: 7.2, sigma: 28)
        return [
            .seeded("imdb", .audience): Calibration(slope: 1, offset: 0, pins: 18...92, tau: 3.4, sigma: 20),
            .seeded("movielens", .audience): Calibration(slope: 0.87, offset: 10, pins: 40...84, tau: 3, sigma: 21),
            .seeded("tmdb", .audience): Calibration(slope: 1.5, offset: -39.8, pins: 41...81, tau: 6, sigma: 22),
            .seeded("metacritic", .critic): Calibration(slope: 0.6, offset: 26.5, pins: 17...93, tau: 6.2, sigma: 18),
            .seeded("metacritic", .audience): metacriticUser,
            .seeded("rottentomatoes", .critic): Calibration(
                slope: 0.42, offset: 37.8, pins: 4...98, tau: 5.8, sigma: 35),
            // Not fitted, but a share of people who liked it varies as the other share does.
            .seeded("rottentomatoes", .audience): .unfitted(tau: unfittedTau, sigma: 35),
        ]
    }
}

extension Rater {
    /// A rater named in this program.
    fileprivate static func seeded(_ code: String, _ family: RatingFamily) -> Rater {
        guard let provider = ProviderID(code) else { preconditionFailure("\(code) is no provider code") }
        return Rater(provider: provider, family: family)
    }
}
