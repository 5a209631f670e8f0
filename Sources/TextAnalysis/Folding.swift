/// Text without the differences that readers do not see as such: case, diacritics, width, punctuation.
///
/// Titles are typed as the keyboard allows. Folding takes `Amélie`, `AMÉLIE` and a decomposed `Amélie` to `amelie`:
/// compatibility decomposition, full case folding, the marks of Latin, Greek and Cyrillic letters stripped (й stays й),
/// the optional points of Hebrew and Arabic too, and letters that do not decompose mapped (`æ ae`, `ø o`, `ß ss`).
/// Kana and Hangul are composed, not decomposed; vowel signs of other scripts stay; digits of every script are ASCII.
///
/// Folded text folds to itself.
public enum Folding {
    /// Returns the folded words of a text with one space between them.
    ///
    /// Apostrophes vanish (`ocean's` is `oceans`); any other separator ends a word.
    ///
    /// - Complexity: O(bytes); ASCII takes about a nanosecond a byte.
    public static func folded(_ text: String) -> String {
        var text = text
        if let folded = text.withUTF8(foldedASCII) { return folded }
        var words = ScalarText()
        words.reserveCapacity(text.utf8.count)
        var isPending = false
        for scalar in FoldedText(text).scalars where scalar.kind != .apostrophe {
            guard scalar.kind.isWordPart else {
                isPending = !words.isEmpty
                continue
            }
            if isPending { words.append(0x20) }
            isPending = false
            words.append(scalar.value)
        }
        return words.string
    }

    /// Replaces the content of `folded` by the folded words of a text in UTF-8, and keeps its memory.
    public static func fold(_ text: UnsafeBufferPointer<UInt8>, into folded: inout [UInt8]) {
        guard ASCII.holds(text) else {
            folded.removeAll(keepingCapacity: true)
            folded.append(contentsOf: Self.folded(String(decoding: text, as: UTF8.self)).utf8)
            return
        }
        if folded.count < text.count { folded.append(contentsOf: repeatElement(0, count: text.count - folded.count)) }
        let count = folded.withUnsafeMutableBufferPointer { foldASCII(text, into: $0) }
        folded.removeSubrange(count...)
    }

    /// Returns the folded text, or `nil` if it is not all ASCII.
    private static func foldedASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
        guard ASCII.holds(bytes) else { return nil }
        return String(unsafeUninitializedCapacity: bytes.count) { foldASCII(bytes, into: $0) }
    }

    /// Writes the folded words and returns the number of their bytes, which is at most that of the text.
    private static func foldASCII(
        _ bytes: UnsafeBufferPointer<UInt8>, into output: UnsafeMutableBufferPointer<UInt8>
    ) -> Int {
        asciiFolds.withUnsafeBufferPointer { folds in
            var count = 0
            var isPending = false
            for byte in bytes {
                let fold = folds[Int(byte)]
                if fold > separatorFold {
                    if isPending {
                        output[count] = UInt8(ascii: " ")
                        count &+= 1
                        isPending = false
                    }
                    output[count] = fold
                    count &+= 1
                } else if fold == separatorFold {
                    isPending = count > 0
                }
            }
            return count
        }
    }

    private static let droppedFold: UInt8 = 0
    private static let separatorFold: UInt8 = 1

    /// The folded byte of each ASCII byte, 1 for a separator and 0 for an apostrophe.
    private static let asciiFolds: [UInt8] = ASCII.folds.map { fold in
        switch fold.kind {
        case .letter: fold.value
        case .apostrophe, .dropped: droppedFold
        case .separator, .space, .ideograph, .hangul, .unspaced, .composing, .expansion: separatorFold
        }
    }
}
