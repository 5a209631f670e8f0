/// A typing error in a title.
enum Misspelling: CaseIterable {
    case insertion
    case deletion
    case substitution
    case transposition

    /// The fewest letters of a word that is mistyped.
    private static let wordLength = 5
    private static let alphabet = Array("abcdefghijklmnopqrstuvwxyz")

    /// A text with one typing error behind the first letter of one of its words of five letters or more, or `nil` if it
    /// has no such word.
    ///
    /// - Parameter folded: folded words with one space between them.
    static func of(_ folded: String, using random: inout SampleGenerator) -> String? {
        var words = folded.split(separator: " ").map(Array.init)
        let long = words.indices.filter { words[$0].count >= wordLength && words[$0].allSatisfy(alphabet.contains) }
        guard let place = long.randomElement(using: &random) else { return nil }
        let word = words[place]
        repeat {
            let error = allCases.randomElement(using: &random) ?? .deletion
            words[place] = error.applied(to: word, using: &random)
        } while words[place] == word
        return words.map { String($0) }.joined(separator: " ")
    }

    private func applied(to word: [Character], using random: inout SampleGenerator) -> [Character] {
        var word = word
        let letter = Self.alphabet.randomElement(using: &random) ?? "e"
        switch self {
        case .insertion: word.insert(letter, at: Int.random(in: 1...word.count, using: &random))
        case .deletion: word.remove(at: Int.random(in: 1..<word.count, using: &random))
        case .substitution: word[Int.random(in: 1..<word.count, using: &random)] = letter
        case .transposition:
            let place = Int.random(in: 1..<(word.count - 1), using: &random)
            word.swapAt(place, place + 1)
        }
        return word
    }
}
