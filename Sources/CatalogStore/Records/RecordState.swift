/// What became of a canonical record.
public enum RecordState: String, CaseIterable, Sendable {
    /// It belongs to a movie.
    case linked
    /// A person has to look at it.
    case review
    /// It has no title, so it waits for a titled record that names its identity.
    case untitled
    /// Its provider does not publish it any more.
    case deleted
}
