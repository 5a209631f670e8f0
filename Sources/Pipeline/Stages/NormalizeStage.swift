import CatalogStore
import Decoding
import Linkage
import MovieModel
import Normalization
import RawStore

/// Follows the change feeds of the raw stores into the catalog.
///
/// Rows and the place in the feed are committed in one transaction, so a killed run goes on where it was and no
/// change is applied twice or left out. A record that cannot be normalized waits in quarantine while the others go
/// on, and what the catalog already held of it stays.
struct NormalizeStage {
    /// The data directory.
    let workspace: Workspace
    /// The catalog the records go to.
    let catalog: CatalogStore
    /// Takes messages about progress.
    let progress: ProgressSink

    /// The records of one transaction: enough to make its cost small, few enough that little is lost.
    private static let batchSize = 5_000

    /// Follows one provider's feed to its end.
    func run(_ provider: ProviderDeclaration) throws -> NormalizeReport {
        let clock = ContinuousClock()
        let started = clock.now
        var report = NormalizeReport(provider: provider.id)
        let normalizer = try Normalizer(provider: provider)
        let store = try RawStore(directory: workspace.raw, provider: provider.id)
        let last = try store.lastSequence()
        var position = try catalog.read { try $0.feedPosition(of: provider.id) }
        while position < last {
            let changes = try store.changes(after: position, limit: Self.batchSize)
            if changes.records.isEmpty { break }
            try catalog.write { writer in
                var placement = RecordPlacement(writer: writer, linker: Linker())
                for record in changes.records {
                    try apply(record, by: normalizer, placement: &placement, report: &report)
                }
                try writer.setFeedPosition(of: provider.id, to: changes.lastSequence)
            }
            position = changes.lastSequence
            progress(StageProgress(activity: "normalizing \(provider.id)", done: report.records))
        }
        report.duration = clock.now - started
        return report
    }

    private func apply(
        _ raw: RawRecord, by normalizer: Normalizer, placement: inout RecordPlacement, report: inout NormalizeReport
    ) throws {
        report.records += 1
        let provider = report.provider
        if raw.isDeleted {
            try placement.remove(provider: provider, key: raw.key, raw: raw)
            report.deleted += 1
            return
        }
        let record: CanonicalRecord
        do {
            record = try normalizer.canonicalRecord(key: raw.key, parts: raw.parts.map(RawPartInput.init(_:)))
        } catch {
            try placement.writer.quarantine(provider: provider, key: raw.key, stage: "normalize", rejection: error)
            report.quarantined += 1
            return
        }
        report.count(try placement.place(record, raw: raw))
    }
}

extension RawPartInput {
    fileprivate init(_ part: StoredPart) {
        let preamble = Preamble(columns: part.preamble.columns, encoding: part.preamble.encoding ?? "UTF-8")
        self.init(source: part.source, payload: part.payload, preamble: preamble, place: part.place)
    }
}
