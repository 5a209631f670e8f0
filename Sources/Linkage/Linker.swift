import MovieModel

/// Decides which movie a record describes.
///
/// Ids come first, then title and year together; never a title alone, for every year has a remake. The linker only
/// decides: it reads candidates and changes nothing. A record is linked to a movie, not to records, so a chain of
/// likenesses cannot pull two movies into one.
public struct Linker: Sendable {
    private let rules: [any LinkageRule]

    /// Creates a linker with the rules of ids, and of title and year.
    public init(thresholds: LinkageThresholds = LinkageThresholds()) {
        rules = [SharedIDRule(thresholds: thresholds), TitleYearRule(thresholds: thresholds)]
    }

    /// Returns what becomes of a record, with the evidence.
    ///
    /// The same record among the same movies is always decided alike, whatever the order of its titles and ids.
    public func decide(_ input: LinkageInput, among candidates: some CandidateSource) throws -> LinkageDecision {
        for rule in rules {
            if let decision = try rule.decision(on: input, among: candidates) { return decision }
        }
        return input.isTitled ? .newMovie(.noCandidate) : .untitled
    }
}
