/// What a folded scalar does to the words around it.
enum ScalarKind: UInt8, CaseIterable {
    /// Punctuation or a symbol: ends a word.
    case separator
    /// White space: ends a word, and a joined form too.
    case space
    /// Nothing: a stripped mark or an invisible control.
    case dropped
    /// An apostrophe, which vanishes inside a word.
    case apostrophe
    /// A letter, digit or kept mark of a script that puts spaces between words.
    case letter
    /// A Han character or a kana.
    case ideograph
    /// A Hangul syllable or jamo.
    case hangul
    /// A character of Thai, Lao, Khmer or Burmese, written without spaces.
    case unspaced
    /// A mark that may become one with the scalar before it: a breve, a voicing mark, a vowel or final jamo.
    case composing
    /// A scalar that folds to several, which the table keeps apart.
    case expansion

    /// Whether the scalar belongs to a word.
    var isWordPart: Bool {
        switch self {
        case .letter, .ideograph, .hangul, .unspaced: true
        case .separator, .space, .dropped, .apostrophe, .composing, .expansion: false
        }
    }
}
