import TextAnalysis

extension SlowModel {
    /// The movies with a word in a title, as written.
    func documentCount(of term: Int) -> Int { typedCounts[term] ?? 0 }

    /// The words of titles within some edits of another word, the nearest first, then the most frequent.
    ///
    /// An edit of the first letter counts twice. A number is never a typo of another one.
    func typos(of word: String, limit: Int, among counts: [Int: Int]? = nil) -> [ModelTypo] {
        guard limit > 0, word.mayBeEdited else { return [] }
        let key = "\(word) \(limit) \(counts == nil)"
        if let known = knownTypos[key] { return known }
        let found = scannedTypos(of: word, limit: limit, among: counts ?? typedCounts)
        knownTypos[key] = found
        return found
    }

    private func scannedTypos(of word: String, limit: Int, among counts: [Int: Int]) -> [ModelTypo] {
        let near = counts.keys.compactMap { term -> ModelTypo? in
            let text = terms.texts[term]
            guard !text.isDigits, Self.haveSameDigits(word, text),
                let distance = EditDistance.distance(from: word, to: text, limit: limit, firstLetterCost: 2),
                distance > 0
            else { return nil }
            return ModelTypo(term: term, distance: distance)
        }
        return near.sorted { left, right in
            if left.distance != right.distance { return left.distance < right.distance }
            let (a, b) = (counts[left.term] ?? 0, counts[right.term] ?? 0)
            return a == b
                ? Array(terms.texts[left.term].utf8).lexicographicallyPrecedes(terms.texts[right.term].utf8) : a > b
        }
    }

    /// `terminator2` is no typo of `terminator3`.
    private static func haveSameDigits(_ word: String, _ other: String) -> Bool {
        word.digits.isEmpty || other.digits.isEmpty || String(word.digits) == String(other.digits)
    }
}
