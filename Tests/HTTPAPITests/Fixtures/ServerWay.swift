import HTTPAPI
import Testing

/// The ways a request can take through the server; what it answers must not depend on it.
enum ServerWay: CaseIterable, CustomTestStringConvertible {
    /// Hot routes are answered on the event loop.
    case lane
    /// They are tried there with no time at all, and so handed over as soon as a search has anything to do.
    case handedOver
    /// Every request goes through Hummingbird.
    case bridge

    /// The way of the servers that the running test starts.
    @TaskLocal static var current = ServerWay.lane

    var testDescription: String {
        switch self {
        case .lane: "answered on the event loop"
        case .handedOver: "handed over"
        case .bridge: "without the lane"
        }
    }

    /// A server on a free port that goes this way.
    var configuration: APIConfiguration {
        var configuration = APIConfiguration(port: 0)
        configuration.usesFastLane = self != .bridge
        configuration.limits.search = .seconds(20)  // A busy machine must not cut answers short.
        if self == .handedOver { configuration.limits.quickSearch = .zero }
        return configuration
    }
}

/// Runs each test of a suite once for every ``ServerWay``.
struct EveryWay: SuiteTrait, TestTrait, TestScoping {
    var isRecursive: Bool { true }

    func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
    ) async throws {
        for way in ServerWay.allCases {
            try await ServerWay.$current.withValue(way) { try await function() }
        }
    }
}

extension Trait where Self == EveryWay {
    /// Runs each test of a suite once for every way a request can take.
    static var everyWay: EveryWay { EveryWay() }
}
