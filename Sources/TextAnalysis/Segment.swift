/// A stretch of folded text that is analyzed as one: a word, or a run of characters of a script without spaces.
struct Segment {
    enum Content: Equatable {
        /// Letters and digits, at one position.
        case word
        /// A standing `&` or `+`, read as the word "and".
        case conjunction
        /// Characters at one position each.
        case run(ScalarKind)
    }

    /// What parts a segment from the one before, from the least to the most.
    enum Boundary: Comparable {
        case none, punctuation, space
    }

    let content: Content
    /// The places of its scalars in the folded text, apostrophes inside it included.
    var scalars: Range<Int>
    /// The number of its scalars that are word parts.
    var characterCount: Int
    /// The position of its first token.
    let position: Int
    /// What stands before it. The first segment has white space before it.
    let boundary: Boundary

    /// The number of positions it takes.
    var positionCount: Int {
        switch content {
        case .word, .conjunction: 1
        case .run: characterCount
        }
    }
}
