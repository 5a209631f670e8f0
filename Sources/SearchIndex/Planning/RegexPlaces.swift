import QueryLanguage
import TextAnalysis

/// The places of a regular expression: what may stand at each, and which may come next.
struct RegexPlaces {
    /// A number has a bit for each, and one for the beginning.
    static let maximumCount = 63

    /// The characters of each place, in ascending ranges.
    private var ranges: [[ClosedRange<UInt32>]] = []
    /// The places that may follow each bit; the first is the beginning.
    private var followers: [UInt64] = [0]
    /// For each ASCII character, the places it may stand at.
    private var asciiPlaces = [UInt64](repeating: 0, count: 128)
    /// The places at which anything may stand.
    private(set) var anyPlaces: UInt64 = 0

    /// What the characters of the sets so far fold to, since a count repeats them.
    private var folds: [ScalarSet: Set<[UInt32]>] = [:]

    /// How many there are; past ``maximumCount`` the others say nothing.
    private(set) var count = 0

    /// A part of an expression.
    struct Part {
        /// The bits of the places it can begin with and end with.
        var first: UInt64 = 0
        var last: UInt64 = 0
        /// Whether it may be nothing at all.
        var isEmptyAllowed = true
    }

    // MARK: Building

    /// Adds the places of an expression.
    ///
    /// - Complexity: O(places²). ``RegexSyntax/maximumSize`` and ``RegexSyntax/maximumDepth`` bound both.
    mutating func add(_ syntax: RegexSyntax) -> Part {
        switch syntax {
        case .one(let set): return add(set)
        case .sequence(let parts):
            return parts.reduce(into: Part()) { whole, part in whole = joined(whole, add(part)) }
        case .choice(let parts):
            return united(parts.map { add($0) })
        case .repeated(let part, let least, let most): return add(part, atLeast: least, atMost: most)
        }
    }

    private mutating func add(_ part: RegexSyntax, atLeast least: Int, atMost most: Int?) -> Part {
        var whole = Part()
        var latest = Part()
        for copy in 0..<max(1, most ?? least) {
            latest = add(part)
            if copy >= least { latest.isEmptyAllowed = true }
            if most == nil, copy + 1 >= least { follow(Self.bits(latest.last), by: latest) }
            whole = joined(whole, latest)
        }
        return whole
    }

    /// A place for a set; or for a small one, what its characters fold to.
    private mutating func add(_ set: ScalarSet) -> Part {
        guard set.count <= RegexAutomaton.foldedSetCount else { return place(set.ranges, isAny: set == .all) }
        let texts = folds[set] ?? Self.folded(set)
        folds[set] = texts
        let single = texts.filter { $0.count == 1 }.joined()
        var parts = single.isEmpty ? [] : [place(single.sorted().map { $0...$0 }, isAny: false)]
        for text in texts where text.count != 1 && count <= Self.maximumCount {
            parts.append(text.reduce(into: Part()) { $0 = joined($0, place([$1...$1], isAny: false)) })
        }
        return united(parts)
    }

    /// What the characters of a set fold to; nothing, for an apostrophe.
    private static func folded(_ set: ScalarSet) -> Set<[UInt32]> {
        let scalars = set.ranges.joined().compactMap(Unicode.Scalar.init)
        return Set(
            scalars.map { scalar in
                Folding.folded(String(Character(scalar))).unicodeScalars.filter { $0 != " " }.map(\.value)
            })
    }

    private mutating func place(_ ranges: [ClosedRange<UInt32>], isAny: Bool) -> Part {
        count += 1
        guard count <= Self.maximumCount else { return Part(isEmptyAllowed: false) }
        let bit: UInt64 = 1 << UInt64(count)
        self.ranges.append(ranges)
        followers.append(0)
        if isAny { anyPlaces |= bit }
        for value in asciiPlaces.indices where ranges.contains(where: { $0.contains(UInt32(value)) }) {
            asciiPlaces[value] |= bit
        }
        return Part(first: bit, last: bit, isEmptyAllowed: false)
    }

    private mutating func joined(_ left: Part, _ right: Part) -> Part {
        follow(Self.bits(left.last), by: right)
        return Part(
            first: left.first | (left.isEmptyAllowed ? right.first : 0),
            last: right.last | (right.isEmptyAllowed ? left.last : 0),
            isEmptyAllowed: left.isEmptyAllowed && right.isEmptyAllowed)
    }

    private func united(_ parts: [Part]) -> Part {
        Part(
            first: parts.reduce(0) { $0 | $1.first }, last: parts.reduce(0) { $0 | $1.last },
            isEmptyAllowed: parts.contains(where: \.isEmptyAllowed))
    }

    /// Lets a part come after some bits.
    mutating func follow(_ bits: [Int], by part: Part) {
        for bit in bits { followers[bit] |= part.first }
    }

    private static func bits(_ mask: UInt64) -> [Int] {
        (0..<64).filter { mask & 1 << UInt64($0) != 0 }
    }

    // MARK: Matching

    /// The places that may come after a state.
    func following(_ state: UInt64) -> UInt64 {
        var reached: UInt64 = 0
        var bits = state
        while bits != 0 {
            reached |= followers[bits.trailingZeroBitCount]
            bits &= bits &- 1
        }
        return reached
    }

    /// Those of some places at which a character may stand.
    func accepting(_ scalar: UInt32, among places: UInt64) -> UInt64 {
        if scalar < 128 { return asciiPlaces[Int(scalar)] & places }
        var found: UInt64 = 0
        visit(places) { bit, ranges in
            if ranges.contains(where: { $0.contains(scalar) }) { found |= bit }
        }
        return found
    }

    /// The least character from `least` on that may stand at one of some places.
    func leastScalar(from least: UInt32, among places: UInt64) -> UInt32? {
        var found: UInt32?
        visit(places) { _, ranges in
            guard let range = ranges.first(where: { $0.upperBound >= least }) else { return }
            found = min(found ?? .max, max(least, range.lowerBound))
        }
        return found
    }

    private func visit(_ places: UInt64, _ body: (_ bit: UInt64, _ ranges: [ClosedRange<UInt32>]) -> Void) {
        var bits = places
        while bits != 0 {
            let place = bits.trailingZeroBitCount
            body(1 << UInt64(place), ranges[place - 1])
            bits &= bits &- 1
        }
    }
}
