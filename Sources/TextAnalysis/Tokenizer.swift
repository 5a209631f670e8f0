/// Cuts text into tokens, the same way at index and at query time.
///
/// Two analyses that differ by one rule are a title that cannot be found, so there is one, with a purpose.
///
/// - Words are letters, kept marks and digits, one position each. Apostrophes vanish, a `&` or `+` between spaces is
///   the word "and", anything else parts words.
/// - Han, kana, Hangul, Thai, Lao, Khmer and Burmese are written without spaces, or with spaces at will. There, each
///   character takes a position. Indexing emits every character and every bigram (at the position of its first
///   character); querying emits only the bigrams, or the character of a run of one. So one character finds a title,
///   and several must stand together. Indexing also emits a whole Hangul word, for completion.
///
/// Both purposes give the same positions to the same text, so a phrase is told by differences of positions.
public struct Tokenizer: Sendable {
    let purpose: AnalysisPurpose

    /// Creates a tokenizer for one side of a search.
    public init(for purpose: AnalysisPurpose = .indexing) {
        self.purpose = purpose
    }

    /// Returns the tokens of a text as it was typed, by ascending position.
    ///
    /// - Complexity: O(scalars).
    public func tokens(of text: String) -> [Token] {
        let segmentation = Segmentation(text)
        var tokens: [Token] = []
        tokens.reserveCapacity(segmentation.segments.count)
        for segment in segmentation.segments { append(segment, of: segmentation, to: &tokens) }
        return tokens
    }

    private func append(_ segment: Segment, of segmentation: Segmentation, to tokens: inout [Token]) {
        switch segment.content {
        case .word, .conjunction:
            let source = segmentation.source(segment.scalars)
            tokens.append(Token(text: segmentation.string(segment), position: segment.position, range: source))
        case .run(let kind):
            if kind == .hangul, purpose == .indexing, segment.characterCount > 2 {
                tokens.append(
                    Token(
                        text: segmentation.string(segment), position: segment.position,
                        positionCount: segment.characterCount, range: segmentation.source(segment.scalars)))
            }
            appendCharacters(segment, of: segmentation, to: &tokens)
        }
    }

    private func appendCharacters(_ segment: Segment, of segmentation: Segmentation, to tokens: inout [Token]) {
        let places = segment.scalars.filter { segmentation.text.scalars[$0].kind.isWordPart }
        for (offset, place) in places.enumerated() {
            let next = offset + 1 < places.count ? places[offset + 1] : nil
            if purpose == .indexing || places.count == 1 {
                tokens.append(
                    segmentation.token(place..<(place + 1), at: segment.position + offset, positionCount: 1))
            }
            if let next {
                tokens.append(segmentation.token(place..<(next + 1), at: segment.position + offset, positionCount: 2))
            }
        }
    }
}
