/// Keys under which equal titles meet.
///
/// Lists write one title as `The Matrix`, `Matrix, The` and `MATRIX, THE (1999)`; compared letter by letter they are
/// three films. Both kinds of key are folded, lose a bracketed year at the end and have their article in front.
public enum TitleKey {
    /// The key of a title taken literally: punctuation stays, its variants made one.
    ///
    /// Dashes, quotes and middle dots each have one form, white space is one space. `matrix -reloaded` and
    /// `Matrix Reloaded` differ.
    public static func surface(_ title: String) -> String {
        var key = ScalarText()
        var isPending = false
        for scalar in FoldedText(arranged(title)).scalars {
            if scalar.kind == .space {
                isPending = !key.isEmpty
                continue
            }
            if isPending { key.append(0x20) }
            isPending = false
            key.append(scalar.value)
        }
        return key.string
    }

    /// The surface key without the English article in front, or `nil` if it has none.
    public static func surfaceWithoutArticle(_ title: String) -> String? {
        TitleArticle.dropped(fromFront: surface(title))
    }

    /// The key for matching titles of different providers: words only, `&` read as "and", no English article in front.
    ///
    /// Articles of other languages stay, in front. Numbers stay as they are written: `Rocky II` is not `Rocky`, and that
    /// it is `Rocky 2` is a matter of evidence. The key of a title of symbols alone is empty.
    public static func normalized(_ title: String) -> String {
        let arranged = arranged(title)
        let words = Folding.folded(arranged.utf8.contains(UInt8(ascii: "&")) ? spelled(arranged) : arranged)
        // `A.I.` begins with no article, though its words do.
        guard beginsWithSpacedWord(arranged) else { return words }
        return TitleArticle.dropped(fromFront: words) ?? words
    }

    /// The normalized key in Latin letters, or `nil` if it has no Cyrillic or Greek letter.
    public static func transliterated(_ title: String) -> String? {
        Transliteration.latin(normalized(title))
    }

    private static func arranged(_ title: String) -> String {
        let title = BracketedYear.dropped(from: title)
        return TitleArticle.movedToFront(title) ?? title
    }

    private static func spelled(_ title: String) -> String {
        String(
            title.unicodeScalars.reduce(into: String.UnicodeScalarView()) { spelled, scalar in
                if scalar == "&" {
                    spelled.append(contentsOf: " and ".unicodeScalars)
                } else {
                    spelled.append(scalar)
                }
            })
    }

    private static func beginsWithSpacedWord(_ title: String) -> Bool {
        var title = title
        return title.withUTF8(beginsWithSpacedWord)
    }

    /// Whether a space ends the first word of ASCII letters.
    static func beginsWithSpacedWord(_ title: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let start = title.firstIndex(where: isLetter) else { return false }
        return title[start...].first { !isLetter($0) } == UInt8(ascii: " ")
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
}
