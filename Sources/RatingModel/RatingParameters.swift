import MovieModel

/// Everything the rating model has learned, under one version.
///
/// A c-rating is comparable only with others of the same parameters; a new version recomputes every movie.
public struct RatingParameters: Hashable, Sendable {
    /// What the model believes of a category before anyone rated it apart.
    public struct CategoryPrior: Hashable, Sendable {
        /// The category's mean distance from the total, in points (b).
        public var offset: Double
        /// The standard deviation of that distance (T of the category).
        public var spread: Double

        /// Creates a prior.
        public init(offset: Double, spread: Double) {
            self.offset = offset
            self.spread = spread
        }
    }

    /// The name of this set, stored beside what was computed with it.
    public var version: String
    /// The mean of all movies, 0…100 (mu).
    public var mean: Double
    /// The standard deviation of all movies (T).
    public var spread: Double
    /// The standard deviation of what the raters of a family share and others do not (phi). Absent: none.
    public var familySpreads: [RatingFamily: Double]
    /// What is known of single raters.
    public var calibrations: [Rater: Calibration]
    /// The category priors. Absent: no offset, and the total's own spread.
    public var categories: [RatingCategory: CategoryPrior]
    /// The votes assumed where a provider publishes none.
    public var assumedVotes: Double

    /// Creates parameters without family effects and category priors of their own.
    public init(
        version: String, mean: Double, spread: Double, calibrations: [Rater: Calibration]
    ) {
        self.version = version
        self.mean = mean
        self.spread = spread
        self.calibrations = calibrations
        familySpreads = [:]
        categories = [:]
        assumedVotes = 20
    }

    /// The parameters with what providers declare of themselves: a `sigma` where none was fitted, and a `reliability`.
    public func extended(by providers: [ProviderDeclaration]) -> RatingParameters {
        var parameters = self
        for provider in providers {
            for family in RatingFamily.allCases {
                let rater = Rater(provider: provider.id, family: family)
                var calibration = parameters.calibration(of: rater)
                if let sigma = provider.sigma, !calibration.isFitted { calibration.sigma = sigma }
                if let tau = provider.reliability { calibration.tau = tau }
                parameters.calibrations[rater] = calibration
            }
        }
        return parameters
    }

    /// How to read a rater's ratings.
    func calibration(of rater: Rater) -> Calibration {
        calibrations[rater] ?? .unfitted(tau: Self.unfittedTau, sigma: Self.sigma(of: rater.family))
    }

    /// What is believed of a category.
    func prior(of category: RatingCategory) -> CategoryPrior {
        categories[category] ?? CategoryPrior(offset: 0, spread: spread)
    }

    static let unfittedTau = 6.0

    /// The standard deviation of single votes where nothing is declared: that of Metacritic's critics, and of TMDB's
    /// users as the middle of the audiences measured.
    static func sigma(of family: RatingFamily) -> Double {
        switch family {
        case .critic: 18
        case .audience, .user: 22
        }
    }
}
