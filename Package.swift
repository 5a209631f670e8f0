// swift-tools-version: 6.2
import PackageDescription

/// In the gate a warning is an error; elsewhere a newer compiler's warning must not keep anyone from building.
let gate: [SwiftSetting] = Context.environment["CMOVIE_GATE"] == nil ? [] : [.treatAllWarnings(as: .error)]

let strict: [SwiftSetting] =
    gate + [
        .swiftLanguageMode(.v6),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
    ]

/// The modules of hot loops: lifetime-checked views of mapped memory.
let hot: [SwiftSetting] = strict + [.enableExperimentalFeature("Lifetimes")]

let log: Target.Dependency = .product(name: "Logging", package: "swift-log")
let nio: Target.Dependency = .product(name: "NIOCore", package: "swift-nio")
let nioPosix: Target.Dependency = .product(name: "NIOPosix", package: "swift-nio")
let nioHTTP1: Target.Dependency = .product(name: "NIOHTTP1", package: "swift-nio")

let package = Package(
    name: "c-movie",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "cmovie", targets: ["cmovie"]),
        .library(name: "QueryLanguage", targets: ["QueryLanguage"]),
        .library(name: "SearchIndex", targets: ["SearchIndex", "QueryLanguage", "TextAnalysis", "MovieModel"]),
    ],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift.git", exact: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird.git", exact: "2.28.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache.git", from: "2.1.1"),
        .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto.git", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types.git", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log.git", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio.git", from: "2.101.2"),
        .package(url: "https://github.com/jpsim/Yams.git", from: "6.2.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle.git", from: "2.13.0"),
    ],
    targets: [
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),

        .target(name: "CKernels"),
        .target(name: "MovieModel", swiftSettings: strict),
        .target(name: "TextAnalysis", swiftSettings: hot),
        .target(name: "Decoding", dependencies: ["CLibXML2", "CZlib", "MovieModel"], swiftSettings: strict),
        .target(
            name: "Database", dependencies: [.product(name: "GRDB", package: "GRDB.swift")], swiftSettings: strict),
        .target(name: "RawStore", dependencies: ["MovieModel", "Database"], swiftSettings: strict),
        .target(
            name: "Acquisition", dependencies: ["MovieModel", "Decoding", "RawStore", "CCurl", log],
            swiftSettings: strict),
        .target(name: "Normalization", dependencies: ["MovieModel", "Decoding"], swiftSettings: strict),
        .target(name: "Linkage", dependencies: ["MovieModel", "TextAnalysis"], swiftSettings: strict),
        .target(name: "RatingModel", dependencies: ["MovieModel"], swiftSettings: strict),
        .target(name: "CatalogStore", dependencies: ["MovieModel", "Database"], swiftSettings: strict),
        .target(name: "QueryLanguage", swiftSettings: strict),
        .target(
            name: "SearchIndex", dependencies: ["MovieModel", "TextAnalysis", "QueryLanguage", "CKernels"],
            swiftSettings: hot),
        .target(
            name: "Pipeline",
            dependencies: [
                "MovieModel", "TextAnalysis", "Decoding", "Database", "RawStore", "Acquisition", "Normalization",
                "Linkage", "RatingModel", "CatalogStore", "QueryLanguage", "SearchIndex", log,
            ], swiftSettings: strict),
        .target(
            name: "HTTPAPI",
            dependencies: [
                "MovieModel", "CatalogStore", "QueryLanguage", "SearchIndex", "CZlib",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "Mustache", package: "swift-mustache"),
                .product(name: "HTTPTypes", package: "swift-http-types"), log, nio, nioPosix, nioHTTP1,
            ], swiftSettings: strict),
        .executableTarget(
            name: "cmovie",
            dependencies: [
                "MovieModel", "Acquisition", "QueryLanguage", "SearchIndex", "Pipeline", "HTTPAPI",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Yams", package: "Yams"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"), log,
            ], swiftSettings: strict),
        .target(
            name: "TestSupport", dependencies: ["MovieModel", "CZlib", nio, nioPosix, nioHTTP1],
            path: "Tests/TestSupport", swiftSettings: strict),
        .testTarget(name: "MovieModelTests", dependencies: ["MovieModel"], swiftSettings: strict),
        .testTarget(name: "TextAnalysisTests", dependencies: ["TextAnalysis", "TestSupport"], swiftSettings: hot),
        .testTarget(
            name: "DecodingTests", dependencies: ["Decoding", "MovieModel", "TestSupport", "CZlib"],
            swiftSettings: strict),
        .testTarget(name: "DatabaseTests", dependencies: ["Database", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "RawStoreTests", dependencies: ["RawStore", "MovieModel", "Database", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "AcquisitionTests",
            dependencies: ["Acquisition", "MovieModel", "Decoding", "RawStore", "TestSupport", log],
            swiftSettings: strict),
        .testTarget(
            name: "NormalizationTests", dependencies: ["Normalization", "MovieModel", "Decoding"], swiftSettings: strict
        ),
        .testTarget(
            name: "LinkageTests", dependencies: ["Linkage", "MovieModel", "TextAnalysis", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "RatingModelTests", dependencies: ["RatingModel", "MovieModel", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "CatalogStoreTests", dependencies: ["CatalogStore", "MovieModel", "Database", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "QueryLanguageTests", dependencies: ["QueryLanguage", "TestSupport"],
            exclude: ["Goldens", "Fuzz/findings.queries"],
            swiftSettings: strict),
        .testTarget(
            name: "SearchIndexTests",
            dependencies: ["SearchIndex", "MovieModel", "TextAnalysis", "QueryLanguage", "TestSupport"],
            exclude: ["Goldens"],
            swiftSettings: hot),
        .testTarget(
            name: "HTTPAPITests",
            dependencies: [
                "HTTPAPI", "MovieModel", "CatalogStore", "Database", "QueryLanguage", "SearchIndex", "TestSupport", nio,
                nioHTTP1, log, .product(name: "NIOEmbedded", package: "swift-nio"),
                .product(name: "Mustache", package: "swift-mustache"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ],
            exclude: ["Goldens"],
            swiftSettings: strict),
        .testTarget(
            name: "PipelineTests",
            dependencies: [
                "Pipeline", "MovieModel", "Database", "CatalogStore", "RawStore", "Linkage", "RatingModel",
                "TestSupport",
            ], swiftSettings: strict),
        .testTarget(
            name: "cmovieTests",
            dependencies: ["cmovie", "HTTPAPI", "MovieModel", "CatalogStore", "Database", "TestSupport"],
            swiftSettings: strict),
    ])
