/// An analyzed piece of text with its place.
public struct Token: Sendable, Hashable {
    /// The folded text, never empty.
    public var text: String
    /// The place among the words, from 0. A character of a script without spaces counts as a word.
    public var position: Int
    /// The number of positions it stands for: 1 for a word, 2 for a bigram or the joined form `xmen` of `x-men`.
    public var positionCount: Int
    /// Where it is in the original text, in Unicode scalars.
    public var range: Range<Int>

    /// Creates a token; by default of one position.
    public init(text: String, position: Int, positionCount: Int = 1, range: Range<Int>) {
        self.text = text
        self.position = position
        self.positionCount = positionCount
        self.range = range
    }
}
