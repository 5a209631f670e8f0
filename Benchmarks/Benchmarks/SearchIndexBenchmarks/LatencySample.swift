/// Latencies of one shape, in nanoseconds.
struct LatencySample {
    private var nanoseconds: [Int] = []

    /// Takes one measurement.
    mutating func add(_ duration: Duration) {
        nanoseconds.append(Int(duration / .nanoseconds(1)))
    }

    /// The latency that `share` of the measurements do not exceed, in microseconds.
    ///
    /// - Precondition: there is at least one measurement; `share` is in 0…1.
    func percentile(_ share: Double) -> Double {
        let sorted = nanoseconds.sorted()
        return Double(sorted[Int((Double(sorted.count - 1) * share).rounded())]) / 1000
    }
}
