/// How far a compile is.
public struct CompileProgress: Hashable, Sendable {
    /// What a compile does, in this order.
    public enum Phase: String, Sendable {
        /// Movies are taken in.
        case adding
        /// Documents are numbered, and their columns written.
        case columns
        /// Terms of all movies are merged.
        case terms
        /// Titles are numbered.
        case titles
        /// Hit documents are written.
        case hits
    }

    /// What it does.
    public let phase: Phase
    /// The movies done in this phase, or the bytes of terms.
    public let done: Int
    /// All of them, if it is known.
    public let total: Int?
}
