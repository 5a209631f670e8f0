// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

// A package of its own, because the benchmark package takes three minutes to build and the gate builds the other one.
let package = Package(
    name: "microbenchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(name: "c-movie", path: "../../"),
        // Without its traits, which count allocations through packages of their own: CAllocationCounter does it here.
        .package(url: "https://github.com/ordo-one/benchmark.git", from: "1.38.1", traits: []),
    ],
    targets: [
        .target(name: "CAllocationCounter"),
        .executableTarget(
            name: "SearchIndexMicrobenchmarks",
            dependencies: [
                "CAllocationCounter",
                .product(name: "Benchmark", package: "benchmark"),
                .product(name: "SearchIndex", package: "c-movie"),
            ],
            path: "Benchmarks/SearchIndexMicrobenchmarks",
            swiftSettings: strict,
            plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
    ])
