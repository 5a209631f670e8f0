/// What a process left behind.
public struct ProcessResult: Sendable {
    /// The exit code, or 128 and the number of the signal that ended it, as shells say it.
    public var code: Int32
    /// The lines of standard output.
    public var lines: [String]
    /// Standard error.
    public var errorText: String

    /// Standard output as one text.
    public var text: String { lines.map { $0 + "\n" }.joined() }
}
