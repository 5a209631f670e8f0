import TextAnalysis

/// The genres by every folded spelling, to recognise bare genre words.
struct GenreWords: Sendable {
    private let codeByName: [String: String]
    /// For each word that begins a spelling, the words of the longest one.
    private let longestByFirst: [String: Int]
    /// A bit for each length modulo 64 of the words that begin spellings, to tell at a glance that others do not.
    private let firstLengths: UInt64

    init(_ genres: [IndexGenre]) {
        var codeByName: [String: String] = [:]
        for genre in genres {
            for name in [genre.code, genre.label] + genre.aliases {
                let folded = Folding.folded(name)
                if !folded.isEmpty, codeByName[folded] == nil { codeByName[folded] = genre.code }
            }
        }
        self.codeByName = codeByName
        var longestByFirst: [String: Int] = [:]
        for words in codeByName.keys.map({ $0.split(separator: " ") }) {
            let first = words.first.map(String.init) ?? ""
            longestByFirst[first] = max(longestByFirst[first] ?? 0, words.count)
        }
        self.longestByFirst = longestByFirst
        firstLengths = longestByFirst.keys.reduce(0) { $0 | 1 << UInt64($1.utf8.count % 64) }
    }

    /// The words of the longest spelling that begins with a word, 0 if none does.
    func longest(from word: String) -> Int {
        guard firstLengths & 1 << UInt64(word.utf8.count % 64) != 0 else { return 0 }
        return longestByFirst[word] ?? 0
    }

    /// The code of the genre spelled so, in folded words with single spaces.
    func code(of folded: String) -> String? { codeByName[folded] }
}
