import ArgumentParser

/// `cmovie rebuild`
struct Rebuild: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Ingests, normalizes and rebuilds the index, in order.")

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let configuration = try options.configuration()
        let run = try PipelineRun(
            options, providers: configuration.providers, indexMemory: configuration.indexMemory)
        try run.rebuild()
        try run.outcome().exitUnlessDone()
    }
}
