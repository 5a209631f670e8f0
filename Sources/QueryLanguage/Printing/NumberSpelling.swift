extension Double {
    /// The number with at least `decimals` places, and as many more as it has, up to six; never an exponent.
    ///
    /// Exact for what a query can hold: whole numbers below 10^15, others below 10^9 in millionths.
    func spelled(decimals: Int) -> String {
        guard magnitude < 1e15 else { return description }
        let whole = Int(magnitude)
        var digits = String(((magnitude - Double(whole)) * 1e6).nearestWhole)
        digits = String(repeating: "0", count: max(0, 6 - digits.utf8.count)) + digits
        while digits.utf8.count > decimals, digits.last == "0" { digits.removeLast() }
        return (self < 0 ? "-" : "") + "\(whole)" + (digits.isEmpty ? "" : "." + digits)
    }

    /// The nearest whole number, halves upward.
    ///
    /// `rounded()` would call into the C math library, which a module that imports nothing does not link.
    ///
    /// - Precondition: not negative, and below 2^63.
    var nearestWhole: Int { Int(self + 0.5) }
}
