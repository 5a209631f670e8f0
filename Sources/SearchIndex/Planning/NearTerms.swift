import MovieModel
import TextAnalysis

/// The words of a field that are a few edits from a word: the nearest ones, then the most frequent, up to a limit.
///
/// Which ones depends on the index alone, so totals do not move from page to page.
struct NearTerms {
    /// The terms, the nearest first, then the most frequent.
    private(set) var terms: [TextRun.Typo] = []
    /// Whether terms were left out.
    private(set) var isCut = false

    /// The words a typing error away, without the word itself.
    ///
    /// No number is a typo of another one: terms of digits alone are left out, and where both words hold digits, they
    /// must be the same.
    static func typos(of word: String, limit: Int, in terms: FieldTerms) -> NearTerms {
        let digits = word.utf8.filter(ASCIIDigits.contains)
        return NearTerms(word, EditAutomaton.Tolerance(limit: limit), terms) { key, distance in
            guard distance > 0 else { return false }
            let others = key.lazy.filter(ASCIIDigits.contains)
            return others.count < key.count && (digits.isEmpty || others.isEmpty || others.elementsEqual(digits))
        }
    }

    /// All words so near, the word itself among them.
    static func within(
        _ tolerance: EditAutomaton.Tolerance, of word: String, in terms: FieldTerms
    ) -> NearTerms {
        NearTerms(word, tolerance, terms) { _, _ in true }
    }

    private init(
        _ word: String, _ tolerance: EditAutomaton.Tolerance, _ fieldTerms: FieldTerms,
        where isIncluded: (UnsafeBufferPointer<UInt8>, Int) -> Bool
    ) {
        guard let automaton = EditAutomaton(word, tolerance) else { return }
        var found: [TextRun.Typo] = []
        let isFound =
            tolerance.limit == 1
            && fieldTerms.visitEdits(of: word, automaton) { term, key, distance in
                if isIncluded(key, distance) { found.append(TextRun.Typo(term: term, distance: UInt8(distance))) }
            }
        if !isFound {
            _ = fieldTerms.visit(automaton) { term, key, state in
                if let distance = automaton.distance(state), isIncluded(key, distance) {
                    found.append(TextRun.Typo(term: term, distance: UInt8(distance)))
                }
                return true
            }
        }
        // Terms arrive in dictionary order, and ordinals say so.
        found.sort { left, right in
            if left.distance != right.distance { return left.distance < right.distance }
            if left.term.documentCount != right.term.documentCount {
                return left.term.documentCount > right.term.documentCount
            }
            return left.term.ordinal < right.term.ordinal
        }
        isCut = found.count > Limits.termExpansions
        terms = isCut ? Array(found.prefix(Limits.termExpansions)) : found
    }
}

/// The digits of folded text.
private enum ASCIIDigits {
    static func contains(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
