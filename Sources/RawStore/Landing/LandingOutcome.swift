/// What landing a part did to the store.
public enum LandingOutcome: Hashable, Sendable {
    /// The store did not have it.
    case new
    /// The store had other content, or had it as removed.
    case changed
    /// The store had just this; nothing was written.
    case same
}
