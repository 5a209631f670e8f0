extension Tokenizer {
    /// Returns other forms of the words of a text, for a tier below the form that was typed.
    ///
    /// The forms are canonical: `ii` and `two` both give `2`, and `2` gives nothing. Texts of the same meaning so meet
    /// when the tokens *and* equivalents of the one are compared with the tokens *and* equivalents of the other. An
    /// equivalent that covers several positions stands for all their tokens together.
    ///
    /// - Returns: the equivalents by ascending position, none of them equal to the token at its positions.
    /// - Complexity: O(scalars).
    public func equivalents(of text: String) -> [Token] {
        let segmentation = Segmentation(text)
        var equivalents = Equivalents(segmentation)
        equivalents.collect()
        return equivalents.sorted()
    }
}
