import MovieModel

/// What following one provider's feed did.
public struct NormalizeReport: Sendable, CustomStringConvertible {
    /// The provider.
    public var provider: ProviderID
    /// Changed records looked at.
    public var records = 0
    /// Records that joined a movie.
    public var linked = 0
    /// Records that became a movie of their own.
    public var created = 0
    /// Records that wait for a person to say which movie they are.
    public var review = 0
    /// Records without a title that no movie claims.
    public var untitled = 0
    /// Records that are gone.
    public var deleted = 0
    /// Records that could not be normalized.
    public var quarantined = 0
    /// How long it took.
    public var duration = Duration.zero

    mutating func count(_ outcome: RecordPlacement.Outcome) {
        switch outcome {
        case .linked: linked += 1
        case .created: created += 1
        case .review: review += 1
        case .untitled: untitled += 1
        }
    }

    /// One line for people.
    public var description: String {
        var line = "normalize \(provider): \(records) changed, \(linked) linked, \(created) new movies, "
        line += "\(review) to review, \(untitled) untitled, "
        if deleted > 0 { line += "\(deleted) deleted, " }
        return line + "\(quarantined) quarantined (\(duration.short))"
    }
}
