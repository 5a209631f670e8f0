import CatalogStore
import Synchronization

/// The coverage of the providers, counted once for each state of the catalog.
///
/// Counting walks every record, which takes tenths of a second for a million; a client must not be able to have it
/// done at will.
final class ProviderCoverageCache: Sendable {
    private struct Entry {
        var sequence: Int64
        var providers: [ProviderCoverage]
    }

    private let entry = Mutex<Entry?>(nil)

    /// The coverage now. Requests that come while it is counted wait for the one count.
    func providers(in reader: CatalogReader) throws -> [ProviderCoverage] {
        let sequence = try reader.changeSequence()
        return try entry.withLock { entry in
            if let entry, entry.sequence == sequence { return entry.providers }
            let providers = try reader.providers()
            entry = Entry(sequence: sequence, providers: providers)
            return providers
        }
    }
}
