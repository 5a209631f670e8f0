/// What a title is to its movie, as its provider says.
public enum TitleKind: String, CaseIterable, Sendable {
    /// The title the provider shows.
    case display
    /// The title in the movie's own language.
    case original
    /// Another title it was released or is known under.
    case alternative
    /// A title it bore while it was made.
    case working

    /// How far the kind alone recommends a title for display, 0…1.
    public var weight: Double {
        switch self {
        case .original: 1.0
        case .display: 0.9
        case .alternative: 0.5
        case .working: 0.3
        }
    }
}
