/// Accepts the words of a shape: literal scalars, `?` for any one, `*` for any run.
///
/// Bit `i` of a state says that the first `i` parts of the shape were read. A star takes no part; it lets the place
/// it stands at stay.
struct PatternAutomaton: TermAutomaton {
    private var literals: [UInt32] = []
    /// The places whose part is any scalar.
    private var anyPlaces: UInt64 = 0
    /// The places at which a star stands.
    private var starPlaces: UInt64 = 0

    /// The most literal scalars and question marks.
    private static let width = 62

    /// - Parameter pattern: folded scalars, stars and question marks.
    /// - Returns: `nil` if there are too many.
    init?(_ pattern: [Unicode.Scalar]) {
        for scalar in pattern {
            if scalar == "*" {
                starPlaces |= 1 << UInt64(literals.count)
            } else {
                if scalar == "?" { anyPlaces |= 1 << UInt64(literals.count) }
                literals.append(scalar.value)
                guard literals.count <= Self.width else { return nil }
            }
        }
    }

    var start: UInt64 { 1 }

    func state(after scalar: UInt32, from state: UInt64, isFirst: Bool) -> UInt64? {
        var next = state & starPlaces | (state & anyPlaces) &<< 1
        var bits = state & ~anyPlaces
        while bits != 0 {
            let place = bits.trailingZeroBitCount
            bits &= bits &- 1
            if place < literals.count, literals[place] == scalar { next |= 2 &<< UInt64(place) }
        }
        return next == 0 ? nil : next
    }

    func allowsAny(_ state: UInt64, isFirst: Bool) -> Bool { state & (starPlaces | anyPlaces) != 0 }

    func scalar(from least: UInt32, leadingFrom state: UInt64) -> UInt32? {
        var found: UInt32?
        for place in literals.indices where state & 1 &<< UInt64(place) != 0 {
            if literals[place] >= least, literals[place] < found ?? .max { found = literals[place] }
        }
        return found
    }

    func isAccepting(_ state: UInt64) -> Bool { state & 1 &<< UInt64(literals.count) != 0 }
}
