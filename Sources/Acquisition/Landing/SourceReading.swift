import Decoding
import MovieModel
import RawStore

/// Reads the files of one run into the landing store, one after the other.
struct SourceReading {
    private let runner: SourceRunner
    private let landing: RawLanding
    private var sink: RecordSink
    private var outcome: RunOutcome
    private var completed: [RawFile] = []

    /// The records between two calls of the progress callback.
    private static let progressStep = 10_000

    /// Creates a reading of the files of an outcome.
    init(runner: SourceRunner, landing: RawLanding, outcome: RunOutcome) {
        self.runner = runner
        self.landing = landing
        self.outcome = outcome
        sink = RecordSink(source: runner.source, landing: landing)
    }

    /// Reads every file and says what came of it.
    ///
    /// A file that breaks off keeps the records before the break, and is not complete.
    ///
    /// - Throws: What the store throws.
    mutating func finished() throws -> RunOutcome {
        for (index, file) in outcome.files.enumerated() {
            do {
                try read(file, isLast: index == outcome.files.count - 1)
            } catch let error as Decoding.DecodingError {
                outcome.failures.append("\(error)")
            } catch let error as AcquisitionError {
                outcome.failures.append("\(error)")
            }
        }
        if !outcome.failures.isEmpty, runner.source.aggregation != nil { try forgetCompleted() }
        outcome.counters = landing.counters
        return outcome
    }

    private mutating func read(_ file: LocalFile, isLast: Bool) throws {
        let source = runner.source
        let reader = RecordReader(format: source.format, file: file.name, requiredColumns: source.requiredColumns)
        var begun: (file: RawFile, id: Int64)?
        try reader.read(path: file.path) { preamble in
            let rawFile = rawFile(file, preamble)
            begun = (rawFile, try landing.file(rawFile))
        } _: { entry in
            guard let begun else { preconditionFailure("the preamble comes before the first entry") }
            try sink.take(entry, fileID: begun.id)
            if sink.recordCount.isMultiple(of: Self.progressStep) { report(file) }
        }
        guard file.isUnchanged else { throw AcquisitionError.changedWhileRead(file: file.name) }
        guard let begun else { preconditionFailure("the preamble comes even where there is no entry") }
        if isLast, outcome.failures.isEmpty { try sink.finish(file: file.name, fileID: begun.id) }
        try landing.complete(fileID: begun.id)
        completed.append(begun.file)
    }

    /// Lets the files count as never read.
    ///
    /// An aggregate of a part of the votes would be wrong, so a broken file keeps an aggregating source from landing
    /// anything, and the next run has to read the others again too.
    private func forgetCompleted() throws {
        for file in completed { _ = try landing.file(file) }
    }

    private func rawFile(_ file: LocalFile, _ preamble: Preamble) -> RawFile {
        let source = runner.source
        // The payloads of an aggregating source are ours, whatever the file's encoding and columns are.
        let stored =
            source.aggregation == nil
            ? RawPreamble(encoding: preamble.encoding, columns: preamble.columns)
            : RawPreamble(encoding: "UTF-8", columns: nil)
        return RawFile(
            source: source.name, path: file.name, size: file.size, hash: file.hash,
            declarationHash: source.declarationHash, preamble: stored)
    }

    private func report(_ file: LocalFile) {
        runner.progress(
            RunProgress(
                provider: runner.provider.id, source: runner.source.name, file: file.name,
                recordCount: sink.recordCount))
    }
}
