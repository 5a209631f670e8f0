import ArgumentParser
import Foundation
import MovieModel
import Pipeline
import SearchIndex

/// `cmovie index`
struct Index: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Rebuilds, checks or describes the search index.",
        subcommands: [RebuildIndex.self, CheckIndex.self, IndexStats.self])
}

/// `cmovie index rebuild`
struct RebuildIndex: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rebuild", abstract: "Compiles the catalog into a new generation and publishes it.")

    @OptionGroup var options: GlobalOptions

    func run() throws {
        guard options.workspace.hasCatalog else { throw WorkspaceError.empty(path: options.workspace.directory) }
        // The catalog holds all that compiling needs but a setting, so no configuration is asked for.
        let memory = try options.writtenConfiguration()?.indexMemory ?? Limits.compileMemoryBytes
        let run = try PipelineRun(options, providers: [], indexMemory: memory)
        try run.index(isForced: true)
    }
}

/// `cmovie index check`
struct CheckIndex: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Verifies every checksum of the current generation and how its parts relate.")

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let opened = try GenerationDirectory(path: options.workspace.index).openCurrent(verification: .essential)
        if let problem = opened.problem { throw problem }
        try opened.index.check()
        let statistics = opened.index.statistics
        print(
            "generation \(opened.index.generation) is sound: \(statistics.movieCount) movies, \(statistics.byteCount) bytes"
        )
    }
}

/// `cmovie index stats`
struct IndexStats: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stats", abstract: "Describes the current generation.")

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let opened = try GenerationDirectory(path: options.workspace.index).openCurrent(verification: .essential)
        let report = IndexStatisticsReport(opened.index)
        print(json ? try report.json() : report.text())
    }
}
