import ArgumentParser
import Foundation
import Logging

/// `cmovie up`
struct Up: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Reads everything that is configured, then serves it.",
        discussion: """
            Without a configuration it reads the demo corpus. Prints one line, listening on http://HOST:PORT, when it is \
            ready; reports go to standard error.
            """)

    @OptionGroup var server: ServerOptions
    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let configuration = try options.configuration()
        try InterruptedWork.endsCleanly {
            let run = try PipelineRun(
                options, providers: configuration.providers, indexMemory: configuration.indexMemory
            ) { line in
                FileHandle.standardError.write(Data((line + "\n").utf8))
            }
            try run.rebuild()
            _ = try run.outcome()
        }
        try await ServerRun(options, server: server) { [options] index in
            InProcessWorker(options, configuration: configuration, index: index)
        }.run()
    }
}

/// Work that may be ended by a signal at any moment, since all it leaves is committed or nothing.
private enum InterruptedWork {
    /// Runs `work`; SIGINT and SIGTERM end the process with exit code 0 meanwhile.
    static func endsCleanly(_ work: () throws -> Void) rethrows {
        let signals = [SIGINT, SIGTERM]
        for number in signals { signal(number) { _ in _exit(0) } }
        defer { for number in signals { signal(number, SIG_DFL) } }
        try work()
    }
}
