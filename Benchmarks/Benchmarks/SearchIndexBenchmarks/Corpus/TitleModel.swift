/// What the words of real titles are like: which begin a title, which follow which, how their number grows.
struct TitleModel {
    /// The words of each seed's title, as written.
    let titles: [[String]]
    /// The words that begin titles, as often as they do.
    let starts: [String]
    /// All words, as often as they occur.
    let words: [String]
    /// What comes after a word in lower case, as often as it does.
    let successors: [String: [String]]
    /// Words seen at most three times, in lower case, of which new ones are made.
    let rare: [String]
    /// How the vocabulary grows.
    let growth: VocabularyGrowth

    /// Learns from real titles.
    init(_ seeds: [SeedMovie]) {
        titles = seeds.map { TitleWords.words(of: $0.title).map { String(Substring($0)) } }
        starts = titles.compactMap(\.first)
        words = titles.flatMap { $0 }
        var successors: [String: [String]] = [:]
        var counts: [String: Int] = [:]
        var points: [(words: Int, vocabulary: Int)] = []
        var read = 0
        for title in titles {
            for (word, next) in zip(title, title.dropFirst()) {
                successors[word.lowercased(), default: []].append(next)
            }
            for word in title { counts[word.lowercased(), default: 0] += 1 }
            read += title.count
            points.append((read, counts.count))
        }
        self.successors = successors
        rare = counts.filter { $0.value <= 3 && (4...12).contains($0.key.utf8.count) && TitleWords.isLetters($0.key) }
            .keys.sorted()
        growth = VocabularyGrowth(
            early: points.isEmpty ? (1, 1) : points[points.count / 4], late: points.last ?? (2, 2))
    }
}
