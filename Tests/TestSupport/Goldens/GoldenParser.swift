/// Splits the text of a golden file into its cases.
enum GoldenParser {
    /// The cases, and the lines behind the last output.
    static func parse(_ text: String) -> (cases: [GoldenCase], ending: [String]) {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if lines.last?.isEmpty == true { lines.removeLast() }
        var cases: [GoldenCase] = []
        var position = 0
        while true {
            let preamble = lines[position...].prefix { !$0.hasPrefix("> ") && $0 != ">" }
            position += preamble.count
            guard position < lines.count else { return (cases, Array(preamble)) }
            let commands = lines[position...].prefix { $0.hasPrefix(">") }
            let line = position + 1
            position += commands.count
            if position < lines.count, lines[position] == "---" { position += 1 }
            let output = outputLines(lines[position...])
            position += output.count
            cases.append(
                GoldenCase(
                    preamble: Array(preamble),
                    command: commands.map { String($0.dropFirst(2)) }.joined(separator: "\n"),
                    output: output, line: line))
        }
    }

    /// The lines up to the next case, which begins with a comment or a command behind a blank line.
    private static func outputLines(_ lines: ArraySlice<String>) -> [String] {
        var end = lines.startIndex
        while end < lines.endIndex, !beginsCase(lines, at: end) { end += 1 }
        var output = Array(lines[lines.startIndex..<end])
        while output.last?.isEmpty == true { output.removeLast() }
        return output
    }

    private static func beginsCase(_ lines: ArraySlice<String>, at index: Int) -> Bool {
        guard index == lines.startIndex || lines[index - 1].isEmpty else { return false }
        return lines[index].hasPrefix("> ") || lines[index] == ">" || lines[index].hasPrefix("# ")
    }
}
