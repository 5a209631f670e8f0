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

let package = Package(
    name: "c-movie",
    platforms: [.macOS(.v15)],
    targets: [
        .target(name: "MovieModel", swiftSettings: strict),
        .testTarget(name: "MovieModelTests", dependencies: ["MovieModel"], swiftSettings: strict),
    ])
