/// What planning asks of an index: how much a node finds by itself, and what first.
struct PlanProbe {
    let index: CompiledIndex
    /// The search whose time it takes; without one it takes what it needs.
    var budget: SearchScratch?

    /// The number of documents of a node.
    func count(_ node: PlanNode) -> Int { withDocuments(node) { $1.scratch.count($0) } }

    /// Whether each of some parts holds for every document of a node, which is evaluated once.
    func holdEverywhere(_ parts: [PlanNode], in node: PlanNode) -> [Bool] {
        withDocuments(node) { documents, evaluator in
            let total = evaluator.scratch.count(documents)
            return parts.map { part in
                let found = evaluator.documents(part, within: documents.borrowed)
                defer { if !found.isSameMemory(as: documents) { evaluator.scratch.recycle(found) } }
                return evaluator.scratch.count(found) == total
            }
        }
    }

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
        withDocuments(node) { documents, evaluator in
            let scratch = evaluator.scratch
            documents.visit(wordCount: scratch.wordCount, documentCount: scratch.documentCount, body)
        }
    }

    private func withDocuments<Result>(_ node: PlanNode, _ body: (DocumentSet, Evaluator) -> Result) -> Result {
        let scratch = index.scratches.take()
        if let budget { scratch.budget = budget.budget }
        defer {
            budget?.budget = scratch.budget
            index.scratches.give(scratch)
        }
        let evaluator = Evaluator(index: index, scratch: scratch)
        return body(evaluator.documents(node), evaluator)
    }
}
