/// Running times: `136 min`, `2h 16m`, `PT2H22M`, `117.0`, `2:16:00`.
enum DurationText {
    /// The whole minutes, or `nil` if the text is no running time.
    static func minutes(in text: String) -> Int? {
        if text.contains(":") { return clockMinutes(text) }
        var rest = Substring(text.lowercased())
        if rest.hasPrefix("pt") { rest = rest.dropFirst(2) }
        var (minutes, smallestUnit) = (0.0, Double.infinity)
        while let part = nextPart(&rest) {
            let unit = part.unit.isEmpty ? (smallestUnit > 1 ? 1 : nil) : minutesPerUnit[part.unit]
            guard let unit, unit < smallestUnit else { return nil }
            minutes += part.number * unit
            smallestUnit = unit
        }
        guard rest.isEmpty, smallestUnit.isFinite, minutes < 1_000_000 else { return nil }
        return Int(minutes)
    }

    private static let minutesPerUnit: [Substring: Double] = [
        "h": 60, "hr": 60, "hrs": 60, "hour": 60, "hours": 60, "std": 60,
        "m": 1, "mn": 1, "min": 1, "mins": 1, "minute": 1, "minutes": 1, "minuten": 1, "мин": 1,
        "s": 1.0 / 60, "sec": 1.0 / 60, "secs": 1.0 / 60, "second": 1.0 / 60, "seconds": 1.0 / 60,
    ]

    /// Takes a number and the word behind it off the front.
    private static func nextPart(_ rest: inout Substring) -> (number: Double, unit: Substring)? {
        let digits = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
        guard let number = Double(digits) else { return nil }
        rest = rest.dropFirst(digits.count).drop(while: \.isWhitespace)
        let unit = rest.prefix(while: \.isLetter)
        rest = rest.dropFirst(unit.count).drop { $0.isWhitespace || $0 == "." || $0 == "," }
        return (number, unit)
    }

    /// Hours, minutes and perhaps seconds between colons.
    private static func clockMinutes(_ text: String) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
        guard (2...3).contains(parts.count), let hours = parts[0], let minutes = parts[1], parts.last != .some(nil),
            (0..<1000).contains(hours), (0..<60).contains(minutes)
        else { return nil }
        return hours * 60 + minutes
    }
}
