/// Words that must stand together and in order in one title, name or keyword.
struct PhrasePlan: Sendable {
    /// The text as typed.
    let text: String
    /// Where it may stand, each with its terms there.
    let channels: [(channel: TextChannel, graph: TermGraph)]
    /// The words that may come between, together.
    let slop: Int
    /// Whether it must be a whole title.
    let isWhole: Bool
    /// Whether it says how well a title fits; the words of a bare phrase do so in their run.
    let decidesTier: Bool
}
