/// What a document is ranked by, packed into two numbers that compare as the ranking does, the better one smaller.
///
/// ```
/// high: group 4 | level 8, inverted | equivalent 1 | boost 32, falling | hint 2
/// low:  effective prior 32, falling | document 32
/// ```
/// Priors are `Float`s from 0.3 on, so they are whole multiples of 2⁻²⁵ and lose nothing in the packing. Ties go by
/// static rank, which is the number of the document.
struct RankOrder: Comparable, Hashable {
    var high: UInt64
    var low: UInt64

    @inline(__always)
    static func < (left: RankOrder, right: RankOrder) -> Bool {
        left.high != right.high ? left.high < right.high : left.low < right.low
    }

    /// Before every document.
    static let first = RankOrder(high: 0, low: 0)

    @inline(__always)
    init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    @inline(__always)
    init(_ match: TextMatch, isPinned: Bool, hintRank: Int, prior: Float, document: UInt32) {
        high = Self.high(match, isPinned: isPinned, hintRank: hintRank)
        low = UInt64(Self.prior(prior, lessened: match.effectivePenalty)) &<< 32 | UInt64(document)
    }

    /// The order of a document whose prior is not lessened.
    @inline(__always)
    init(high: UInt64, prior: Float, document: UInt32) {
        self.high = high
        low = UInt64(Self.prior(prior, lessened: 0)) &<< 32 | UInt64(document)
    }

    /// The document.
    @inline(__always)
    var document: UInt32 { UInt32(truncatingIfNeeded: low) }

    /// The part that the words and the year hint decide.
    @inline(__always)
    static func high(_ match: TextMatch, isPinned: Bool, hintRank: Int) -> UInt64 {
        let group = isPinned ? 1 : UInt64(truncatingIfNeeded: max(2, match.tier))
        let level = UInt64(truncatingIfNeeded: 255 &- max(0, min(255, match.level)))
        let isEquivalent: UInt64 = match.tier > 2 && match.isEquivalent ? 1 : 0
        let boost = match.boost == 0 ? 0x7FFF_FFFF : Self.falling(Float(match.boost))
        return group &<< 43 | level &<< 35 | isEquivalent &<< 34 | UInt64(boost) &<< 2
            | UInt64(truncatingIfNeeded: hintRank & 3)
    }

    /// A number that falls as `value` rises; `0x7FFF_FFFF` for 0.
    private static func falling(_ value: Float) -> UInt32 {
        let bits = value.bitPattern
        return bits & 0x8000_0000 == 0 ? 0x7FFF_FFFF &- bits : bits
    }

    /// A prior less a penalty, in units of 2⁻²⁵, falling.
    @inline(__always)
    private static func prior(_ prior: Float, lessened penalty: Double) -> UInt32 {
        let units =
            Int64(prior * unitsPerPrior) &- (penalty == 0 ? 0 : Int64((penalty * Double(unitsPerPrior)).rounded()))
        return .max &- UInt32(clamping: units &+ offset)
    }

    private static let unitsPerPrior: Float = 33_554_432
    /// Keeps the largest penalty above 0.
    private static let offset: Int64 = 8 << 25
}
