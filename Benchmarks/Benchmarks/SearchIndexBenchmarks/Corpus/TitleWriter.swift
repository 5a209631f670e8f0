/// Makes up titles whose words follow each other as in real ones.
struct TitleWriter {
    private let model: TitleModel
    /// The words written so far, the real ones included: what decides how many are new.
    private var written: Int
    private var coined: [String] = []

    /// The share of words that do not follow the word before.
    private static let jumpShare = 0.12
    /// How much more often than a new word a lately made one comes again.
    private static let echoShare = 1.2
    /// The share of longer titles with a subtitle.
    private static let subtitleShare = 0.06

    init(_ model: TitleModel) {
        self.model = model
        written = model.words.count
    }

    /// A title of `length` words.
    mutating func title(length: Int, _ random: inout RandomSource) -> String {
        let newShare = model.growth.newWordShare(after: written)
        var words: [String] = []
        for _ in 0..<max(1, length) { words.append(word(after: words.last, newShare, &random)) }
        written += words.count
        guard words.count >= 3, random.unit() < Self.subtitleShare else { return words.joined(separator: " ") }
        let main = 1 + random.index(below: words.count - 2)
        return words[..<main].joined(separator: " ") + ": " + words[main...].joined(separator: " ")
    }

    private mutating func word(after last: String?, _ newShare: Double, _ random: inout RandomSource) -> String {
        let draw = random.unit()
        if draw < newShare, let new = coin(&random) { return new }
        if draw < newShare * (1 + Self.echoShare), let echo = random.element(of: coined) { return echo }
        guard let last else { return random.element(of: model.starts) ?? "Film" }
        if random.unit() > Self.jumpShare, let next = random.element(of: model.successors[last.lowercased()] ?? []) {
            return next
        }
        return random.element(of: model.words) ?? "Film"
    }

    /// The beginning of one rare word and the end of another.
    private mutating func coin(_ random: inout RandomSource) -> String? {
        guard let head = random.element(of: model.rare), let tail = random.element(of: model.rare) else { return nil }
        let kept = 2 + random.index(below: head.count - 2)
        let left = 1 + random.index(below: tail.count - 2)
        let word = String((head.prefix(kept) + tail.dropFirst(left)).prefix(14)).capitalizedFirst
        coined.append(word)
        return word
    }
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
