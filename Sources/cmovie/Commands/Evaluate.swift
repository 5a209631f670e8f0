import ArgumentParser
import Foundation
import Logging
import Pipeline
import SearchIndex

/// `cmovie evaluate`
struct Evaluate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Measures how good the answers of the current generation are.", subcommands: [EvaluateSearch.self])
}

/// `cmovie evaluate search`
struct EvaluateSearch: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search", abstract: "Puts queries to the index and sees where the movie meant comes.",
        discussion: """
            FILE holds one query a line, fields separated by tabs. Its first line names the columns: query, \
            expected_title and expected_year, and if there are any, category, why, and imdb_id or id. A movie of the same \
            title and year, letters and punctuation apart, counts as found.

            Without a file, --generate draws movies uniformly from all those with a year and asks for each by its title, \
            by its bare words without articles, with one typo, and by an alternative title.
            """)

    @Argument(help: "The queries, tab-separated.")
    var file: String?

    @Option(help: ArgumentHelp("Draw that many movies of the index instead.", valueName: "count"))
    var generate: Int?

    @Option(help: ArgumentHelp("What the draw begins from; the same gives the same queries.", valueName: "number"))
    var seed: UInt64 = 1

    @Option(help: ArgumentHelp("Keep the generated queries in a file that this command reads.", valueName: "file"))
    var write: String?

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var options: GlobalOptions

    func validate() throws {
        guard (file == nil) != (generate == nil) else {
            throw ValidationError("give either a file of queries or --generate with a number of movies")
        }
        guard generate ?? 1 > 0 else { throw ValidationError("--generate takes a number from 1 on") }
        if write != nil, generate == nil { throw ValidationError("--write keeps what --generate makes") }
    }

    func run() throws {
        let opened = try GenerationDirectory(path: options.workspace.index).openCurrent(verification: .essential)
        if let problem = opened.problem { options.logger.warning("\(problem)") }
        let cases = try cases(opened.index)
        let evaluator = SearchEvaluator(opened.index)
        let report = EvaluationReport(outcomes: try cases.map(evaluator.outcome))
        print(json ? try report.json() : report.text)
    }

    private func cases(_ index: CompiledIndex) throws -> [EvaluationCase] {
        if let file { return try EvaluationFile(path: file).cases }
        var generator = CaseGenerator(index, seed: seed)
        let cases = try generator.cases(generate ?? 0)
        if let write { try Data(EvaluationFile(cases).text.utf8).write(to: URL(fileURLWithPath: write)) }
        return cases
    }
}
