import Logging
import MovieModel
import RawStore
import TestSupport

@testable import Acquisition

/// A provider with one source and its store in a directory, to run again and again.
struct Example {
    let provider: ProviderDeclaration
    var source: SourceDeclaration
    let store: RawStore
    let directory: TemporaryDirectory

    init(_ layout: SourceFormat.Layout, at locations: [String], in directory: TemporaryDirectory, key: String = "id")
        throws
    {
        guard let id = ProviderID("example") else { throw Rejection(code: "test", reason: "no provider") }
        provider = ProviderDeclaration(id: id, name: "Example")
        self.directory = directory
        source = SourceDeclaration(
            name: "movies", locations: locations, format: SourceFormat(layout: layout), key: try .picking(key),
            fields: FieldMap())
        store = try RawStore(directory: "\(directory.path)/raw", provider: id)
    }

    /// Runs the source once.
    @discardableResult
    func run(progress: @escaping (RunProgress) -> Void = { _ in }) throws -> SourceRunReport {
        try SourceRunner(
            provider: provider, source: source, store: store, downloads: "\(directory.path)/downloads",
            logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }), progress: progress
        ).run(cause: .manual)
    }

    /// The stored payloads by key, parts in their order.
    func payloads() throws -> [String: [String]] {
        let records = try store.changes(after: 0, limit: 10_000).records
        return Dictionary(
            uniqueKeysWithValues: records.map { record in
                (record.key, record.parts.map { String(decoding: $0.payload, as: UTF8.self) })
            })
    }
}

extension FieldExpression {
    /// An expression that picks a path.
    static func picking(_ path: String) throws -> FieldExpression {
        guard let path = FieldPath(path) else { throw Rejection(code: "test", reason: "\(path) is no path") }
        return FieldExpression(path: path)
    }
}

extension SourceRunReport {
    /// The counters at a glance: read, new, changed, same, quarantined.
    var counts: [Int] { [read, new, changed, same, quarantined] }

    /// The message of a failed run.
    var failure: String? {
        if case .failed(let message) = state { message } else { nil }
    }
}
