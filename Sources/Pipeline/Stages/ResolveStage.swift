import CatalogStore
import MovieModel

/// Makes the movies whose records changed anew: titles, genres, years and c-ratings.
///
/// Works off the catalog's list of dirty movies, which normalization writes with the change itself. A killed run
/// finds the rest of the list when it goes on.
struct ResolveStage {
    /// The catalog.
    let catalog: CatalogStore
    /// Makes one movie.
    let resolver: MovieResolver
    /// Takes messages about progress.
    let progress: ProgressSink

    private static let batchSize = 5_000

    /// Works the list off.
    func run() throws -> ResolveReport {
        let clock = ContinuousClock()
        let started = clock.now
        var report = ResolveReport()
        while true {
            let count = try catalog.write { try resolveBatch(in: $0, report: &report) }
            if count == 0 { break }
            progress(StageProgress(activity: "rating movies", done: report.movies))
        }
        report.duration = clock.now - started
        return report
    }

    private func resolveBatch(in writer: CatalogWriter, report: inout ResolveReport) throws -> Int {
        let movies = try writer.dirtyMovies(limit: Self.batchSize)
        for movie in movies {
            report.movies += 1
            if let resolved = resolver.movie(from: try writer.material(of: movie)) {
                if try writer.save(resolved) { report.changed += 1 }
            } else {
                _ = try writer.retire(movie)
                report.retired += 1
            }
        }
        return movies.count
    }
}

/// What resolving did.
public struct ResolveReport: Sendable, CustomStringConvertible {
    /// Movies looked at.
    public var movies = 0
    /// Movies that now look different.
    public var changed = 0
    /// Movies that no record describes any more.
    public var retired = 0
    /// How long it took.
    public var duration = Duration.zero

    /// One line for people.
    public var description: String {
        "rate: \(movies) movies, \(changed) changed, \(retired) retired (\(duration.short))"
    }
}
