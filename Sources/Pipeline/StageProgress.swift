/// What a long stage says while it works.
public struct StageProgress: Sendable {
    /// What is being done, such as `normalizing imdb`.
    public var activity: String
    /// How much is done.
    public var done: Int
    /// How much there is, where it is known.
    public var total: Int?

    /// Creates a message.
    public init(activity: String, done: Int, total: Int? = nil) {
        self.activity = activity
        self.done = done
        self.total = total
    }
}

/// Takes messages about progress. Called often; whoever shows them decides how many to show.
public typealias ProgressSink = @Sendable (StageProgress) -> Void
