import Benchmark
import CAllocationCounter
import Glibc

/// One operation whose counts must not waver.
///
/// What is gated on are allocations: the same operation on the same index makes the same ones on every machine and under
/// every load, which no time does. With `CMOVIE_MICRO_TIMES` set times are taken instead, and nothing is gated.
struct Probe: Sendable {
    private static let iterations = 20
    private static let repetitions = 100
    private static let allocations = BenchmarkMetric.custom("Allocations")
    private static let bytes = BenchmarkMetric.custom("Allocated bytes")

    /// What is measured.
    let name: String
    /// Performs it once.
    let operation: @Sendable () -> Void

    /// Tells the benchmark package of it.
    func register() {
        let isTimed = getenv("CMOVIE_MICRO_TIMES") != nil
        let configuration = Benchmark.Configuration(
            metrics: isTimed ? [.wallClock, .cpuUser] : [Self.allocations, Self.bytes], warmupIterations: 2,
            maxDuration: .seconds(5), maxIterations: isTimed ? 1_000 : Self.iterations)
        Benchmark(name, configuration: configuration) { benchmark in
            let count = allocation_count()
            let bytes = allocated_bytes()
            for _ in 0..<Self.repetitions { operation() }
            guard !isTimed else { return }
            benchmark.measurement(Self.allocations, Self.each(allocation_count() - count))
            benchmark.measurement(Self.bytes, Self.each(allocated_bytes() - bytes))
        }
    }

    private static func each(_ total: UInt64) -> Int { Int(total) / repetitions }
}
