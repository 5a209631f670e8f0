import ArgumentParser
import Pipeline

/// `cmovie ingest`
struct Ingest: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Reads sources into the raw stores.",
        discussion:
            "A provider's name means all its sources. What was read before and did not change is not read again.")

    @Argument(help: "The sources, such as imdb or imdb/basics; all by default.")
    var sources: [String] = []

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let providers = try options.configuration().providers
        let selection = try SourceSelection(sources, among: providers)
        let run = try PipelineRun(options, providers: providers)
        try run.ingest(selection)
        try run.outcome().exitUnlessDone()
    }
}
