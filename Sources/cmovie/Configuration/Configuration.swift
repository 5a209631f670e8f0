import Foundation
import MovieModel

/// What a `cmovie.yaml` says: the providers to gather from, in the order they are matched, and the memory for the index.
struct Configuration {
    /// The file it was read from.
    var file: String
    /// The providers with their sources.
    var providers: [ProviderDeclaration]
    /// The bytes that compiling the index may hold in memory (`index.memory_mb`).
    var indexMemory = Limits.compileMemoryBytes

    /// Reads a configuration file.
    static func load(from file: String) throws -> Configuration {
        guard let data = FileManager.default.contents(atPath: file) else {
            throw ConfigurationError(file: file, line: nil, key: "", problem: "cannot be read")
        }
        guard let text = String(validating: data, as: UTF8.self) else {
            throw ConfigurationError(file: file, line: nil, key: "", problem: "is not UTF-8")
        }
        _ = try ServerConfiguration.read(text, file: file)
        let directory = URL(fileURLWithPath: file).standardizedFileURL.deletingLastPathComponent().path
        return Configuration(
            file: file, providers: try providers(in: text, file: file, directory: directory),
            indexMemory: try indexMemory(in: text, file: file))
    }

    /// Reads the memory setting of a configuration, in bytes.
    static func indexMemory(in text: String, file: String) throws(ConfigurationError) -> Int {
        let root = try ConfigurationNode.parse(text, file: file)
        guard let index = try root.members(known: keys).first(where: { $0.key == "index" })?.value,
            let memory = try index.members(known: ["memory_mb"]).first?.value
        else { return Limits.compileMemoryBytes }
        let megabytes = try memory.count()
        guard (1...1 << 20).contains(megabytes) else {
            throw memory.error("expected 1 to 1048576 mebibytes")
        }
        return megabytes << 20
    }

    private static let keys = ["providers", "index", "server"]

    /// Reads the text of a configuration.
    static func providers(
        in text: String, file: String, directory: String
    ) throws(ConfigurationError) -> [ProviderDeclaration] {
        let builtIn = try BuiltInProviders.all()
        let root = try ConfigurationNode.parse(text, file: file)
        guard let declared = try root.members(known: keys).first(where: { $0.key == "providers" })?.value else {
            throw root.error("providers is missing: a configuration names at least one provider with a source")
        }
        var providers: [ProviderDeclaration] = []
        for (code, node) in try declared.members() {
            let provider = try node.declaredProvider(code, builtIn: builtIn, directory: directory)
            providers.append(provider)
        }
        if providers.isEmpty { throw declared.error("expected at least one provider with a source") }
        return providers
    }
}

extension ConfigurationNode {
    fileprivate func declaredProvider(
        _ code: String, builtIn: [ProviderDeclaration], directory: String
    ) throws(ConfigurationError) -> ProviderDeclaration {
        guard let id = ProviderID(code) else {
            throw error("a provider's code is 1 to 32 of a-z, 0-9 and _, beginning with a letter")
        }
        let provider = try provider(id, builtIn: builtIn.first { $0.id == id }, directory: directory)
        if provider.sources.isEmpty { throw error("expected sources with at least one source") }
        for source in provider.sources where source.locations.isEmpty {
            throw error("sources.\(source.name): location is missing here")
        }
        return provider
    }
}
