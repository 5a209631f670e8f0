/// A query decided against one index: every word looked up, every filter bound to its column or list.
enum PlanNode: Sendable {
    case everything
    case nothing
    case all([PlanNode])
    case any([PlanNode])
    indirect case except(PlanNode)
    /// One word as typed, in titles; what a ``TextRun`` of such a word and nothing else is.
    case word(Term)
    /// Words as typed, each right behind the one before it in one title.
    case sequence([Term])
    /// Words, which decide the tier.
    indirect case run(TextRun)
    /// A phrase or exact title as a condition.
    indirect case phrase(PhrasePlan)
    /// Titles that have one of many terms: a prefix, a pattern or the spellings near a word.
    indirect case expansion(Expansion)
    /// Documents that have any of some terms: facet values, flags, ids.
    case terms([Term], label: String)
    /// Documents with a person or keyword that has any of some terms.
    case names([Term], field: NamedField, text: String)
    /// Documents whose value lies in an interval.
    case range(Column, ValueInterval)
    /// Documents that have a value.
    case presence(Column)
    /// Documents known by number, ascending.
    case documents([UInt32])
}

extension PlanNode {
    /// Any of some nodes, without those that nothing meets.
    static func any(ofSome nodes: [PlanNode]) -> PlanNode {
        let some = nodes.contains(where: \.isNothing) ? nodes.filter { !$0.isNothing } : nodes
        return some.isEmpty ? .nothing : .any(some)
    }

    private var isNothing: Bool { if case .nothing = self { true } else { false } }

    /// The words of a run.
    static func words(_ run: TextRun) -> PlanNode { run.onlyTerm.map(PlanNode.word) ?? .run(run) }
}
