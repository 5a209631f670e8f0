import ArgumentParser
import Foundation
import MovieModel
import Pipeline

/// `cmovie config`
struct Config: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Checks the configuration, or writes a commented one.",
        subcommands: [CheckConfig.self, InitConfig.self])
}

/// `cmovie config check`
struct CheckConfig: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Validates the configuration and says what it means.")

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let configuration = try options.configuration()
        print("\(configuration.file) is valid")
        for provider in configuration.providers {
            let scale = "\(provider.scale.lowerBound)…\(provider.scale.upperBound)"
            print("\(provider.id): \(provider.name), \(provider.family), scale \(scale)")
            for source in provider.sources {
                print("  \(source.name): \(source.format.summary) from \(source.locations.joined(separator: ", "))")
            }
        }
    }
}

/// `cmovie config init`
struct InitConfig: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Writes a commented configuration into the data directory, or to --config.")

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let path = options.config ?? options.workspace.configuration
        if options.config == nil { try options.workspace.prepare() }
        guard !FileManager.default.fileExists(atPath: path) else {
            throw ConfigurationError(file: path, line: nil, key: "", problem: "is there already and is left as it is")
        }
        try Data(CommentedConfiguration.text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
        print("wrote \(path)")
    }
}

extension SourceFormat {
    /// The format in a few words.
    fileprivate var summary: String {
        let layout =
            switch layout {
            case .delimited(let dialect): dialect.delimiter == "\t" ? "TSV" : "CSV"
            case .jsonArray: "JSON"
            case .jsonLines: "NDJSON"
            case .xml(let path): "XML \(path.joined(separator: "/"))"
            }
        return encoding.map { "\(layout) in \($0)" } ?? layout
    }
}
