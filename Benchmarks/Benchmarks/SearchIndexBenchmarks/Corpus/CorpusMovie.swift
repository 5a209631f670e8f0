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
    init?(line: String) {
        // By bytes: a corpus has millions of lines, and looking for whole characters takes most of the time of reading.
        let fields = line.utf8.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map(
            Substring.init)
        guard fields.count == 7, let id = Int64(fields[0]), let year = Int(fields[3]), let score = Double(fields[5]),
            let votes = Int(fields[6])
        else { return nil }
        self.init(
            id: id, title: String(fields[1]), original: String(fields[2]), year: year,
            genres: fields[4].utf8.split(separator: UInt8(ascii: ",")).map { String(Substring($0)) },
            hundredths: Int((score * 100).rounded()),
            votes: votes)
    }
}
