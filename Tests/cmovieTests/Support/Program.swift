import Foundation
import TestSupport
import Testing

/// The built program and the checkout it was built from.
enum Program {
    /// The path of `cmovie`.
    static func path() throws -> String {
        try #require(BuiltProducts.path(of: "cmovie"), "cmovie is built with its tests")
    }

    /// The root of the checkout.
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path

    /// Runs a command to its end, in the checkout, where the demo corpus is.
    static func run(_ arguments: String..., within seconds: Int64 = 240) async throws -> ProcessResult {
        try await ChildProcess.run(try path(), arguments, directory: root, within: .seconds(seconds))
    }

    /// Starts a command that goes on, and waits for the address it listens on.
    static func serving(_ arguments: String...) async throws -> (process: ChildProcess, client: HTTPClient) {
        let process = try ChildProcess(try path(), arguments + ["--port", "0"], directory: root)
        let line = try await process.line(within: .seconds(240)) { _ in true }
        let port = try #require(line.split(separator: ":").last.flatMap { Int($0) }, "\(line)")
        try #require(line == "listening on http://127.0.0.1:\(port)")
        return (process, HTTPClient(port: port))
    }
}
