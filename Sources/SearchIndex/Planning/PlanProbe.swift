/// What planning asks of an index: how much a node finds by itself, and what first.
struct PlanProbe {
    let index: CompiledIndex

    /// The number of documents of a node.
    func count(_ node: PlanNode) -> Int { documents(node).count }

    /// The best known document of a node.
    func first(_ node: PlanNode) -> UInt32? {
        var first: UInt32?
        visit(node) { document in
            first = document
            return false
        }
        return first
    }

    /// Calls `body` with the documents of a node, the best known ones first, until it returns false.
    func visit(_ node: PlanNode, _ body: (UInt32) -> Bool) {
        switch documents(node) {
        case .list(let documents): for document in documents { guard body(document) else { return } }
        case .bitmap(let bitmap):
            for (place, word) in bitmap.words.enumerated() {
                var bits = word
                while bits != 0 {
                    guard body(UInt32(place &* 64 &+ bits.trailingZeroBitCount)) else { return }
                    bits &= bits &- 1
                }
            }
        }
    }

    private func documents(_ node: PlanNode) -> DocumentSet { Evaluator(index: index).documents(node, within: nil) }
}
