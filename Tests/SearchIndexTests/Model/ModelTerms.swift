/// Gives every word of a corpus a number, so that the slow model compares numbers and not strings.
final class ModelTerms {
    private(set) var texts: [String] = []
    private var numberByText: [String: Int] = [:]

    /// The number of a word, a new one if it has none.
    func number(adding text: String) -> Int {
        if let number = numberByText[text] { return number }
        numberByText[text] = texts.count
        texts.append(text)
        return texts.count - 1
    }

    /// The number of a word, if the corpus has it.
    func number(of text: String) -> Int? { numberByText[text] }
}
