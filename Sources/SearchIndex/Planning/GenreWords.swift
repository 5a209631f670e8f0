import TextAnalysis

/// The genres by every folded spelling, to recognise bare genre words.
struct GenreWords: Sendable {
    private let codeByName: [String: String]
    /// The words of the longest spelling.
    let longest: Int

    init(_ genres: [IndexGenre]) {
        var codeByName: [String: String] = [:]
        for genre in genres {
            for name in [genre.code, genre.label] + genre.aliases {
                let folded = Folding.folded(name)
                if !folded.isEmpty, codeByName[folded] == nil { codeByName[folded] = genre.code }
            }
        }
        self.codeByName = codeByName
        longest = codeByName.keys.map { $0.split(separator: " ").count }.max() ?? 0
    }

    /// The code of the genre spelled so, in folded words with single spaces.
    func code(of folded: String) -> String? { codeByName[folded] }
}
