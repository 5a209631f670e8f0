/// What one provider's rating did to a c-rating.
public struct Contribution: Hashable, Sendable {
    /// The provider whose voters it sums up.
    public var provider: ProviderID
    /// Who rated.
    public var family: RatingFamily
    /// The rating on 0…100 by its declared scale alone.
    public var linear: Double
    /// The rating on the anchor scale, 0…100.
    public var calibrated: Double
    /// Whether the provider has a calibration; otherwise `calibrated` equals `linear`.
    public var isCalibrated: Bool
    /// The votes behind it, where published.
    public var votes: Int?
    /// Whether it is the mean of the provider's category ratings, for want of a total.
    public var isDerived: Bool
    /// Its weight in the value, 0…1.
    public var share: Double
    /// What it did to the value, in points: `share × (calibrated − value)`.
    public var pull: Double

    /// Creates a contribution.
    public init(
        provider: ProviderID, family: RatingFamily, linear: Double, calibrated: Double, votes: Int?, share: Double
    ) {
        self.provider = provider
        self.family = family
        self.linear = linear
        self.calibrated = calibrated
        isCalibrated = true
        self.votes = votes
        isDerived = false
        self.share = share
        pull = 0
    }
}
