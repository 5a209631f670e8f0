/// The words that have a canonical other form: number words, abbreviations and Roman numerals.
///
/// Nearly all words have none, which a look at their first and last letter and their length tells.
struct WordForms: Sendable {
    /// A word and the form it gives.
    struct Form: Sendable {
        /// The word in up to sixteen bytes, the first one lowest.
        fileprivate let word: SIMD2<UInt64>
        /// The canonical form.
        let text: String
        /// The number that a number word names, 0 for another word.
        let number: Int
        /// Whether it counts only behind another word.
        let isRoman: Bool
    }

    /// The one table of the process.
    static let shared = WordForms()

    /// For each pair of first and last letter a bit for each length of the words that have them.
    let lengths: [UInt16]
    private var forms: [Form] = []
    /// The place of each form in ``forms`` by its hash, the next one where that is taken.
    private var slots = [UInt8](repeating: UInt8.max, count: 256)

    private init() {
        var words: [(word: String, text: String, number: Int, isRoman: Bool)] = []
        for (index, numeral) in RomanNumeral.numerals.enumerated() { words.append((numeral, "\(index + 1)", 0, true)) }
        for (word, text) in Abbreviation.expansions { words.append((word, text, 0, false)) }
        for (word, value) in NumberWord.values { words.append((word, "\(value)", value, false)) }
        var lengths = [UInt16](repeating: 0, count: 1 << 10)
        for (word, text, number, isRoman) in words {
            guard let first = word.utf8.first, let last = word.utf8.last else { continue }
            lengths[Self.ends(first, last)] |= 1 << UInt16(word.utf8.count)
            let packed = Self.packed(word.utf8)
            var slot = Self.slot(of: packed)
            while slots[slot] != UInt8.max { slot = (slot + 1) & 255 }
            slots[slot] = UInt8(forms.count)
            forms.append(Form(word: packed, text: text, number: number, isRoman: isRoman))
        }
        self.lengths = lengths
    }

    /// Whether a word of these ends and that length may have a form; most words are ruled out here.
    @inline(__always)
    static func mayHaveForm(
        _ lengths: UnsafePointer<UInt16>, first: UInt8, last: UInt8, byteCount: Int
    ) -> Bool {
        lengths[ends(first, last)] &>> UInt16(truncatingIfNeeded: min(byteCount, 15)) & 1 != 0
    }

    /// The form of a folded word.
    ///
    /// - Parameter isFirst: whether no word stands before it; then `i` and `x` are words.
    func form(of word: ArraySlice<UInt8>, isFirst: Bool) -> Form? {
        guard word.count < 16 else { return nil }
        let packed = Self.packed(word)
        var slot = Self.slot(of: packed)
        while slots[slot] != UInt8.max {
            let form = forms[Int(slots[slot])]
            if form.word == packed { return form.isRoman && isFirst ? nil : form }
            slot = (slot + 1) & 255
        }
        return nil
    }

    /// Five bits of the first letter, five of the last.
    @inline(__always)
    private static func ends(_ first: UInt8, _ last: UInt8) -> Int { Int(first & 31) &<< 5 | Int(last & 31) }

    @inline(__always)
    private static func packed(_ word: some Sequence<UInt8>) -> SIMD2<UInt64> {
        var packed = SIMD2<UInt64>()
        var place: UInt64 = 0
        for byte in word {
            packed[place < 8 ? 0 : 1] |= UInt64(byte) &<< (8 &* (place & 7))
            place &+= 1
        }
        return packed
    }

    private static func slot(of word: SIMD2<UInt64>) -> Int {
        Int(truncatingIfNeeded: ((word[0] ^ word[1]) &* 0x9E37_79B9_7F4A_7C15) >> 56)
    }
}
