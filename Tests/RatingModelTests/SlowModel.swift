import MovieModel
import RatingModel

/// The c-rating of a movie from its definition: ratings are jointly normal about the true value, their covariance the
/// raters' own variance plus the effect that a family shares; the posterior is had by solving that system.
struct SlowModel {
    let parameters = RatingParameters.seed

    /// The posterior mean and variance of the total. Every rating is a total of another rater.
    func total(_ ratings: [RatingInput]) -> (mean: Double, variance: Double) {
        posterior(ratings, priorMean: 60.8, priorVariance: 9.8 * 9.8)
    }

    /// The posterior from a prior.
    func posterior(
        _ ratings: [RatingInput], priorMean: Double, priorVariance: Double
    ) -> (mean: Double, variance: Double) {
        let values = ratings.map { read($0).value }
        let ones = [Double](repeating: 1, count: ratings.count)
        let covariance = ratings.enumerated().map { row, left in
            ratings.enumerated().map { column, right in
                let shared = left.family == right.family && left.family != .user ? 16.0 : 0
                return shared + (row == column ? read(left).variance : 0)
            }
        }
        let weights = solution(of: covariance, ones)
        let precision = 1 / priorVariance + weights.reduce(0, +)
        let weighted = priorMean / priorVariance + zip(weights, values).reduce(0) { $0 + $1.0 * $1.1 }
        return (weighted / precision, 1 / precision)
    }

    /// A rating on the anchor scale, and its variance.
    private func read(_ rating: RatingInput) -> (value: Double, variance: Double) {
        let rater = Rater(provider: rating.provider, family: rating.family)
        let calibration =
            parameters.calibrations[rater] ?? .unfitted(tau: 6, sigma: rating.family == .critic ? 18 : 22)
        let votes = Double(rating.votes ?? 20)
        var single = calibration.sigma * calibration.sigma
        if let variance = rating.variance { single = ((votes - 1) * variance + 10 * single) / (votes + 9) }
        let knots = [0, calibration.pins.lowerBound, calibration.pins.upperBound, 100]
        let targets = knots.map { knot in
            knot == 0 || knot == 100 ? knot : min(max(calibration.slope * knot + calibration.offset, 1), 99)
        }
        let linear = 100 * rating.score.value
        let piece = max(0, (knots.lastIndex { $0 < linear } ?? 0))
        let part = (linear - knots[piece]) / (knots[piece + 1] - knots[piece])
        return (
            targets[piece] + part * (targets[piece + 1] - targets[piece]),
            calibration.tau * calibration.tau + calibration.slope * calibration.slope * single / votes
        )
    }

    /// Solves a positive definite system by elimination.
    private func solution(of matrix: [[Double]], _ right: [Double]) -> [Double] {
        var matrix = matrix
        var right = right
        for pivot in matrix.indices {
            for row in matrix.indices where row > pivot {
                let factor = matrix[row][pivot] / matrix[pivot][pivot]
                for column in matrix.indices { matrix[row][column] -= factor * matrix[pivot][column] }
                right[row] -= factor * right[pivot]
            }
        }
        for pivot in matrix.indices.reversed() {
            for column in matrix.indices where column > pivot { right[pivot] -= matrix[pivot][column] * right[column] }
            right[pivot] /= matrix[pivot][pivot]
        }
        return right
    }
}
