import CatalogStore
import Database
import Foundation

/// The data directory: where everything the program keeps is found.
///
/// The worker and the server share nothing but this directory. Its layout is part of the product:
///
///     raw/<provider>.sqlite   landing stores
///     catalog.sqlite          the system of record
///     index/                  published generations and CURRENT
///     downloads/              files being fetched
public struct Workspace: Hashable, Sendable {
    /// The directory's path.
    public let directory: String

    /// Names a data directory, which need not exist yet.
    public init(directory: String) {
        self.directory = URL(fileURLWithPath: directory).standardizedFileURL.path
    }

    /// The landing stores.
    public var raw: String { directory + "/raw" }
    /// The catalog.
    public var catalog: String { directory + "/catalog.sqlite" }
    /// The published index generations.
    public var index: String { directory + "/index" }
    /// Files being fetched.
    public var downloads: String { directory + "/downloads" }
    /// The configuration looked for where none is named.
    public var configuration: String { directory + "/cmovie.yaml" }
    /// The file whose lock says that a worker is at work.
    var lock: String { directory + "/worker.lock" }

    /// Makes the directory and proves that it can be written.
    public func prepare() throws(WorkspaceError) {
        for path in [directory, raw, index, downloads] {
            try Self.makeDirectory(path)
            guard access(path, W_OK | X_OK) == 0 else { throw Self.notWritable(path) }
        }
    }

    /// Makes a directory and those above it, where they are missing.
    private static func makeDirectory(_ path: String) throws(WorkspaceError) {
        var status = stat()
        if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR { return }
        let parent = URL(fileURLWithPath: path).deletingLastPathComponent().path
        if parent != path { try makeDirectory(parent) }
        // Somebody else may have made it meanwhile, which is as good.
        guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw notWritable(path) }
    }

    private static func notWritable(_ path: String) -> WorkspaceError {
        .notWritable(path: path, reason: String(cString: strerror(errno)))
    }

    /// Whether a catalog was ever written here.
    public var hasCatalog: Bool { FileManager.default.fileExists(atPath: catalog) }

    /// Opens the catalog to read it beside a worker.
    public func openCatalog() throws -> CatalogStore {
        try CatalogStore(path: catalog, access: .readOnly)
    }
}

/// What can be wrong with a data directory.
public enum WorkspaceError: Error, Equatable, CustomStringConvertible {
    /// It cannot be made or written.
    case notWritable(path: String, reason: String)
    /// Another worker holds it.
    case busy(path: String)
    /// Nothing was ever built here.
    case empty(path: String)

    /// One line: what is wrong, where, and what to do.
    public var description: String {
        switch self {
        case .notWritable(let path, let reason):
            "cannot write to the data directory \(path): \(reason); name another with --data"
        case .busy(let path):
            "another cmovie is working on \(path); wait for it to end, or name another directory with --data"
        case .empty(let path):
            "there is no catalog in \(path) yet; run cmovie rebuild first, or name another directory with --data"
        }
    }
}
