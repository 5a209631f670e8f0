import ArgumentParser

/// The command line of C-Movie.
struct CMovie: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cmovie",
        abstract: "Gathers movie ratings from many providers, rates each movie once, and searches them.",
        discussion: """
            Exit codes: 0 done, 1 failed, 2 bad usage or configuration, 3 done but some records were quarantined.
            """,
        subcommands: [
            Up.self, Ingest.self, Normalize.self, Index.self, Rebuild.self, Search.self, Serve.self, Evaluate.self,
            Config.self, Key.self,
        ])
}
