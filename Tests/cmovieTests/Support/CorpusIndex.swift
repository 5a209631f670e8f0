import TestSupport
import Testing

/// The demo corpus, gathered and compiled once for all tests that only search it.
enum CorpusIndex {
    private static let made = Task {
        let data = try TemporaryDirectory()
        let result = try await Program.run("rebuild", "--data", data.path)
        try #require(result.code == 3, "\(result.errorText)")
        return data
    }

    /// The data directory.
    static func directory() async throws -> TemporaryDirectory { try await made.value }
}
