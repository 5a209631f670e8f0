/// The place bytes of one term of titles.
struct PlaceReader {
    private var positions: PositionList
    private let titles: TitleTable

    init(_ term: Term, index: CompiledIndex) {
        positions = index.positions(term)
        titles = index.titles
    }

    /// The place of a posting.
    @inline(__always)
    mutating func place(_ posting: Int, _ document: UInt32) -> PlaceByte {
        var count = 0
        var first = Place(ordinal: 0, position: 0, length: 1)
        positions.visit(posting) { place in
            if count == 0 { first = place }
            count &+= 1
        }
        guard count == 1, first.ordinal == 0 else { return .escape }
        let record = titles.record(document, ordinal: 0)
        guard record.kinds.contains(.display) else { return .escape }
        return PlaceByte(position: first.position, shape: record.shape)
    }
}
