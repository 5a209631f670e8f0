import QueryLanguage

/// A named change to a query on its way to a plan.
///
/// Planning is a list of these: each can be tested alone, and a plan names those that changed it.
struct PlanRewrite: Sendable {
    /// What it is called.
    let name: String
    /// Changes a run of words; returns whether there was anything to change.
    let apply: @Sendable (inout RunDraft, inout Planner) -> Bool

    /// What all words go through, in this order: what else than a title may carry them, and what is asked for by `~`.
    static let reading: [PlanRewrite] = [.names, .genreWords, .completions, .askedTypos, .absentWords]

    /// What words go through that find too little, in this order.
    static let widening: [PlanRewrite] = [.nearWords, .respacing, .segments]
}
