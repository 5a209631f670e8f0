import TextAnalysis

@testable import SearchIndex

/// A piece of query text as the slow model sees it: tokens and what may stand for them.
struct ModelText {
    /// A token or an equivalent, from one token position of the query to another.
    struct Unit {
        var text: String
        var from: Int
        var to: Int
        var isToken: Bool
        var isBigram: Bool
        var isPrefix = false

        func matches(_ gram: ModelGram) -> Bool {
            isPrefix ? gram.isTyped && gram.text.hasPrefix(text) : gram.text == text
        }
    }

    /// A way to stand in a title.
    struct Way: Hashable {
        var start: Int
        var end: Int
        var isTyped: Bool
    }

    let units: [Unit]
    let tokens: [Token]
    private let start: Int
    private let end: Int

    init(_ text: String, lastIsPrefix: Bool = false, forNames: Bool = false) {
        let tokenizer = Tokenizer(for: .querying)
        let tokens = tokenizer.tokens(of: text)
        self.tokens = tokens
        let end = tokens.last.map { $0.position + $0.positionCount } ?? 0
        self.end = end
        start = tokens.first?.position ?? 0
        let ends = tokens.map(\.position) + [end]
        var units = tokens.indices.map { index in
            Unit(
                text: tokens[index].text, from: tokens[index].position, to: ends[index + 1], isToken: true,
                isBigram: tokens[index].positionCount == 2, isPrefix: lastIsPrefix && index == tokens.count - 1)
        }
        for token in tokenizer.equivalents(of: text) where !forNames || token.positionCount == 1 {
            let from = ends.first { $0 >= token.position } ?? end
            let to = ends.first { $0 >= token.position + token.positionCount } ?? end
            if from < to { units.append(Unit(text: token.text, from: from, to: to, isToken: false, isBigram: false)) }
        }
        self.units = units
    }

    /// Whether a token, or what stands for it, is in a title.
    func has(_ token: Token, in title: ModelTitle, typedOnly: Bool = false) -> Bool {
        units.contains { unit in
            unit.from <= token.position && token.position < unit.to && (!typedOnly || unit.isToken)
                && title.grams.contains { unit.matches($0) && (!typedOnly || $0.isTyped) }
        }
    }

    /// Every way in which the whole text stands together and in order in a title.
    func ways(in title: ModelTitle, slop: Int = 0) -> Set<Way> {
        guard !tokens.isEmpty else { return [] }
        return ways(from: start, title, at: nil, slop: slop, begun: 0, isTyped: true)
    }

    private func ways(
        from node: Int, _ title: ModelTitle, at place: Int?, slop: Int, begun: Int, isTyped: Bool
    ) -> Set<Way> {
        if node == end { return [Way(start: begun, end: place ?? 0, isTyped: isTyped)] }
        var found: Set<Way> = []
        for unit in units where unit.from == node {
            for gram in title.grams where unit.matches(gram) {
                let skipped = place.map { gram.position - $0 } ?? 0
                guard skipped >= 0, skipped <= slop else { continue }
                let isBigramStep = unit.isBigram && !unit.isPrefix
                let step = isBigramStep ? unit.to - unit.from : gram.isTyped ? 1 : gram.length
                found.formUnion(
                    ways(
                        from: unit.to, title, at: gram.position + step, slop: slop - skipped,
                        begun: place == nil ? gram.position : begun, isTyped: isTyped && unit.isToken && gram.isTyped))
            }
        }
        return found
    }
}
