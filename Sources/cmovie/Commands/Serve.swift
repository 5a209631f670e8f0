import ArgumentParser

/// `cmovie serve`
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Serves the search over HTTP; needs no configuration.",
        discussion: "Moves to each newly published generation without failing a request.")

    @OptionGroup var server: ServerOptions
    @OptionGroup var options: GlobalOptions

    func run() async throws {
        try await ServerRun(options, server: server).run()
    }
}
