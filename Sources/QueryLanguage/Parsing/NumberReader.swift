/// Reads the numbers of one field, in every spelling the field allows.
struct NumberReader {
    let format: NumberFormat
    let isYear: Bool

    /// The reader for a field's values, or `nil` if they are no numbers.
    init?(_ kind: FieldKind) {
        switch kind {
        case .number(let format):
            self.format = format
            isYear = false
        case .year:
            format = NumberFormat(bounds: 1800...2200)
            isYear = true
        case .text, .facet, .id:
            return nil
        }
    }

    /// The numbers a single value stands for: `1999`, `1990s`, `75%`, `10k`, `1h30m`, or `1999~1` with a tolerance.
    func value(_ text: Substring) -> ClosedRange<Double>? {
        let parts = text.split(separator: "~", omittingEmptySubsequences: false)
        guard let first = parts.first, parts.count <= 2 else { return nil }
        guard parts.count == 2 else { return decade(first) ?? number(first).map { $0...$0 } }
        guard let middle = number(first), let tolerance = Self.plain(parts[1]) else { return nil }
        // There is no part of a year.
        if isYear, tolerance != Double(tolerance.nearestWhole) { return nil }
        return max(format.bounds.lowerBound, middle - tolerance)...min(format.bounds.upperBound, middle + tolerance)
    }

    /// `1990s` or `90s`: two digits mean the most recent decade that has begun to be history, `30s` to `90s` the last century's.
    private func decade(_ text: Substring) -> ClosedRange<Double>? {
        guard isYear, text.hasSuffix("0s") || text.hasSuffix("0S") else { return nil }
        guard let digits = Self.plain(text.dropLast()) else { return nil }
        let start: Double
        switch text.utf8.count {
        case 3: start = digits + (digits < 30 ? 2000 : 1900)
        case 5: start = digits
        default: return nil
        }
        guard format.bounds.contains(start), format.bounds.contains(start + 9) else { return nil }
        return start...(start + 9)
    }

    private func number(_ text: Substring) -> Double? {
        guard let value = isYear ? Self.year(text) : scaled(text) else { return nil }
        let rounded = Self.rounded(value)
        return format.bounds.contains(rounded) ? rounded : nil
    }

    private static func year(_ text: Substring) -> Double? {
        text.utf8.count == 4 && text.utf8.allSatisfy { (48...57).contains($0) } ? plain(text) : nil
    }

    private func scaled(_ text: Substring) -> Double? {
        if let value = Self.plain(text) { return value }
        if format.allowsDurations, let minutes = Self.minutes(text) { return minutes }
        guard let suffix = text.last, let value = Self.plain(text.dropLast()) else { return nil }
        switch suffix {
        case "k" where format.allowsMagnitudes, "K" where format.allowsMagnitudes: return value * 1_000
        case "m" where format.allowsMagnitudes, "M" where format.allowsMagnitudes: return value * 1_000_000
        case "%":
            guard let scale = format.percentOf, value <= 100 else { return nil }
            return scale.lowerBound + (scale.upperBound - scale.lowerBound) * value / 100
        default: return nil
        }
    }

    /// `1h30m`, `2h`, `90m` or `90min` in minutes.
    private static func minutes(_ text: Substring) -> Double? {
        var rest = text.lowercased()[...]
        var total = 0.0
        var isAny = false
        if let mark = rest.firstIndex(of: "h") {
            guard let hours = plain(rest[..<mark]) else { return nil }
            (total, isAny) = (hours * 60, true)
            rest = rest[rest.index(after: mark)...]
        }
        if rest.isEmpty { return isAny ? total : nil }
        let unit = ["min", "m"].first { rest.hasSuffix($0) }
        guard let unit, let minutes = plain(rest.dropLast(unit.count)) else { return nil }
        return total + minutes
    }

    /// Digits with at most one point among them: no sign, no exponent, no more digits than a `Double` keeps.
    private static func plain(_ text: Substring) -> Double? {
        let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        let isShort = parts.count <= 2 && (parts.first?.count ?? 0) <= 9 && (parts.count < 2 || parts[1].count <= 6)
        guard isShort, parts.contains(where: { !$0.isEmpty }) else { return nil }
        guard parts.allSatisfy({ $0.allSatisfy { (48...57).contains($0) } }) else { return nil }
        return Double(text.last == "." ? text.dropLast() : text)
    }

    /// A millionth at the finest, so that the canonical form can print it exactly.
    private static func rounded(_ value: Double) -> Double {
        value < 1e9 ? Double((value * 1e6).nearestWhole) / 1e6 : Double(value.nearestWhole)
    }
}
