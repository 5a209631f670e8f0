import Foundation
import MovieModel

extension ConfigurationNode {
    /// The sources of a provider, in the order of their reliability.
    func sources(
        patterns: [SourceDeclaration], directory: String
    ) throws(ConfigurationError) -> [SourceDeclaration] {
        var sources: [SourceDeclaration] = []
        for (name, value) in try members() {
            sources.append(try value.source(name, patterns: patterns, directory: directory))
        }
        return sources
    }

    private func source(
        _ name: String, patterns: [SourceDeclaration], directory: String
    ) throws(ConfigurationError) -> SourceDeclaration {
        let members = try members(known: ["like", "location", "format", "key", "aggregate", "fields"])
        func member(_ key: String) -> ConfigurationNode? { members.first { $0.key == key }?.value }

        let pattern = try member("like")?.pattern(among: patterns) ?? patterns.first { $0.name == name }
        guard let format = try member("format")?.sourceFormat() ?? pattern?.format else {
            throw error("format is missing here")
        }
        guard let key = try member("key")?.expression() ?? pattern?.key else { throw error("key is missing here") }
        guard let fields = try member("fields")?.fieldMap() ?? pattern?.fields else {
            throw error("fields is missing here")
        }
        var source = SourceDeclaration(name: name, locations: [], format: format, key: key, fields: fields)
        source.aggregation = try member("aggregate")?.aggregation() ?? pattern?.aggregation
        if let location = member("location") {
            source.locations = try location.texts().map { Self.absolute($0, in: directory) }
        }
        source.declaredAt = place
        return source
    }

    private func pattern(among patterns: [SourceDeclaration]) throws(ConfigurationError) -> SourceDeclaration {
        let name = try text()
        guard let pattern = patterns.first(where: { $0.name == name }) else {
            let names = patterns.map(\.name).joined(separator: ", ")
            throw error(
                patterns.isEmpty
                    ? "this provider has no built-in sources" : "expected a built-in source: \(names); found \(name)")
        }
        return pattern
    }

    private func aggregation() throws(ConfigurationError) -> Aggregation {
        _ = try members(known: ["value", "scale"])
        return Aggregation(value: try required("value").expression(), scale: try required("scale").scale())
    }

    /// An address as it is, a path relative to the configuration's directory.
    private static func absolute(_ location: String, in directory: String) -> String {
        if location.contains("://") || location.hasPrefix("/") { return location }
        return URL(fileURLWithPath: directory).appendingPathComponent(location).standardizedFileURL.path
    }
}
