import RawStore

/// What is known of a run while it goes on.
struct RunOutcome {
    /// The files that could be had, in the order they are read.
    var files: [LocalFile] = []
    /// What went wrong, a line for each file.
    var failures: [String] = []
    /// The records counted by what became of them.
    var counters = RawCounters()
    /// Whether nothing was read, since nothing changed.
    var isUnchanged = false

    /// All that went wrong in one line, or `nil`.
    var failure: String? {
        guard let first = failures.first else { return nil }
        return failures.count == 1 ? first : "\(first) (and \(failures.count - 1) more of its files)"
    }

    /// How the run ends.
    var state: SourceRunReport.State {
        if let failure { return .failed(message: failure) }
        return isUnchanged ? .unchanged : .completed
    }
}
