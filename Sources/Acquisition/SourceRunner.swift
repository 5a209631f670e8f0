import Decoding
public import Logging
public import MovieModel
public import RawStore

/// Runs one source: brings its files, reads them, and lands their records in the provider's store.
///
/// A run may be repeated at any time. The same content again changes nothing, and a run that failed half way leaves
/// what it had landed for the next one to complete.
public struct SourceRunner {
    let provider: ProviderDeclaration
    let source: SourceDeclaration
    let store: RawStore
    let logger: Logger
    let progress: (RunProgress) -> Void
    private let downloader: Downloader

    /// Creates a runner for a source of a provider.
    ///
    /// - Parameters:
    ///   - downloads: The directory for files fetched from elsewhere; made when needed.
    ///   - progress: Called from time to time while records are read.
    public init(
        provider: ProviderDeclaration, source: SourceDeclaration, store: RawStore, downloads: String, logger: Logger,
        progress: @escaping (RunProgress) -> Void = { _ in }
    ) {
        self.provider = provider
        self.source = source
        self.store = store
        self.logger = logger
        self.progress = progress
        downloader = Downloader(directory: "\(downloads)/\(provider.id)", prefix: source.name)
    }

    /// Runs the source to its end.
    ///
    /// A file that cannot be had or read makes the run fail, which the report says; its other files are read
    /// nevertheless.
    ///
    /// - Throws: What the store throws: without it nothing can be kept.
    public func run(cause: RunCause) throws -> SourceRunReport {
        let clock = ContinuousClock()
        let start = clock.now
        let run = try store.beginRun(source: source.name, cause: cause)
        do {
            let outcome = try outcome(of: run)
            let failure = outcome.failure
            try store.finishRun(run, state: failure == nil ? .done : .failed, error: failure)
            let (seconds, attoseconds) = (clock.now - start).components
            let report = SourceRunReport(
                provider: provider.id, source: source.name, state: outcome.state, files: outcome.files,
                counters: outcome.counters, seconds: Double(seconds) + Double(attoseconds) / 1e18)
            logger.debug("\(report)")
            return report
        } catch {
            // Where the store fails, saying so in it mostly fails too; the first error tells more.
            try? store.finishRun(run, state: .failed, error: "\(error)")
            throw error
        }
    }

    private func outcome(of run: RawRun) throws -> RunOutcome {
        var outcome = RunOutcome()
        for location in source.locations {
            for file in files(at: location, &outcome) where !outcome.files.contains(where: { $0.path == file.path }) {
                outcome.files.append(file)
            }
        }
        if let earlier = try countersOfUnchanged(outcome.files) {
            outcome.counters = earlier
            outcome.isUnchanged = true
            return outcome
        }
        return try store.land(run: run) { landing in
            var reading = SourceReading(runner: self, landing: landing, outcome: outcome)
            return try reading.finished()
        }
    }

    /// The files at a location; what cannot be had is noted as a failure.
    private func files(at location: String, _ outcome: inout RunOutcome) -> [LocalFile] {
        var files: [LocalFile] = []
        do throws(AcquisitionError) {
            for (path, name) in try paths(at: SourceLocation(location)) {
                do throws(AcquisitionError) {
                    files.append(try LocalFile(path: path, name: name))
                } catch {
                    outcome.failures.append("\(error)")
                }
            }
        } catch {
            outcome.failures.append("\(error)")
        }
        return files
    }

    /// The local paths of the files at a location, fetched if need be, with their names for people.
    private func paths(at location: SourceLocation) throws(AcquisitionError) -> [(path: String, name: String)] {
        switch location {
        case .path(let path): [(path, path)]
        case .pattern(let pattern): try pattern.files().map { ($0, $0) }
        case .web(let address): [(try downloader.path(of: address), address.redacted)]
        }
    }

    /// The counters of the last reading if all these files were then read to their end as they are now.
    ///
    /// One changed file means that all are read: the records under one key are numbered over all of them, and an
    /// aggregate counts all of them.
    private func countersOfUnchanged(_ files: [LocalFile]) throws -> RawCounters? {
        guard !files.isEmpty else { return nil }
        var counters = RawCounters()
        for file in files {
            guard let earlier = try store.completedFile(source: source.name, path: file.name),
                earlier.size == file.size, earlier.hash == file.hash,
                earlier.declarationHash == source.declarationHash
            else { return nil }
            counters += earlier.counters
        }
        counters.same += counters.new + counters.changed
        counters.new = 0
        counters.changed = 0
        return counters
    }
}
