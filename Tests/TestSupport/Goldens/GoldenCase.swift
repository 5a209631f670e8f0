/// One command of a golden file and the output it must give.
struct GoldenCase: Equatable {
    /// The lines before the command that explain it, with their `#`, and blank lines.
    var preamble: [String]
    /// The command, without the `> ` of its lines.
    var command: String
    /// The lines of the output.
    var output: [String]
    /// The line of the file the command begins on, counted from 1.
    var line: Int

    /// The case as it stands in a file.
    var text: String {
        let commands = command.split(separator: "\n", omittingEmptySubsequences: false).map { "> \($0)" }
        return (preamble + commands + ["---"] + output).map { $0 + "\n" }.joined()
    }
}
