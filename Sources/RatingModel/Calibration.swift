/// How the ratings of one rater are read: the map to the anchor scale, and how far they are to be trusted.
///
/// All numbers are points of 0…100.
public struct Calibration: Hashable, Sendable {
    /// The slope of the line `slope · x + offset` to the anchor scale, which holds between the pins.
    public var slope: Double
    /// The offset of that line.
    public var offset: Double
    /// The 1st and 99th percentile of the rater's ratings. Beyond them the map runs to 0 and 100.
    public var pins: ClosedRange<Double>
    /// The standard deviation of the rater's disagreement with all others, whatever the votes (tau).
    public var tau: Double
    /// The standard deviation of single votes on the rater's own scale (sigma).
    public var sigma: Double
    /// Whether the map was fitted. Otherwise it is the identity.
    public var isFitted: Bool

    /// Creates a fitted calibration.
    ///
    /// - Precondition: `slope` is positive and `pins` lie within 0…100, apart from each other and from the ends.
    public init(slope: Double, offset: Double, pins: ClosedRange<Double>, tau: Double, sigma: Double) {
        precondition(slope > 0 && 0 < pins.lowerBound && pins.lowerBound < pins.upperBound && pins.upperBound < 100)
        self.slope = slope
        self.offset = offset
        self.pins = pins
        self.tau = tau
        self.sigma = sigma
        isFitted = true
    }

    /// The identity, for a rater without fitted values.
    public static func unfitted(tau: Double, sigma: Double) -> Calibration {
        var calibration = Calibration(slope: 1, offset: 0, pins: 1...99, tau: tau, sigma: sigma)
        calibration.isFitted = false
        return calibration
    }

    /// Maps a rating on 0…100 by its scale to the anchor scale.
    ///
    /// Piecewise linear through (0, 0), the pins and (100, 100): strictly increasing, and never outside 0…100.
    public func calibrated(_ linear: Double) -> Double {
        let low = pinned(pins.lowerBound)
        let high = pinned(pins.upperBound)
        if linear <= pins.lowerBound { return low * linear / pins.lowerBound }
        if linear >= pins.upperBound {
            return high + (100 - high) * (linear - pins.upperBound) / (100 - pins.upperBound)
        }
        return low + (high - low) * (linear - pins.lowerBound) / (pins.upperBound - pins.lowerBound)
    }

    /// The variance of a calibrated rating about the movie's true value.
    ///
    /// - Parameters:
    ///   - votes: the number of votes, 1 or more.
    ///   - sigma: the standard deviation of single votes.
    func variance(votes: Double, sigma: Double) -> Double {
        tau * tau + slope * slope * sigma * sigma / votes
    }

    private func pinned(_ linear: Double) -> Double {
        min(max(slope * linear + offset, 1), 99)
    }
}
