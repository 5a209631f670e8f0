/// How many typing errors a word is forgiven.
public enum TypoBudget {
    /// Returns the edits that a folded word may be from another and still be taken for it.
    ///
    /// None up to four letters, one up to eight, two from nine. A word of digits gets none, for another number is
    /// another film; nor does one of a script written without spaces, whose tokens are too short to guess.
    public static func edits(for word: String) -> Int {
        let scalars = word.unicodeScalars
        if scalars.allSatisfy({ ("0"..."9").contains($0) }) { return 0 }
        let table = FoldTable.shared
        guard scalars.allSatisfy({ table.entry(of: $0.value).kind == .letter }) else { return 0 }
        return switch scalars.count {
        case ...4: 0
        case 5...8: 1
        default: 2
        }
    }
}
