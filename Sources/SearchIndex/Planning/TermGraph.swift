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
    ///   - expansions: the terms that the last token stands for if it is a prefix.
    init(_ text: String, channel: TextChannel, dictionary: TermDictionary, expansions: [Term]? = nil) {
        let tokenizer = Tokenizer(for: .querying)
        let tokens = tokenizer.tokens(of: text)
        let last = tokens.last.map { $0.position + $0.positionCount } ?? 0
        let positions = Set(tokens.map(\.position)).sorted() + [last]
        let node = { (position: Int) in positions.firstIndex { $0 >= position } ?? positions.count - 1 }
        end = positions.count - 1
        for (index, token) in tokens.enumerated() {
            let from = node(token.position)
            let step = positions[from + 1] - token.position
            let isBigram = token.positionCount == 2
            if let expansions, index == tokens.count - 1 {
                for term in expansions { add(from, from + 1, term, .positions(1), isTyped: true) }
            } else {
                lookUp(token.text, (from, from + 1), channel, dictionary, step: isBigram ? step : nil, isTyped: true)
            }
            slots.append(Slot(node: from, token: token, edges: []))
        }
        for token in tokenizer.equivalents(of: text) where channel.hasEquivalents || token.positionCount == 1 {
            let (from, to) = (node(token.position), node(token.position + token.positionCount))
            guard from < to else { continue }
            lookUp(token.text, (from, to), channel, dictionary, step: nil, isTyped: false)
        }
        edges.sort { $0.from < $1.from }
        for index in slots.indices {
            let node = slots[index].node
            slots[index].edges = edges.indices.filter { edges[$0].from <= node && node < edges[$0].to }
        }
    }

    private mutating func lookUp(
        _ text: String, _ span: (from: Int, to: Int), _ channel: TextChannel, _ dictionary: TermDictionary, step: Int?,
        isTyped: Bool
    ) {
        if let term = dictionary.term(text, in: channel.tokens) {
            add(span.from, span.to, term, .positions(step ?? 1), isTyped: isTyped)
        }
        if channel.hasEquivalents, let term = dictionary.term(text, in: .equivalent) {
            add(span.from, span.to, term, step.map(Advance.positions) ?? .matchedLength, isTyped: false)
        }
    }

    private mutating func add(_ from: Int, _ to: Int, _ term: Term, _ advance: Advance, isTyped: Bool) {
        edges.append(Edge(from: from, to: to, term: term, advance: advance, isTyped: isTyped))
    }
}
