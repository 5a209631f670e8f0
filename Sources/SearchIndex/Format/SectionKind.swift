/// What a section of the file holds. The raw value stands in the section table.
enum SectionKind: UInt32, CaseIterable, Sendable {
    case metadata = 1
    case termBlockOffsets, termBlocks, documentLists, positionLists
    case titleStarts = 7, titles, titleTexts, literalTitles
    case columns, permutations
    case hitOffsets, hits
    case blockChecksums
    case termBlockKeys
    case topLists, pairs, prefixTops, suggestions

    /// The name in messages and statistics.
    var name: String {
        switch self {
        case .metadata: "metadata"
        case .termBlockOffsets: "term block offsets"
        case .termBlocks: "term blocks"
        case .documentLists: "document lists"
        case .positionLists: "position lists"
        case .titleStarts: "title starts"
        case .titles: "titles"
        case .titleTexts: "title texts"
        case .literalTitles: "literal titles"
        case .columns: "columns"
        case .permutations: "permutations"
        case .hitOffsets: "hit offsets"
        case .hits: "hits"
        case .blockChecksums: "block checksums"
        case .termBlockKeys: "term block keys"
        case .topLists: "top lists"
        case .pairs: "pairs"
        case .prefixTops: "prefix tops"
        case .suggestions: "suggestions"
        }
    }

    /// Whether a one-off search verifies it when it opens the file.
    ///
    /// These are the sections every search touches all over. Of the others it verifies the blocks it touches.
    var isEssential: Bool {
        switch self {
        case .metadata, .termBlockKeys, .termBlockOffsets, .termBlocks, .blockChecksums: true
        case .documentLists, .positionLists, .titleStarts, .titles, .titleTexts, .literalTitles, .columns,
            .permutations, .hitOffsets, .hits, .topLists, .pairs, .prefixTops, .suggestions:
            false
        }
    }
}
