/// How many typing errors a word is forgiven.
public enum TypoBudget {
    /// Returns the edits that a folded word may be from another and still be taken for it.
    ///
    /// None up to four letters, one up to eight, two from nine; none for a word that does not allow edits.
    public static func edits(for word: String) -> Int {
        guard allowsEdits(word) else { return 0 }
        return switch word.unicodeScalars.count {
        case ...4: 0
        case 5...8: 1
        default: 2
        }
    }

    /// Whether a folded word may be taken for another at all.
    ///
    /// Not one of digits, for another number is another film; nor one of a script written without spaces, whose tokens
    /// are too short to guess.
    public static func allowsEdits(_ word: String) -> Bool {
        let scalars = word.unicodeScalars
        if scalars.allSatisfy({ ("0"..."9").contains($0) }) { return false }
        let table = FoldTable.shared
        return scalars.allSatisfy { table.entry(of: $0.value).kind == .letter }
    }
}
