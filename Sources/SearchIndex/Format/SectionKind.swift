/// What a section of the file holds. The raw value stands in the section table.
enum SectionKind: UInt32, CaseIterable, Sendable {
    case metadata = 1
    case termBlockOffsets, termBlocks, documentLists, positionLists
    case movies, titleStarts, titles, titleTexts, literalTitles
    case columns, permutations
    case hitOffsets, hits

    /// The name in messages and statistics.
    var name: String {
        switch self {
        case .metadata: "metadata"
        case .termBlockOffsets: "term block offsets"
        case .termBlocks: "term blocks"
        case .documentLists: "document lists"
        case .positionLists: "position lists"
        case .movies: "movies"
        case .titleStarts: "title starts"
        case .titles: "titles"
        case .titleTexts: "title texts"
        case .literalTitles: "literal titles"
        case .columns: "columns"
        case .permutations: "permutations"
        case .hitOffsets: "hit offsets"
        case .hits: "hits"
        }
    }

    /// Whether a one-off search verifies it when it opens the file.
    ///
    /// These are the small sections every search touches; the others cost a read of the whole file.
    var isEssential: Bool {
        switch self {
        case .metadata, .termBlockOffsets, .termBlocks, .titleStarts, .literalTitles: true
        case .documentLists, .positionLists, .movies, .titles, .titleTexts, .columns, .permutations, .hitOffsets, .hits:
            false
        }
    }
}
