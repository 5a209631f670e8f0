import TextAnalysis

/// Marks the words of a query in a title.
struct Highlighter {
    let terms: HighlightTerms

    /// The matching parts of a text in scalar offsets, ascending and apart.
    func ranges(in text: String) -> [Range<Int>] {
        let tokenizer = Tokenizer(for: .indexing)
        let tokens = tokenizer.tokens(of: text).filter { terms.matches($0.text) }
        let equivalents = tokenizer.equivalents(of: text).filter { terms.words.contains($0.text) }
        var merged: [Range<Int>] = []
        for range in (tokens + equivalents).map(\.range).sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = merged.last, range.lowerBound < last.upperBound {
                merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else if !range.isEmpty {
                merged.append(range)
            }
        }
        return merged
    }
}
