/// What one scalar folds to, packed in 32 bits: the kind in the low four, the payload above.
///
/// The payload is the folded scalar, or 0 for the scalar itself, so that pages of scalars that fold to themselves are
/// all alike and stored once. For an expansion it is the place of the sequence (offset, and length in the low five bits).
struct FoldEntry: Equatable {
    private let bits: UInt32

    init(_ kind: ScalarKind, payload: UInt32 = 0) {
        bits = payload << 4 | UInt32(kind.rawValue)
    }

    /// An entry for the sequence at `offset` of the table's expansions.
    ///
    /// - Precondition: `count` is below 32, which holds for every sequence in Unicode.
    init(expansionAt offset: Int, count: Int) {
        precondition(count < 32)
        self.init(.expansion, payload: UInt32(offset) << 5 | UInt32(count))
    }

    var kind: ScalarKind {
        ScalarKind(rawValue: UInt8(truncatingIfNeeded: bits & 0xF)) ?? .separator
    }

    var payload: UInt32 { bits >> 4 }

    /// The places of an expansion's entries.
    var expansion: Range<Int> {
        let offset = Int(payload >> 5)
        return offset..<(offset + Int(payload & 31))
    }

    /// The folded form of `scalar`, whose entry this is.
    func folded(_ scalar: UInt32) -> UInt32 {
        payload == 0 ? scalar : payload
    }
}
