/// One way to decide on a record. Rules are asked in order; the first that knows an answer gives it.
protocol LinkageRule: Sendable {
    /// Returns a decision, or `nil` where the rule has no say.
    func decision(on input: LinkageInput, among candidates: some CandidateSource) throws -> LinkageDecision?
}
