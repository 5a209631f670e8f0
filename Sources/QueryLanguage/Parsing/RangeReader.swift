/// Reads the ranges of one field of numbers, in all their spellings.
struct RangeReader {
    let numbers: NumberReader

    /// What a value says about a number.
    enum Reading: Hashable {
        /// Nothing but that there is one: `*`.
        case anything

        /// A range, and whether its ends were the wrong way round.
        case range(NumberRange, isReversed: Bool)
    }

    init?(_ kind: FieldKind) {
        guard let numbers = NumberReader(kind) else { return nil }
        self.numbers = numbers
    }

    /// Reads a bare value: `1999`, `>=1999`, `1990..2000`, `1990-2000`.
    ///
    /// A comparator says which side of the value is meant. Returns `nil` for what is no number or no range.
    func reading(of text: String, comparator: Comparator) -> Reading? {
        if let (lower, upper) = Self.ends(of: text) { return range(lower, upper, comparator: comparator) }
        if comparator == .has, let (inner, rest) = Self.comparator(at: text[...]) {
            return reading(of: String(rest), comparator: inner)
        }
        if text == "*" { return comparator == .has ? .anything : nil }
        guard let value = numbers.value(text[...]) else { return nil }
        return .range(compared(value, comparator), isReversed: false)
    }

    /// Reads a range in brackets, where a round bracket of mathematics is a brace: `[1990 TO 2000}`.
    func reading(ofBracket text: String) -> Reading? {
        let parts = text.dropFirst().dropLast().split(whereSeparator: \.isWhitespace)
        guard parts.count == 3, parts[1].uppercased() == "TO" else { return nil }
        guard let lower = bound(parts[0], isLower: true, isInclusive: text.first == "["),
            let upper = bound(parts[2], isLower: false, isInclusive: text.last == "]")
        else { return nil }
        return ordered(lower.bound, upper.bound)
    }

    private func compared(_ value: ClosedRange<Double>, _ comparator: Comparator) -> NumberRange {
        switch comparator {
        case .atLeast: NumberRange(lower: NumberBound(value.lowerBound), upper: nil)
        case .atMost: NumberRange(lower: nil, upper: NumberBound(value.upperBound))
        case .greater: NumberRange(lower: NumberBound(value.upperBound, isInclusive: false), upper: nil)
        case .less: NumberRange(lower: nil, upper: NumberBound(value.lowerBound, isInclusive: false))
        case .has, .near, .equal, .notEqual, .unequal:
            NumberRange(lower: NumberBound(value.lowerBound), upper: NumberBound(value.upperBound))
        }
    }

    /// A range of two ends, where a `>` or `>=` before it belongs to the lower one.
    private func range(_ lower: Substring, _ upper: Substring, comparator: Comparator) -> Reading? {
        guard comparator.isEquality || comparator == .greater || comparator == .atLeast else { return nil }
        guard let lower = bound(lower, isLower: true, isInclusive: comparator != .greater),
            let upper = bound(upper, isLower: false, isInclusive: true)
        else { return nil }
        return ordered(lower.bound, upper.bound)
    }

    private func ordered(_ lower: NumberBound?, _ upper: NumberBound?) -> Reading {
        guard let low = lower, let high = upper else {
            return lower == nil && upper == nil
                ? .anything : .range(NumberRange(lower: lower, upper: upper), isReversed: false)
        }
        let isReversed = low.value > high.value
        let range = isReversed ? NumberRange(lower: high, upper: low) : NumberRange(lower: low, upper: high)
        return .range(range, isReversed: isReversed)
    }

    /// A bound that was read; an open end has none.
    private struct End {
        let bound: NumberBound?
    }

    private func bound(_ text: Substring, isLower: Bool, isInclusive: Bool) -> End? {
        if text.isEmpty || text == "*" { return End(bound: nil) }
        let (comparator, rest) = Self.comparator(at: text) ?? (.has, text)
        guard let value = numbers.value(rest) else { return nil }
        switch comparator {
        case .has: break
        case .greater where isLower, .less where !isLower:
            return End(bound: NumberBound(isLower ? value.upperBound : value.lowerBound, isInclusive: false))
        case .atLeast where isLower, .atMost where !isLower: break
        default: return nil
        }
        // An open bound leaves out everything its value stands for, a closed one takes all of it in.
        let end = isLower == isInclusive ? value.lowerBound : value.upperBound
        return End(bound: NumberBound(end, isInclusive: isInclusive))
    }

    private static func comparator(at text: Substring) -> (Comparator, Substring)? {
        let fitting = Comparator.relations.first { text.hasPrefix($0.rawValue) }
        return fitting.map { ($0, text.dropFirst($0.count)) }
    }

    /// The two ends of a value that holds a range sign: two dots or three, an ellipsis, or a dash between digits.
    private static func ends(of text: String) -> (Substring, Substring)? {
        let scalars = text.unicodeScalars
        if let mark = scalars.firstIndex(of: "…") {
            return (text[..<mark], text[scalars.index(after: mark)...])
        }
        for (index, scalar) in zip(scalars.indices, scalars) {
            let next = scalars.index(after: index)
            guard next < scalars.endIndex else { return nil }
            if scalar == ".", scalars[next] == "." {
                let rest = text[scalars.index(after: next)...]
                return (text[..<index], rest.first == "." ? rest.dropFirst() : rest)
            }
            if scalar == "-" || scalar == "–", index > scalars.startIndex, scalars[next].isDigit {
                return (text[..<index], text[next...])
            }
        }
        return nil
    }
}
