import Pipeline
import Synchronization

/// When each source was last read to its end, looked up at most every few seconds.
///
/// Looking opens every raw store; a client must not be able to have that done at will.
final class SourceTimes: Sendable {
    private struct Found {
        var times: [String: Int64]
        var moment: ContinuousClock.Instant
    }

    private let workspace: Workspace
    private let found = Mutex<Found?>(nil)
    private static let freshness = Duration.seconds(10)

    init(of workspace: Workspace) { self.workspace = workspace }

    /// The times in seconds since 1970, by source as `imdb/basics`.
    @Sendable func latest() -> [String: Int64] {
        found.withLock { found in
            if let found, found.moment.duration(to: .now) < Self.freshness { return found.times }
            let times = workspace.sourceTimes()
            found = Found(times: times, moment: .now)
            return times
        }
    }
}
