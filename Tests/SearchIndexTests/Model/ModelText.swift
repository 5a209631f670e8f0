import TextAnalysis

@testable import SearchIndex

/// A piece of query text as the slow model sees it: tokens and what may stand for them.
struct ModelText {
    /// A token or an equivalent, from one token position of the query to another.
    struct Unit {
        var from: Int
        var to: Int
        /// The words of the corpus it is, one or none; for a prefix all that begin so.
        var terms: Set<Int>
        var isToken: Bool
        var isBigram: Bool
        var isPrefix: Bool
        /// Whether only words as written are meant.
        var isTypedOnly = false

        func matches(_ gram: ModelGram) -> Bool { terms.contains(gram.term) && (!isTypedOnly || gram.isTyped) }
    }

    /// A way to stand in a title.
    struct Way: Hashable {
        var start: Int
        var end: Int
        var isTyped: Bool
    }

    let tokens: [Token]
    let units: [Unit]
    /// The units that cover each token.
    private let covers: [[Unit]]
    private let start: Int
    private let end: Int

    init(_ reading: ModelReading, terms: ModelTerms) {
        let (text, lastIsPrefix) = (reading.text, reading.lastIsPrefix)
        let tokenizer = Tokenizer(for: .querying)
        let tokens = tokenizer.tokens(of: text)
        let end = tokens.last.map { $0.position + $0.positionCount } ?? 0
        let ends = tokens.map(\.position) + [end]
        var units = tokens.indices.map { index in
            let isPrefix = lastIsPrefix && index == tokens.count - 1
            let word = tokens[index].text
            return Unit(
                from: tokens[index].position, to: ends[index + 1],
                terms: isPrefix ? terms.numbers(beginning: word) : Set([terms.number(of: word)].compactMap { $0 }),
                isToken: true, isBigram: tokens[index].positionCount == 2, isPrefix: isPrefix,
                isTypedOnly: isPrefix || reading.forms == .typed)
        }
        let equivalents = reading.forms == .all ? tokenizer.equivalents(of: text) : []
        for token in equivalents where !reading.forNames || token.positionCount == 1 {
            let from = ends.first { $0 >= token.position } ?? end
            let to = ends.first { $0 >= token.position + token.positionCount } ?? end
            guard from < to, let term = terms.number(of: token.text) else { continue }
            units.append(Unit(from: from, to: to, terms: [term], isToken: false, isBigram: false, isPrefix: false))
        }
        self.tokens = tokens
        self.units = units
        self.end = end
        start = tokens.first?.position ?? 0
        covers = tokens.map { token in units.filter { $0.from <= token.position && token.position < $0.to } }
    }

    /// One term of the index, not analyzed.
    init(term: String, terms: ModelTerms) {
        let unit = Unit(
            from: 0, to: 1, terms: Set([terms.number(of: term)].compactMap { $0 }), isToken: true, isBigram: false,
            isPrefix: false, isTypedOnly: true)
        tokens = [Token(text: term, position: 0, range: 0..<term.unicodeScalars.count)]
        units = [unit]
        covers = [[unit]]
        (start, end) = (0, 1)
    }

    /// Whether a token, or what stands for it, is in a title.
    func has(_ token: Int, in title: ModelTitle, typedOnly: Bool = false) -> Bool {
        for unit in covers[token] where !typedOnly || unit.isToken {
            for gram in title.grams where (!typedOnly || gram.isTyped) && unit.matches(gram) { return true }
        }
        return false
    }

    /// Whether a token, or what stands for it, is in any of some titles.
    func has(_ token: Int, in titles: [ModelTitle], typedOnly: Bool = false) -> Bool {
        for title in titles where has(token, in: title, typedOnly: typedOnly) { return true }
        return false
    }

    /// The word of the corpus that a token is, as written.
    func typedTerm(_ token: Int) -> Int? { covers[token].first(where: \.isToken)?.terms.first }

    /// The words of the corpus that a token is or may stand for.
    func terms(of token: Int) -> Set<Int> { covers[token].reduce(into: []) { $0.formUnion($1.terms) } }

    /// Every way in which the whole text stands together and in order in a title.
    func ways(in title: ModelTitle, slop: Int = 0) -> Set<Way> {
        var found: Set<Way> = []
        if !tokens.isEmpty {
            let way = Way(start: 0, end: 0, isTyped: true)
            visit(from: start, to: end, title, at: nil, slop: slop, way: way, &found)
        }
        return found
    }

    /// Whether some of the tokens are a whole title.
    func isWhole(_ range: Range<Int>, in title: ModelTitle) -> Bool {
        var found: Set<Way> = []
        let goal = range.upperBound < tokens.count ? tokens[range.upperBound].position : end
        let way = Way(start: 0, end: 0, isTyped: true)
        visit(from: tokens[range.lowerBound].position, to: goal, title, at: nil, slop: 0, way: way, &found)
        return found.contains { title.shape.isStart($0.start) && title.shape.isEnd($0.end) }
    }

    private func visit(
        from node: Int, to goal: Int, _ title: ModelTitle, at place: Int?, slop: Int, way: Way, _ found: inout Set<Way>
    ) {
        if node == goal {
            found.insert(way)
            return
        }
        for unit in units where unit.from == node && unit.to <= goal {
            for gram in title.grams where unit.matches(gram) {
                let skipped = place.map { gram.position - $0 } ?? 0
                guard skipped >= 0, skipped <= slop else { continue }
                let next = Way(
                    start: place == nil ? gram.position : way.start, end: gram.position + Self.step(unit, gram),
                    isTyped: way.isTyped && unit.isToken && gram.isTyped)
                visit(from: unit.to, to: goal, title, at: next.end, slop: slop - skipped, way: next, &found)
            }
        }
    }
}

extension ModelText {
    /// Whether something that ends before a token and something that begins with it stand side by side in a title.
    func meets(at token: Int, in title: ModelTitle) -> Bool {
        let node = tokens[token].position
        for left in units where left.to == node {
            for first in title.grams where left.matches(first) {
                let end = first.position + Self.step(left, first)
                for right in units where right.from == node {
                    for second in title.grams where second.position == end && right.matches(second) { return true }
                }
            }
        }
        return false
    }

    /// The positions a title moves on when a unit matches.
    fileprivate static func step(_ unit: Unit, _ gram: ModelGram) -> Int {
        unit.isBigram && !unit.isPrefix ? unit.to - unit.from : gram.length
    }
}

extension ModelTerms {
    /// The words that begin so.
    func numbers(beginning prefix: String) -> Set<Int> {
        Set(texts.indices.filter { texts[$0].utf8.starts(with: prefix.utf8) })
    }
}
