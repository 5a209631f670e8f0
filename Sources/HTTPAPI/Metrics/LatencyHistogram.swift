/// Counts durations by the bounds below which they stayed, as Prometheus histograms do.
struct LatencyHistogram: Sendable {
    /// The upper bounds in seconds.
    static let bounds = [0.000_05, 0.000_1, 0.000_25, 0.000_5, 0.001, 0.002_5, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1]

    /// The durations in each bound and above the one before; the last count is of those above all bounds.
    private(set) var counts = [Int](repeating: 0, count: bounds.count + 1)
    /// The sum of all durations in seconds.
    private(set) var sum = 0.0

    /// Adds a duration.
    mutating func add(seconds: Double) {
        counts[Self.bounds.firstIndex { seconds <= $0 } ?? Self.bounds.count] += 1
        sum += seconds
    }

    /// Writes its series.
    func write(_ name: String, _ labels: [(String, String)], to text: inout PrometheusText) {
        var total = 0
        for (place, count) in counts.enumerated() {
            total += count
            let bound = place < Self.bounds.count ? "\(Self.bounds[place])" : "+Inf"
            text.sample(name + "_bucket", labels + [("le", bound)], total)
        }
        text.sample(name + "_sum", labels, sum)
        text.sample(name + "_count", labels, total)
    }
}
