import Benchmark
import Glibc

/// What the benchmark package runs: one benchmark for each structure.
let benchmarks: @Sendable () -> Void = {
    do {
        let index = try MicroIndex()
        for probe in TextProbe.all + StructureProbe.all(of: index) + SearchProbe.all(of: index) { probe.register() }
    } catch {
        fatalError("the index to measure cannot be made: \(error)")
    }
}
