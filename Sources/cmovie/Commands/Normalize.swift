import ArgumentParser
import Pipeline

/// `cmovie normalize`
struct Normalize: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Follows the change feeds of the raw stores into the catalog.")

    @Argument(help: "The providers; all by default.")
    var providers: [String] = []

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let declared = try options.configuration().providers
        let selection = try SourceSelection(providers, among: declared)
        let run = try PipelineRun(options, providers: declared)
        try run.normalize(selection)
        try run.outcome().exitUnlessDone()
    }
}
