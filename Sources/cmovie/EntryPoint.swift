import ArgumentParser
import Foundation
import Pipeline

/// Runs a command and turns its outcome into the documented exit codes.
@main
struct EntryPoint {
    static func main() async {
        do {
            var command = try CMovie.parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch {
            exit(report(error))
        }
    }

    /// Says what went wrong, in one place and one form, and gives the exit code for it.
    private static func report(_ error: any Error) -> Int32 {
        switch error {
        case let code as ExitCode: return code.rawValue
        case is ConfigurationError, is UnknownSourceError, is EvaluationFileError:
            complain("\(error)")
            return Outcome.badUsage.rawValue
        default: break
        }
        let code = CMovie.exitCode(for: error)
        if code == .success {
            print(CMovie.fullMessage(for: error))  // --help and --version
            return Outcome.done.rawValue
        }
        if code == .validationFailure {
            FileHandle.standardError.write(Data((CMovie.fullMessage(for: error) + "\n").utf8))
            return Outcome.badUsage.rawValue
        }
        complain("\(error)")
        return Outcome.failed.rawValue
    }

    private static func complain(_ message: String) {
        FileHandle.standardError.write(Data("cmovie: \(message)\n".utf8))
    }
}

/// How a command ended.
enum Outcome: Int32 {
    case done = 0
    case failed = 1
    case badUsage = 2
    case quarantined = 3

    /// Ends the command with this outcome's exit code, unless it is ``done``.
    func exitUnlessDone() throws {
        if self != .done { throw ExitCode(rawValue) }
    }
}
