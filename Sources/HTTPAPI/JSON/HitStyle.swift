/// How hits are written.
struct HitStyle: Sendable {
    /// What of each is written.
    var fields = FieldSelection.compact
    /// The languages to show titles in, the most wanted first.
    var languages: [String] = []

    /// Whether a hit is its document as it was compiled, with what is added behind it.
    var isPlain: Bool { fields == .compact && languages.isEmpty }
}
