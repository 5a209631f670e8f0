import MovieModel
import RatingModel
import Testing

@Suite struct CalibrationTests {
    @Test(
        arguments: [
            ("imdb", .audience, 55, 55), ("movielens", .audience, 60, 62.2), ("tmdb", .audience, 60, 50.2),
            ("metacritic", .critic, 50, 56.5), ("metacritic", .audience, 50, 48.8),
            ("rottentomatoes", .critic, 50, 58.8),
            ("rottentomatoes", .audience, 50, 50),
        ] as [(String, RatingFamily, Double, Double)])
    func `maps to the anchor scale`(provider: String, family: RatingFamily, linear: Double, calibrated: Double) throws {
        let rater = Rater(provider: .example(provider), family: family)
        let calibration = try #require(RatingParameters.seed.calibrations[rater])
        #expect(isClose(calibration.calibrated(linear), calibrated))
    }

    @Test func `rises strictly from 0 to 100, for every seed`() {
        for (rater, calibration) in RatingParameters.seed.calibrations {
            let values = (0...1000).map { calibration.calibrated(Double($0) / 10) }
            #expect(values.first == 0 && isClose(values.last ?? 0, 100), "\(rater)")
            #expect(zip(values, values.dropFirst()).allSatisfy { $0 < $1 }, "\(rater)")
        }
    }

    @Test func `leaves ratings alone until it is fitted`() {
        let calibration = Calibration.unfitted(tau: 6, sigma: 20)
        for linear in stride(from: 0.0, through: 100, by: 0.5) {
            #expect(isClose(calibration.calibrated(linear), linear))
        }
        #expect(!calibration.isFitted)
    }
}
