/// The place bytes of one term of titles.
struct PlaceReader {
    private let positions: PositionList

    init(_ term: Term, index: CompiledIndex) { positions = index.positions(term) }

    /// The place of a posting.
    @inline(__always)
    func place(_ posting: Int, _ document: UInt32) -> PlaceCode { positions.code(posting) }
}
