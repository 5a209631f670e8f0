import TextAnalysis

/// Marks the words of a query in a title.
struct Highlighter {
    let terms: HighlightTerms

    /// The matching parts of a text in scalar offsets, ascending and apart.
    func ranges(in text: String) -> [Range<Int>] {
        var analyzer = TextAnalyzer(for: .indexing)
        analyzer.analyze(text, terms.words.isEmpty ? [] : [.equivalents])
        let tokens = analyzer.tokens.filter { terms.matches(analyzer.text(of: $0)) }
        let equivalents = analyzer.equivalents.filter { terms.words.contains(analyzer.text(of: $0)) }
        let ranges = (tokens + equivalents).map { Int($0.sourceStart)..<Int($0.sourceEnd) }
        var merged: [Range<Int>] = []
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = merged.last, range.lowerBound < last.upperBound {
                merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else if !range.isEmpty {
                merged.append(range)
            }
        }
        return merged
    }
}
