/// What a key opens.
public enum AccessScope: String, CaseIterable, Sendable {
    /// Reading: search, movies, vocabularies, metrics.
    case search
    /// Starting runs and moving the server to another generation; opens reading too.
    case admin
}
