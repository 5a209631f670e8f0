import ArgumentParser
import Foundation
import Logging
import MovieModel
import Pipeline

/// The options every command has.
struct GlobalOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The data directory.", valueName: "dir"))
    var data = "./data"

    @Option(
        help: ArgumentHelp(
            "The configuration. By default cmovie.yaml in the data directory, else the demo over corpus/.",
            valueName: "file"))
    var config: String?

    @Option(help: ArgumentHelp("trace, debug, info, notice, warning, error or critical.", valueName: "level"))
    var logLevel = Logger.Level.notice

    /// The data directory.
    var workspace: Workspace { Workspace(directory: data) }

    /// A logger that writes to standard error, so that standard output holds results only.
    var logger: Logger {
        var logger = Logger(label: "cmovie") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = logLevel
        return logger
    }

    /// The configuration in force.
    func configuration() throws -> Configuration {
        if let written = try writtenConfiguration() { return written }
        guard let demo = DemoCorpus.configuration() else {
            throw ConfigurationError(
                file: workspace.configuration, line: nil, key: "",
                problem: "is not there, and neither is the demo corpus; write one with cmovie config init")
        }
        return try Configuration.load(from: demo)
    }

    /// What the configuration says of the server; without a configuration, what is usual.
    func serverConfiguration() throws -> ServerConfiguration {
        if let config { return try ServerConfiguration.load(from: config) }
        guard FileManager.default.fileExists(atPath: workspace.configuration) else { return ServerConfiguration() }
        return try ServerConfiguration.load(from: workspace.configuration)
    }

    /// The configuration that was named or lies in the data directory, if there is one.
    func writtenConfiguration() throws -> Configuration? {
        if let config { return try Configuration.load(from: config) }
        guard FileManager.default.fileExists(atPath: workspace.configuration) else { return nil }
        return try Configuration.load(from: workspace.configuration)
    }
}

extension Logger.Level: @retroactive ExpressibleByArgument {}
