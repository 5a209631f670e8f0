import Foundation
import Synchronization

/// A program a test runs beside itself: it reads its lines, sends it signals and waits for its end.
///
/// Nothing polls or sleeps, and every wait has a deadline. A process still running when the last reference
/// goes is killed.
public final class ChildProcess: Sendable {
    private let process: Process
    private let output = LineMailbox()
    private let errors = LineMailbox()
    private let exit = LineMailbox()
    private let name: String

    /// Starts a program.
    ///
    /// - Parameters:
    ///   - executable: the path of the program.
    ///   - environment: variables to set beside those of the test.
    ///   - directory: where it runs; the test's own place by default.
    public init(
        _ executable: String, _ arguments: [String] = [], environment: [String: String] = [:], directory: String? = nil
    ) throws {
        name = URL(fileURLWithPath: executable).lastPathComponent + " " + arguments.joined(separator: " ")
        process = Process()
        process.executableURL = URL(fileURLWithPath: executable)
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, new in new }
        if let directory { process.currentDirectoryURL = URL(fileURLWithPath: directory) }
        process.standardInput = FileHandle.nullDevice
        let (outputPipe, errorPipe) = (Pipe(), Pipe())
        process.standardOutput = outputPipe
        process.standardError = errorPipe
        process.terminationHandler = { [exit] process in
            let code = process.terminationStatus
            exit.put(String(process.terminationReason == .uncaughtSignal ? 128 + code : code))
            exit.end()
        }
        try Self.run(process)
        Self.deliver(outputPipe.fileHandleForReading, to: output)
        Self.deliver(errorPipe.fileHandleForReading, to: errors)
    }

    /// The number the system knows the process by.
    public var id: Int32 { process.processIdentifier }

    /// The next line of standard output, or `nil` behind the last.
    public func line(within time: Duration = .seconds(60)) async throws -> String? {
        try await output.next(within: time) { [name] in ProcessFailure(description: "\(name): no line in time") }
    }

    /// Reads lines up to the first that satisfies the condition; throws if there is none.
    public func line(
        within time: Duration = .seconds(60), where isWanted: (String) -> Bool
    ) async throws -> String {
        while let line = try await line(within: time) {
            if isWanted(line) { return line }
        }
        let errorText = try await rest(of: errors, within: time)
        throw ProcessFailure(description: "\(name): ended without the line; standard error: \(errorText)")
    }

    /// Sends a signal, such as `SIGTERM`.
    public func signal(_ number: Int32) {
        if process.isRunning { kill(process.processIdentifier, number) }
    }

    /// Waits for the end, and returns the code with the lines not read before.
    public func result(within time: Duration = .seconds(60)) async throws -> ProcessResult {
        let code = try await exit.next(within: time) { [name] in
            ProcessFailure(description: "\(name): still running")
        }
        let lines = try await rest(of: output, within: time)
        let errorText = try await rest(of: errors, within: time)
        return ProcessResult(
            code: code.flatMap { Int32($0) } ?? -1, lines: lines,
            errorText: errorText.joined(separator: "\n"))
    }

    /// Runs a program to its end.
    public static func run(
        _ executable: String, _ arguments: [String] = [], environment: [String: String] = [:],
        directory: String? = nil, within time: Duration = .seconds(120)
    ) async throws -> ProcessResult {
        let child = try ChildProcess(executable, arguments, environment: environment, directory: directory)
        return try await child.result(within: time)
    }

    private func rest(of mailbox: LineMailbox, within time: Duration) async throws -> [String] {
        var lines: [String] = []
        while let line = try await mailbox.next(
            within: time,
            otherwise: { [name] in ProcessFailure(description: "\(name): its output does not end") })
        { lines.append(line) }
        return lines
    }

    /// Starts the process with no signal blocked.
    ///
    /// A child inherits the signal mask of the thread that starts it, and the threads that run tests block
    /// most signals: the child would never see a `SIGTERM`.
    private static func run(_ process: Process) throws {
        var (none, before) = (sigset_t(), sigset_t())
        sigemptyset(&none)
        pthread_sigmask(SIG_SETMASK, &none, &before)
        defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
        try process.run()
    }

    /// Reads a pipe on a thread of its own, since a blocked read must not hold up other tests.
    private static func deliver(_ handle: FileHandle, to mailbox: LineMailbox) {
        Thread.detachNewThread {
            var pending = Data()
            while true {
                let data = handle.availableData
                if data.isEmpty { break }
                pending += data
                while let end = pending.firstIndex(of: UInt8(ascii: "\n")) {
                    mailbox.put(String(decoding: pending[..<end], as: UTF8.self))
                    pending = Data(pending[(end + 1)...])
                }
            }
            if !pending.isEmpty { mailbox.put(String(decoding: pending, as: UTF8.self)) }
            mailbox.end()
        }
    }

    deinit {
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    }
}
