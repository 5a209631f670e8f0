/// A query decided against one index: every word looked up, every filter bound to its column or list.
indirect enum PlanNode: Sendable {
    case everything
    case nothing
    case all([PlanNode])
    case any([PlanNode])
    case except(PlanNode)
    /// Words, which decide the tier.
    case run(TextRun)
    /// A phrase or exact title as a condition.
    case phrase(PhrasePlan)
    /// Titles that have one of many terms: a prefix, a pattern or the spellings near a word.
    case expansion(Expansion)
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
