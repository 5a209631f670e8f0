import TextAnalysis

/// The ways a piece of query text may stand in a title: nodes between its tokens, edges that consume one.
///
/// `x-men` has the nodes 0, 1 and 2, the edges x (0-1) and men (1-2), and the edge xmen (0-2), which stands for both.
/// A path from the first node to the last one along adjacent places of a title is a match in order.
struct TermGraph: Sendable {
    /// How far a title moves on when an edge matches.
    enum Advance: Hashable, Sendable {
        /// By a number of positions.
        case positions(Int)
        /// By what the matched token takes.
        case matchedLength
    }

    /// A term that takes the text from one node to another.
    struct Edge: Sendable {
        var from: Int
        var to: Int
        var term: Term
        var advance: Advance
        /// Whether it is the token as typed, found as written.
        var isTyped: Bool
    }

    /// A token of the text, which has to be matched by one edge over its node.
    struct Slot: Sendable {
        /// The node before it.
        var node: Int
        /// The token.
        var token: Token
        /// The edges that cover it.
        var edges: [Int]
    }

    /// The edges by the node they leave, ascending.
    private(set) var edges: [Edge] = []
    /// The tokens in order.
    private(set) var slots: [Slot] = []
    /// The number of the last node.
    private(set) var end = 0

    /// Looks the tokens of a text up in a dictionary.
    ///
    /// - Parameters:
    ///   - channel: the fields the text may stand in.
    ///   - forms: whether equivalent forms count too.
    ///   - expansions: the terms that the last token stands for if it is a prefix.
    init(
        _ text: String, channel: TextChannel, dictionary: TermDictionary, analyzer: inout TextAnalyzer,
        forms: WordForms = .all, expansions: [Term]? = nil
    ) {
        analyzer.analyze(text, forms == .all ? [.equivalents] : [])
        let tokens = analyzer.tokens
        guard !tokens.isEmpty else { return }
        end = tokens.count
        slots.reserveCapacity(tokens.count)
        edges.reserveCapacity(tokens.count + 1)
        let source = TermSource(channel: channel, dictionary: dictionary, hasEquivalents: forms == .all)
        for (place, token) in tokens.enumerated() {
            slots.append(Slot(node: place, token: analyzer.token(token), edges: []))
            if let expansions, place == tokens.count - 1 {
                for term in expansions {
                    edges.append(Edge(from: place, to: place + 1, term: term, advance: .positions(1), isTyped: true))
                }
            } else {
                let next = place + 1 < tokens.count ? Int(tokens[place + 1].position) : token.endPosition
                let step = token.positionCount == 2 ? next - Int(token.position) : nil
                lookUp(analyzer.bytes[token.byteRange], place..<(place + 1), source, step: step, isTyped: true)
            }
        }
        if forms == .all {
            for token in analyzer.equivalents where channel.hasEquivalents || token.positionCount == 1 {
                let nodes = Self.node(Int(token.position), tokens)..<Self.node(Int(token.endPosition), tokens)
                guard !nodes.isEmpty else { continue }
                lookUp(analyzer.bytes[token.byteRange], nodes, source, step: nil, isTyped: false)
            }
        }
        coverSlots()
    }

    /// The graph of terms that stand one right after another.
    init(inOrder terms: [Term]) {
        end = terms.count
        for (place, term) in terms.enumerated() {
            slots.append(Slot(node: place, token: Token(text: "", position: place, range: 0..<0), edges: [place]))
            edges.append(Edge(from: place, to: place + 1, term: term, advance: .positions(1), isTyped: true))
        }
    }

    /// The first node that is not before a position; the tokens begin the nodes.
    private static func node(_ position: Int, _ tokens: [AnalyzedToken]) -> Int {
        tokens.firstIndex { Int($0.position) >= position } ?? tokens.count
    }

    private mutating func lookUp(
        _ text: ArraySlice<UInt8>, _ nodes: Range<Int>, _ source: TermSource, step: Int?, isTyped: Bool
    ) {
        if let term = source.term(text, in: source.channel.tokens) {
            add(nodes, term, .positions(step ?? 1), isTyped: isTyped)
        }
        if source.hasEquivalents, source.channel.hasEquivalents, let term = source.term(text, in: .equivalent) {
            add(nodes, term, step.map(Advance.positions) ?? .matchedLength, isTyped: false)
        }
    }

    private mutating func add(_ nodes: Range<Int>, _ term: Term, _ advance: Advance, isTyped: Bool) {
        edges.append(
            Edge(from: nodes.lowerBound, to: nodes.upperBound, term: term, advance: advance, isTyped: isTyped))
    }

    /// For each node but the last one, the edges that leave it.
    var edgesByNode: [Range<Int>] {
        var next = 0
        return (0..<end).map { node in
            let first = next
            while next < edges.count, edges[next].from == node { next += 1 }
            return first..<next
        }
    }

    /// The longest part that is looked at as a title of its own: a longer one is most of what a text says, and found by that.
    private static let partLength = 8

    /// Where its parts lie that are shorter than itself, by their first token and then by length.
    var parts: [Range<Int>] {
        (0..<end).flatMap { start in (start + 1...min(end, start + Self.partLength)).map { start..<$0 } }
            .filter { $0.count < end }
    }

    /// The part of it between two nodes.
    ///
    /// - Precondition: the nodes are tokens of the graph.
    func part(_ nodes: Range<Int>) -> TermGraph {
        var part = TermGraph(inOrder: [])
        part.end = nodes.count
        part.slots = slots.filter { nodes.contains($0.node) }.map {
            Slot(node: $0.node - nodes.lowerBound, token: $0.token, edges: [])
        }
        part.edges = edges.filter { nodes.contains($0.from) && $0.to <= nodes.upperBound }.map {
            Edge(
                from: $0.from - nodes.lowerBound, to: $0.to - nodes.lowerBound, term: $0.term, advance: $0.advance,
                isTyped: $0.isTyped)
        }
        part.coverSlots()
        return part
    }

    /// If the last token stands for many terms, the graph with each of them alone; the rest of all is the same.
    var withEachCompletion: [TermGraph]? {
        guard let last = slots.last, slots.count > 1, last.edges.count > Self.fewCompletions else { return nil }
        let completions = last.edges.filter { isPlainEnd(edges[$0], of: last) }
        guard completions.count > Self.fewCompletions else { return nil }
        let others = edges.filter { !isPlainEnd($0, of: last) }
        return completions.map { completion in
            var graph = self
            graph.edges = others + [edges[completion]]
            graph.coverSlots()
            return graph
        }
    }

    private static let fewCompletions = 4

    /// Whether an edge takes the last token alone, as a completion of it does.
    private func isPlainEnd(_ edge: Edge, of last: Slot) -> Bool { edge.from == last.node && edge.isTyped }

    private mutating func coverSlots() {
        edges.sort { $0.from < $1.from }
        for place in slots.indices {
            slots[place].edges = edges.indices.filter { edges[$0].from <= place && place < edges[$0].to }
        }
    }
}

/// Where the terms of a text are looked up.
private struct TermSource {
    let channel: TextChannel
    let dictionary: TermDictionary
    /// Whether equivalent forms of titles count.
    let hasEquivalents: Bool

    func term(_ text: ArraySlice<UInt8>, in field: TermField) -> Term? {
        text.withUnsafeBufferPointer { dictionary.term(utf8: $0, in: field) }
    }
}
