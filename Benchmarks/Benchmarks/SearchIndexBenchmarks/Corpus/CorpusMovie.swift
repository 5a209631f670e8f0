/// A movie of a benchmark corpus: one line of tab-separated values.
struct CorpusMovie: Sendable {
    /// Its number, 1 or more.
    var id: Int64
    /// The display title, the only text that is searched.
    var title: String
    /// The title in its own language.
    var original: String
    /// The year of release.
    var year: Int
    /// The genres as the list spells them, at least one.
    var genres: [String]
    /// The c-rating in hundredths of a point, 0…10 000.
    var hundredths: Int
    /// The votes behind it.
    var votes: Int

    /// The line, in the order of the properties.
    var line: String {
        let fraction = hundredths % 100
        let score = "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)"
        return "\(id)\t\(title)\t\(original)\t\(year)\t\(genres.joined(separator: ","))\t\(score)\t\(votes)"
    }
}

extension CorpusMovie {
    /// Reads a line, `nil` if it is not one.
    init?(line: UnsafeRawBufferPointer) {
        var fields = ByteFields(line, separator: UInt8(ascii: "\t"))
        guard let id = fields.next(), let title = fields.next(), let original = fields.next(),
            let year = fields.next(), let genres = fields.next(), let score = fields.next(), let votes = fields.next(),
            fields.next() == nil, let id = Self.number(id), let year = Self.number(year),
            let hundredths = Self.hundredths(score), let votes = Self.number(votes)
        else { return nil }
        self.init(
            id: Int64(id), title: String(decoding: title, as: UTF8.self),
            original: String(decoding: original, as: UTF8.self), year: year,
            genres: ByteFields(genres, separator: UInt8(ascii: ",")).lazy.filter { !$0.isEmpty }
                .map { String(decoding: $0, as: UTF8.self) },
            hundredths: hundredths, votes: votes)
    }

    private static func number(_ bytes: UnsafeRawBufferPointer) -> Int? {
        guard (1...18).contains(bytes.count) else { return Int(String(decoding: bytes, as: UTF8.self)) }
        var value = 0
        for byte in bytes {
            let digit = byte &- UInt8(ascii: "0")
            guard digit < 10 else { return Int(String(decoding: bytes, as: UTF8.self)) }
            value = value * 10 + Int(digit)
        }
        return value
    }

    /// A score with at most two decimals digit by digit, any other as the number it is.
    private static func hundredths(_ bytes: UnsafeRawBufferPointer) -> Int? {
        var fields = ByteFields(bytes, separator: UInt8(ascii: "."))
        if let whole = fields.next(), let fraction = fields.next(), fraction.count == 2, fields.next() == nil,
            let whole = number(whole), (0..<1 << 50).contains(whole), let fraction = number(fraction), fraction >= 0
        {
            return whole * 100 + fraction
        }
        return Double(String(decoding: bytes, as: UTF8.self)).map { Int(($0 * 100).rounded()) }
    }
}
