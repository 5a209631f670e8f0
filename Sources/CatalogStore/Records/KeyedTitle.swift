import MovieModel

/// A title with the keys it is found by.
public struct KeyedTitle: Hashable, Sendable {
    /// The title as its provider gives it.
    public var title: RecordTitle
    /// The normalized text; equal titles have equal keys.
    public var normalized: String
    /// The normalized text in Latin letters, where that differs.
    public var transliterated: String?

    /// Creates a title with its keys.
    public init(title: RecordTitle, normalized: String, transliterated: String? = nil) {
        self.title = title
        self.normalized = normalized
        self.transliterated = transliterated
    }
}
