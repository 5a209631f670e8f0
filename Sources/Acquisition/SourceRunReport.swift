public import MovieModel
import RawStore

/// What one run of a source did.
public struct SourceRunReport: Hashable, Sendable, CustomStringConvertible {
    /// How the run ended.
    public enum State: Hashable, Sendable {
        /// Every file was read to its end.
        case completed
        /// Every file is as it was when it was last read to its end, so none was read again.
        case unchanged
        /// A file could not be read, or not to its end. What came before is stored.
        case failed(message: String)
    }

    /// Whose source it is.
    public var provider: ProviderID
    /// The source's name.
    public var source: String
    /// How the run ended.
    public var state: State
    /// The number of files.
    public var files: Int
    /// The records published, quarantined ones and single votes among them.
    public var read: Int
    /// The parts stored for the first time.
    public var new: Int
    /// The parts whose content changed.
    public var changed: Int
    /// The parts that were as they had been.
    public var same: Int
    /// The records refused.
    public var quarantined: Int
    /// The bytes of the files as they stand on disk.
    public var bytes: Int
    /// How long the run took.
    public var seconds: Double

    init(
        provider: ProviderID, source: String, state: State, files: [LocalFile], counters: RawCounters, seconds: Double
    ) {
        self.provider = provider
        self.source = source
        self.state = state
        self.files = files.count
        read = counters.read
        new = counters.new
        changed = counters.changed
        same = counters.same
        quarantined = counters.quarantined
        bytes = files.reduce(0) { $0 + $1.size }
        self.seconds = seconds
    }

    /// Whether a file could not be read, or not to its end.
    public var hasFailed: Bool {
        if case .failed = state { true } else { false }
    }

    /// The report in one line.
    public var description: String {
        let counts = "read \(read), new \(new), changed \(changed), same \(same), quarantined \(quarantined)"
        let effort = "(\(Self.megabytes(bytes)) MB, \(Self.tenths(seconds)) s)"
        return "\(provider)/\(source): \(counts) \(effort)\(ending)"
    }

    private var ending: String {
        switch state {
        case .completed: ""
        case .unchanged: ", unchanged"
        case .failed(let message): "; failed: \(message)"
        }
    }

    private static func megabytes(_ bytes: Int) -> String { tenths(Double(bytes) / 1e6) }

    private static func tenths(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }
}
