/// What an analyzer does at each ASCII byte, in tables that are never freed.
///
/// Arrays would be checked and counted at every text; these are read through pointers, at indices below 128 alone.
struct ASCIIFolds: @unchecked Sendable {
    // Unchecked: written once, before anyone can see it, and never again.

    /// The folded letter or digit, or one of the classes below.
    let letters: UnsafePointer<UInt8>
    /// The folded byte of a literal key; ``literalSpace`` for white space.
    let literals: UnsafePointer<UInt8>
    /// The lengths of the words with other forms, by first and last letter: see ``WordForms``.
    let formLengths: UnsafePointer<UInt16>

    /// The one instance of the process.
    static let shared = ASCIIFolds()

    /// An apostrophe, which vanishes.
    static let apostrophe: UInt8 = 0
    /// White space.
    static let space: UInt8 = 1
    /// Anything else that ends a word.
    static let separator: UInt8 = 2
    /// `&` or `+`, which may be the word "and".
    static let conjunction: UInt8 = 3

    /// White space in a literal key, where any ASCII byte may stand.
    static let literalSpace: UInt8 = 0xFF

    private init() {
        letters = Self.table(ASCII.folds.map(Self.letter), UInt8.self)
        literals = Self.table(ASCII.folds.map { $0.kind == .space ? Self.literalSpace : $0.value }, UInt8.self)
        formLengths = Self.table(WordForms.shared.lengths, UInt16.self)
    }

    private static func letter(_ fold: ASCII.Fold) -> UInt8 {
        switch fold.kind {
        case .letter: fold.value
        case .apostrophe: apostrophe
        case .space: space
        case .separator, .dropped, .ideograph, .hangul, .unspaced, .composing, .expansion:
            fold.value == UInt8(ascii: "&") || fold.value == UInt8(ascii: "+") ? conjunction : separator
        }
    }

    private static func table<Entry>(_ entries: [Entry], _ type: Entry.Type) -> UnsafePointer<Entry> {
        let table = UnsafeMutablePointer<Entry>.allocate(capacity: entries.count)
        table.initialize(from: entries, count: entries.count)
        return UnsafePointer(table)
    }
}
