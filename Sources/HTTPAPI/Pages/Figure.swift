/// Writes numbers for people.
enum Figure {
    /// One decimal, such as `84.1`.
    static func decimal(_ value: Double) -> String {
        guard value.isFinite, abs(value) < 1e15 else { return "–" }
        let tenths = Int((value * 10).rounded())
        return (tenths < 0 ? "-" : "") + "\(abs(tenths) / 10).\(abs(tenths) % 10)"
    }

    /// As few decimals as needed, at most two, such as `4.05` and `10`.
    static func short(_ value: Double) -> String {
        guard value.isFinite, abs(value) < 1e15 else { return "–" }
        let hundredths = Int((value * 100).rounded())
        var text = "\(abs(hundredths) / 100)"
        let rest = abs(hundredths) % 100
        if rest != 0 { text += rest % 10 == 0 ? ".\(rest / 10)" : ".\(rest < 10 ? "0" : "")\(rest)" }
        return (hundredths < 0 ? "-" : "") + text
    }

    /// Groups of three digits, such as `1,203,991`.
    static func grouped(_ value: Int) -> String {
        var groups: [Substring] = []
        var digits = Substring(String(value.magnitude))
        while digits.count > 3 {
            groups.insert(digits.suffix(3), at: 0)
            digits = digits.dropLast(3)
        }
        return (value < 0 ? "-" : "") + ([digits] + groups).joined(separator: ",")
    }

    /// A number with what it counts, such as `1 movie` and `12 movies`.
    static func counted(_ value: Int, _ thing: String) -> String {
        "\(grouped(value)) \(thing)\(value == 1 ? "" : "s")"
    }

    /// A running time, such as `1 h 57 min`.
    static func duration(minutes: Int) -> String {
        minutes < 60 ? "\(minutes) min" : "\(minutes / 60) h \(minutes % 60) min"
    }
}
