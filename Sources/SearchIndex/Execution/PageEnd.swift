/// Where a page ended, of which a cursor is made when somebody wants one.
enum PageEnd: Sendable {
    /// At a document under relevance.
    case relevance(RankOrder)
    /// At a document under columns.
    case columns(UInt32, SortOrder)

    /// The cursor that goes on there.
    func cursor(in index: CompiledIndex) -> SearchCursor {
        switch self {
        case .relevance(let order): index.cursor(behind: order)
        case .columns(let document, let order): index.cursor(behind: document, order)
        }
    }
}
