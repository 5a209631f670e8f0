/// Finds where the words of a text stand in one document after another, whatever their forms and titles.
///
/// Documents may be asked for in any order; ascending ones cost least.
struct GraphMatcher {
    /// A place where an edge matches.
    struct Match {
        var ordinal: Int
        var position: Int
        /// Where the title goes on behind it.
        var end: Int
    }

    /// A way through the graph along one title, as far as it got.
    struct Path: Hashable {
        var node: Int
        var ordinal: Int
        var start: Int
        var end: Int
        /// The positions skipped so far.
        var skipped: Int
        /// Whether every word stands there as typed.
        var isTyped: Bool
    }

    let graph: TermGraph
    private let channel: TextChannel
    private let titles: TitleTable
    private let scratch: SearchScratch
    /// For each node but the last one, the edges that leave it.
    private let leaving: [Range<Int>]
    private var probes: [PostingProbe]
    private var positions: [PositionList]
    /// For each edge, the first edge of the same term, whose places it shares.
    private let twins: [Int]
    /// The places found in the document last loaded, edge by edge.
    private(set) var matches: [Match] = []
    /// Where the places of each edge begin, and the end of the last one's.
    private var starts: [Int]
    private var paths: [Path] = []
    private var indexByKind: [Path: Int] = [:]

    init(_ graph: TermGraph, channel: TextChannel, index: CompiledIndex, _ scratch: SearchScratch) {
        self.graph = graph
        self.channel = channel
        self.scratch = scratch
        titles = index.titles
        leaving = graph.edgesByNode
        probes = graph.edges.map { PostingProbe(index.list($0.term), scratch) }
        positions = graph.edges.map { index.positions($0.term) }
        twins = graph.edges.indices.map { edge in
            graph.edges.firstIndex { [edge = graph.edges[edge]] in
                $0.term == edge.term && $0.advance == edge.advance
            } ?? edge
        }
        starts = Array(repeating: 0, count: graph.edges.count + 1)
    }

    /// The units of work of looking for a document in the list of an edge.
    private static let probeUnits = 16

    /// Reads the places of all edges in a document, which takes from the time of the search.
    mutating func load(_ document: UInt32) {
        _ = scratch.budget.spend(Self.probeUnits &* probes.count)
        matches.removeAll(keepingCapacity: true)
        for edge in probes.indices {
            if twins[edge] < edge {
                matches.append(contentsOf: matches[range(twins[edge])])
            } else {
                let posting = probes[edge].posting(of: document)
                if posting >= 0 { read(edge, posting, document) }
            }
            starts[edge + 1] = matches.count
        }
    }

    /// Whether a way through the whole graph runs in a document, from end to end of a title if it must be whole.
    mutating func hasPath(in document: UInt32, slop: Int, isWhole: Bool) -> Bool {
        load(document)
        let titles = titles
        var isFound = false
        visitPaths(slop: slop) { path in
            guard isWhole else { return isFound = true }
            let shape = titles.record(document, ordinal: path.ordinal).shape
            if shape.isStart(path.start), shape.isEnd(path.end) { isFound = true }
        }
        return isFound
    }

    /// The places of an edge in ``matches``.
    @inline(__always)
    func range(_ edge: Int) -> Range<Int> { starts[edge]..<starts[edge + 1] }

    /// Whether a token of the text stands somewhere in the document last loaded.
    @inline(__always)
    func isMatched(_ slot: TermGraph.Slot) -> Bool {
        for edge in slot.edges where starts[edge] < starts[edge + 1] { return true }
        return false
    }

    /// Visits the ways through the whole graph in the document last loaded, with at most `slop` positions skipped.
    ///
    /// When the time of the search is over it goes no further.
    ///
    /// - Complexity: O(nodes × places) for each place of a first word.
    mutating func visitPaths(slop: Int, _ body: (Path) -> Void) {
        paths.removeAll(keepingCapacity: true)
        if !indexByKind.isEmpty { indexByKind.removeAll() }
        for index in leaving.first ?? 0..<0 {
            let (to, isTyped) = (graph.edges[index].to, graph.edges[index].isTyped)
            for place in range(index) {
                let match = matches[place]
                let path = Path(
                    node: to, ordinal: match.ordinal, start: match.position, end: match.end, skipped: 0,
                    isTyped: isTyped)
                if to == graph.end { body(path) } else { append(path) }
            }
        }
        var first = 0
        for node in 1..<max(1, graph.end) {
            first = 0
            guard scratch.budget.spend(paths.count) else { break }
            while first < paths.count {
                if paths[first].node == node { extend(paths[first], slop: slop) }
                first += 1
            }
        }
        for path in paths where path.node == graph.end { body(path) }
    }

    private mutating func extend(_ path: Path, slop: Int) {
        for index in leaving[path.node] {
            guard scratch.budget.spend(Self.probeUnits &* (1 &+ range(index).count)) else { return }
            let (to, isTyped) = (graph.edges[index].to, graph.edges[index].isTyped)
            for place in range(index) where matches[place].ordinal == path.ordinal {
                let match = matches[place]
                let skipped = path.skipped + match.position - path.end
                guard match.position >= path.end, skipped <= slop else { continue }
                append(
                    Path(
                        node: to, ordinal: path.ordinal, start: path.start, end: match.end, skipped: skipped,
                        isTyped: path.isTyped && isTyped))
            }
        }
    }

    /// Keeps one path of a kind, so that their number cannot multiply from word to word.
    ///
    /// Few paths are compared one by one; a title that repeats itself, asked for in its own words, has thousands.
    private mutating func append(_ path: Path) {
        let kind = Self.kind(of: path)
        if paths.count == Self.comparedPaths {
            for index in paths.indices { indexByKind[Self.kind(of: paths[index])] = index }
        }
        let known =
            paths.count < Self.comparedPaths
            ? paths.firstIndex { Self.kind(of: $0) == kind } : indexByKind[kind]
        if let known {
            paths[known].skipped = min(paths[known].skipped, path.skipped)
        } else {
            if paths.count >= Self.comparedPaths { indexByKind[kind] = paths.count }
            paths.append(path)
        }
    }

    private static func kind(of path: Path) -> Path {
        var kind = path
        kind.skipped = 0
        return kind
    }

    private static let comparedPaths = 64

    private mutating func read(_ edge: Int, _ posting: Int, _ document: UInt32) {
        let advance = graph.edges[edge].advance
        let (kinds, titles) = (channel.kinds, titles)
        positions[edge].visit(posting) { place in
            guard kinds == .all || !titles.record(document, ordinal: place.ordinal).kinds.isDisjoint(with: kinds) else {
                return
            }
            let length =
                switch advance {
                case .positions(let count): count
                case .matchedLength: place.length
                }
            matches.append(Match(ordinal: place.ordinal, position: place.position, end: place.position + length))
        }
    }
}
