/// What is kept of the votes under one key: their number, sums and histogram, never the votes themselves.
struct VoteAggregate {
    /// The bins of the histogram; ten tell every step of the usual scales apart.
    static let binCount = 10

    /// The number of votes.
    private(set) var count = 0
    /// The sum of the votes.
    private(set) var sum = 0.0
    /// The sum of their squares.
    private(set) var sumOfSquares = 0.0
    /// The votes in each tenth of the scale, the lowest first; the upper end belongs to the last.
    private(set) var histogram = [Int](repeating: 0, count: binCount)

    /// Adds a vote.
    ///
    /// - Precondition: `vote` is on `scale`.
    mutating func add(_ vote: Double, on scale: ClosedRange<Double>) {
        count += 1
        sum += vote
        sumOfSquares += vote * vote
        let part = (vote - scale.lowerBound) / (scale.upperBound - scale.lowerBound)
        histogram[min(Int(part * Double(Self.binCount)), Self.binCount - 1)] += 1
    }

    /// The mean vote; there is one.
    var mean: Double { sum / Double(count) }

    /// The variance of single votes as their sample estimates it, or `nil` for fewer than two.
    var variance: Double? {
        guard count > 1 else { return nil }
        return max(0, sumOfSquares - sum * mean) / Double(count - 1)
    }
}
