/// A topic of the guide.
public struct GuideSection: Hashable, Sendable {
    /// What it is about; its raw value is the anchor.
    public let topic: GuideTopic

    /// The heading.
    public let title: String

    /// What there is to know, in paragraphs. Text between backticks is code.
    public let paragraphs: [String]

    /// Queries that show it; none of them has an error.
    public let examples: [GuideExample]
}
