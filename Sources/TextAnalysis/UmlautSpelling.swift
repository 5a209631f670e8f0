/// The spelling of umlauts with two letters, where the plain letter is what folding gives.
enum UmlautSpelling {
    /// Returns the word with `ä ö ü å ø` spelled `ae oe ue aa oe`, or `nil` if it has none of them.
    static func spelled(_ word: ArraySlice<FoldedScalar>) -> String? {
        guard word.contains(where: { spelling($0.original) != nil }) else { return nil }
        var spelled = ScalarText()
        for scalar in word where scalar.kind.isWordPart {
            if let pair = spelling(scalar.original) {
                spelled.append(pair)
            } else {
                spelled.append(scalar.value)
            }
        }
        return spelled.string
    }

    /// Whether a letter has another spelling.
    static func isSpelled(_ scalar: UInt32) -> Bool { spelling(scalar) != nil }

    private static func spelling(_ scalar: UInt32) -> String? {
        switch scalar {
        case 0xC4, 0xE4: "ae"
        case 0xD6, 0xF6, 0xD8, 0xF8: "oe"
        case 0xDC, 0xFC: "ue"
        case 0xC5, 0xE5: "aa"
        default: nil
        }
    }
}
