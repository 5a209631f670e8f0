/// What planning asks of an index: how much a node finds by itself, and what first.
struct PlanProbe {
    let index: CompiledIndex
    /// The search whose time it takes; without one it takes what it needs.
    var budget: SearchScratch?

    /// The number of documents of a node.
    func count(_ node: PlanNode) -> Int { withDocuments(node) { $1.count($0) } }

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
        withDocuments(node) { documents, scratch in
            documents.visit(wordCount: scratch.wordCount, documentCount: scratch.documentCount, body)
        }
    }

    private func withDocuments<Result>(_ node: PlanNode, _ body: (DocumentSet, SearchScratch) -> Result) -> Result {
        let scratch = index.scratches.take()
        if let budget { scratch.budget = budget.budget }
        defer {
            budget?.budget = scratch.budget
            index.scratches.give(scratch)
        }
        return body(Evaluator(index: index, scratch: scratch).documents(node), scratch)
    }
}
