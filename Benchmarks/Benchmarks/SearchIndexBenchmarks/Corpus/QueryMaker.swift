/// Makes the queries of a corpus: ten classes, drawn from its own titles with a fixed seed.
struct QueryMaker {
    /// The queries of each class.
    static let queriesPerClass = 500

    private var random = RandomSource(seed: CorpusGenerator.seed + 2)
    private let census: CorpusCensus

    /// Draws from what was counted.
    init(_ census: CorpusCensus) { self.census = census }

    /// The lines of a query file: class, words, genre, years.
    mutating func lines() -> [String] {
        let rare = census.rareTerms
        let common = census.commonTerms
        guard !rare.isEmpty, !common.isEmpty, census.sample.contains(where: { $0.terms.count >= 3 }) else { return [] }
        var lines: [String] = []
        for _ in 0..<Self.queriesPerClass { lines.append("c1\t\(random.element(of: rare) ?? "")\t\t") }
        for number in 0..<Self.queriesPerClass { lines.append("c2\t\(common[number % common.count])\t\t") }
        for shape in HarnessShape.allCases where shape != .c1 && shape != .c2 {
            for _ in 0..<Self.queriesPerClass { lines.append("\(shape)\t" + query(shape)) }
        }
        return lines
    }

    private mutating func query(_ shape: HarnessShape) -> String {
        switch shape {
        case .c1, .c2, .c3, .c9: words(2, of: movie(words: 2)) + "\t\t"
        case .c4: words(3, of: movie(words: 3)) + "\t\t"
        case .c5: phrase() + "\t\t"
        case .c6: beginning() + "\t\t"
        case .c7: misspelt() + "\t\t"
        case .c8: filtered(movie(words: 2), spread: [2, 5, 10]) { $0.words(2, of: $1) }
        case .c10: filtered(movie(words: 1), spread: [0, 1, 5, 10]) { _, _ in "" }
        }
    }

    /// A movie whose title has at least `count` different words, all of them plain.
    private mutating func movie(words count: Int) -> SampledMovie {
        while true {
            let movie = census.sample[random.index(below: census.sample.count)]
            if movie.terms.allSatisfy(TitleWords.isPlain), Set(movie.terms).count >= count { return movie }
        }
    }

    private mutating func words(_ count: Int, of movie: SampledMovie) -> String {
        Set(movie.terms).sorted().shuffled(using: &random).prefix(count).joined(separator: " ")
    }

    private mutating func phrase() -> String {
        let terms = movie(words: 2).terms
        let length = terms.count == 2 || random.unit() < 0.6 ? 2 : 3
        let start = random.index(below: terms.count - length + 1)
        return terms[start..<(start + length)].joined(separator: " ")
    }

    private mutating func beginning() -> String {
        while true {
            let terms = movie(words: 1).terms
            let word = random.unit() < 0.6 ? terms[0] : terms[random.index(below: terms.count)]
            let length = 3 + random.index(below: 2)
            if word.count >= length, TitleWords.isLetters(word) { return String(word.prefix(length)) }
        }
    }

    /// A word of five or more letters with one of them replaced, added or left out, but neither the first nor the last.
    private mutating func misspelt() -> String {
        while true {
            let terms = movie(words: 1).terms
            let word = terms[random.index(below: terms.count)]
            guard word.count >= 5, TitleWords.isLetters(word) else { continue }
            var letters = Array(word)
            let place = 1 + random.index(below: letters.count - 2)
            let letter = Character(Unicode.Scalar(UInt8(97 + random.index(below: 26))))
            switch random.index(below: 3) {
            case 0: letters[place] = letter
            case 1: letters.insert(letter, at: place)
            default: letters.remove(at: place)
            }
            if String(letters) != word { return String(letters) }
        }
    }

    private mutating func filtered(
        _ movie: SampledMovie, spread: [Int], words: (inout Self, SampledMovie) -> String
    ) -> String {
        let text = words(&self, movie)
        let distance = random.element(of: spread) ?? 0
        let genre = random.element(of: movie.genres) ?? ""
        return "\(text)\t\(genre)\t\(movie.year - distance)-\(movie.year + distance)"
    }
}
