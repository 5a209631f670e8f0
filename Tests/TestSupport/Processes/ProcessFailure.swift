/// What a test's child process did not do in time.
public struct ProcessFailure: Error, CustomStringConvertible {
    /// What was waited for, and what the process wrote on standard error.
    public let description: String
}
