import Foundation

/// A file of commands and the outputs they must give, reviewed like code.
///
///     # Why this case is here.
///     > the command, one or more lines
///     ---
///     the output, up to the next command or its comment
///
/// A blank line separates cases and does not belong to the output before it. With the variable
/// `UPDATE_GOLDENS=1` in the environment, a comparison rewrites the file instead; review the change.
public struct GoldenFile {
    /// Why a file could not be used.
    public struct Failure: Error, CustomStringConvertible {
        /// What is wrong, with the path.
        public let description: String
    }

    private let path: String
    private let cases: [GoldenCase]
    private let ending: [String]

    /// Reads a golden file.
    ///
    /// - Parameters:
    ///   - name: the path from the directory of the test's source file.
    ///   - source: the test's source file.
    public init(_ name: String, source: String = #filePath) throws {
        path = URL(fileURLWithPath: source).deletingLastPathComponent().appendingPathComponent(name).path
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Failure(description: "\(path): cannot be read")
        }
        (cases, ending) = GoldenParser.parse(String(decoding: data, as: UTF8.self))
        guard !cases.isEmpty else {
            throw Failure(description: "\(path): holds no command (a line beginning with \"> \")")
        }
    }

    /// The commands, in the order of the file.
    public var commands: [String] { cases.map(\.command) }

    /// Answers every command and returns how the outputs differ from the file, or `nil` if they do not.
    ///
    ///     #expect(try GoldenFile("Goldens/diagnostics.golden").difference { render(parse($0)) } == nil)
    public func difference(answering answer: (String) throws -> String) throws -> String? {
        let answered = try cases.map { known in
            var copy = known
            copy.output = Self.lines(try answer(known.command))
            return copy
        }
        if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
            try rewrite(answered)
            return nil
        }
        let differences = zip(cases, answered).filter { $0.output != $1.output }.map { known, found in
            "\(path):\(known.line): > \(known.command)\n"
                + LineDifference.text(expected: known.output, found: found.output)
        }
        return differences.isEmpty ? nil : differences.joined(separator: "\n")
    }

    private func rewrite(_ answered: [GoldenCase]) throws {
        let text = answered.map(\.text).joined() + ending.map { $0 + "\n" }.joined()
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    }

    /// The lines of an output, without the blank ones at its end, which a file cannot show.
    private static func lines(_ output: String) -> [String] {
        var lines = output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        while lines.last?.isEmpty == true { lines.removeLast() }
        return lines
    }
}
