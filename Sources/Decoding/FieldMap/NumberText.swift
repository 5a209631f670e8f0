/// A number as people and programs write it: `12,963`, `765 476`, `7,7`, `83%`, `1.5e3`.
///
/// One separator before three digits groups them if it is a comma or a space; a single point is a decimal
/// point. The last of several different separators is the decimal one, as in `1,234.5` and `1.234,5`.
struct NumberText {
    private let sign: String
    private let integerDigits: String
    private let fractionDigits: String

    /// Reads a number, or returns `nil` if the text is anything else.
    init?(_ text: String) {
        var scalars = Substring(text).unicodeScalars
        if scalars.last == "%" { scalars = Substring(String(scalars.dropLast()).trimmed).unicodeScalars }
        let isNegative = scalars.first == "-" || scalars.first == "\u{2212}"
        if isNegative || scalars.first == "+" { scalars = scalars.dropFirst() }
        guard let first = scalars.first, first.isDigit || first == ".", let last = scalars.last,
            last.isDigit || last == ".",
            scalars.contains(where: \.isDigit)
        else { return nil }
        sign = isNegative ? "-" : ""
        if let mark = scalars.firstIndex(where: { $0 == "e" || $0 == "E" }) {
            guard let plain = Self.plain(String(scalars), exponentAt: mark) else { return nil }
            (integerDigits, fractionDigits) = plain
        } else {
            guard let parts = Self.parts(Array(scalars)) else { return nil }
            (integerDigits, fractionDigits) = parts
        }
    }

    /// The number without grouping if it is a whole one, without leading zeros.
    var whole: String? {
        fractionDigits.allSatisfy { $0 == "0" } ? signed(Self.canonical(integerDigits)) : nil
    }

    /// The number with a decimal point, the digits of its fraction as published.
    var decimal: String {
        let integer = Self.canonical(integerDigits)
        return signed(fractionDigits.isEmpty ? integer : "\(integer).\(fractionDigits)")
    }

    private func signed(_ digits: String) -> String {
        digits.allSatisfy { $0 == "0" || $0 == "." } ? digits : sign + digits
    }

    private static func canonical(_ digits: String) -> String {
        let rest = digits.drop { $0 == "0" }
        return rest.isEmpty ? "0" : String(rest)
    }

    /// Digits before and behind the decimal separator.
    private static func parts(_ scalars: [Unicode.Scalar]) -> (String, String)? {
        let separators = scalars.indices.filter { !scalars[$0].isDigit }
        guard let last = separators.last else { return (text(scalars[...]), "") }
        let kinds = Set(separators.map { isGroupingSpace(scalars[$0]) ? " " : scalars[$0] })
        guard kinds.isSubset(of: [",", ".", " ", "'", "\u{2019}", "_"]), kinds.count <= 2 else { return nil }
        let lastKind = scalars[last]
        let isAlone = separators.filter { scalars[$0] == lastKind }.count == 1
        let isDecimal =
            isAlone && (lastKind == "." || lastKind == ",")
            && (kinds.count == 2 || lastKind == "." || scalars.count - last - 1 != 3)
        let integerEnd = isDecimal ? last : scalars.count
        guard let integer = ungrouped(scalars[..<integerEnd]) else { return nil }
        return (integer, isDecimal ? text(scalars[(last + 1)...]) : "")
    }

    /// The digits of groups, the first of at most three and the others of exactly three.
    private static func ungrouped(_ scalars: ArraySlice<Unicode.Scalar>) -> String? {
        let groups = scalars.split(omittingEmptySubsequences: false) { !$0.isDigit }
        let areGrouped = groups.count == 1 || (1...3).contains(groups[0].count)
        guard areGrouped, groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
        return groups.map(text).joined()
    }

    private static func isGroupingSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isSpace || scalar == "\u{202F}"
    }

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(scalars))
    }

    /// A number with an exponent, its point moved. Exponents past a hundred are no rating of anything.
    private static func plain(_ text: String, exponentAt mark: String.Index) -> (String, String)? {
        let mantissa = text[..<mark].split(separator: ".", omittingEmptySubsequences: false)
        guard mantissa.count <= 2, mantissa.joined().unicodeScalars.allSatisfy(\.isDigit), !mantissa.joined().isEmpty,
            let exponent = Int(text[text.index(after: mark)...]), (-100...100).contains(exponent)
        else { return nil }
        let fraction = mantissa.count == 2 ? String(mantissa[1]) : ""
        var digits = String(mantissa[0]) + fraction
        var point = mantissa[0].count + exponent
        if point < 0 { digits = String(repeating: "0", count: -point) + digits }
        point = max(point, 0)
        if point > digits.count { digits += String(repeating: "0", count: point - digits.count) }
        return (String(digits.prefix(point)), String(digits.dropFirst(point)))
    }
}
