import CatalogStore
import Logging

/// Reads the catalog for an endpoint, and tells the client when it cannot be read.
struct CatalogAccess {
    /// Where it is, if it is there.
    var catalog: CatalogStore?
    /// Where the reason goes, which is not the client's business.
    var logger: Logger

    /// Reads one snapshot.
    func read<T>(_ body: (CatalogReader) throws -> T) throws(Problem) -> T {
        guard let catalog else { throw Self.unavailable("no catalog has been opened yet") }
        do {
            return try catalog.read(body)
        } catch {
            logger.error("the catalog cannot be read: \(error)")
            throw Self.unavailable("the catalog cannot be read at the moment")
        }
    }

    private static func unavailable(_ detail: String) -> Problem {
        .passing(.catalogUnavailable, detail, retryAfter: 5)
    }
}
