/// Abbreviations that titles and queries use for the same word.
enum Abbreviation {
    /// The word of each.
    static let expansions = [
        "vol": "volume", "pt": "part", "ep": "episode", "vs": "versus", "dr": "doctor", "mr": "mister",
        "mrs": "missus", "st": "saint",
    ]

    /// The word that a folded abbreviation stands for.
    static func expanded(_ word: String) -> String? {
        word.utf8.count <= 3 ? expansions[word] : nil
    }
}
