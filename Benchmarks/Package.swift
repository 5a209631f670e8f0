// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
    name: "benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "c-movie", path: "../")],
    targets: [
        .executableTarget(
            name: "SearchIndexBenchmarks",
            dependencies: [.product(name: "SearchIndex", package: "c-movie")],
            path: "Benchmarks/SearchIndexBenchmarks",
            swiftSettings: strict),
        .executableTarget(
            name: "SearchIndexFuzz",
            dependencies: [.product(name: "SearchIndex", package: "c-movie")],
            path: "Benchmarks/SearchIndexFuzz",
            swiftSettings: strict),
        .executableTarget(
            name: "QueryLanguageFuzz",
            dependencies: [.product(name: "QueryLanguage", package: "c-movie")],
            path: "Benchmarks/QueryLanguageFuzz",
            swiftSettings: strict),
    ])
