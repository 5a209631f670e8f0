import MovieModel

/// Which sources a command is about: all, or the ones named, where a provider's name means all its sources.
public struct SourceSelection: Sendable {
    private let names: [String]?

    /// Every source.
    public static let all = SourceSelection(names: nil)

    private init(names: [String]?) { self.names = names }

    /// The named ones: `imdb` or `imdb/basics`. No name means all.
    ///
    /// - Throws: ``UnknownSourceError`` for a name that no provider declares.
    public init(_ names: [String], among providers: [ProviderDeclaration]) throws(UnknownSourceError) {
        let known = providers.flatMap { provider in
            [provider.id.code] + provider.sources.map { "\(provider.id)/\($0.name)" }
        }
        for name in names where !known.contains(name) { throw UnknownSourceError(name: name, known: known) }
        self.names = names.isEmpty ? nil : names
    }

    /// Whether a source is meant.
    func contains(provider: ProviderID, source: String) -> Bool {
        guard let names else { return true }
        return names.contains(provider.code) || names.contains("\(provider)/\(source)")
    }

    /// Whether any source of a provider is meant.
    func contains(provider: ProviderID) -> Bool {
        guard let names else { return true }
        return names.contains { $0 == provider.code || $0.hasPrefix(provider.code + "/") }
    }
}

/// A command names a source that is not configured.
public struct UnknownSourceError: Error, Equatable, CustomStringConvertible {
    /// The name given.
    public var name: String
    /// The names there are.
    public var known: [String]

    /// One line with what there is to choose from.
    public var description: String {
        "no source is called \(name); configured are \(known.joined(separator: ", "))"
    }
}
