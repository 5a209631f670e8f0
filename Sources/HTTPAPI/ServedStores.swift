import CatalogStore
import SearchIndex
import Synchronization

/// What a server answers from: the published index and the catalog.
///
/// Either may be missing when a server starts before its worker has published anything; requests that need
/// it are then answered with status 503 until it is set.
public final class ServedStores: Sendable {
    private struct Stores {
        var index: CurrentIndex?
        var catalog: CatalogStore?
    }

    private let stores: Mutex<Stores>

    /// Creates the set of what is there already.
    public init(index: CurrentIndex? = nil, catalog: CatalogStore? = nil) {
        stores = Mutex(Stores(index: index, catalog: catalog))
    }

    /// The published index.
    public var index: CurrentIndex? {
        get { stores.withLock { $0.index } }
        set { stores.withLock { $0.index = newValue } }
    }

    /// The catalog, opened for reading.
    public var catalog: CatalogStore? {
        get { stores.withLock { $0.catalog } }
        set { stores.withLock { $0.catalog = newValue } }
    }

    /// The one generation a request answers from, from its beginning to its end.
    func generation() throws(Problem) -> CompiledIndex {
        guard let index = index?.index else {
            throw .passing(.notReady, "no index has been published yet", retryAfter: 5)
        }
        return index
    }
}
