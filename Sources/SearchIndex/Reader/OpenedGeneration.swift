/// The newest generation that is sound, and why a newer one was passed over.
public struct OpenedGeneration: Sendable {
    /// The index to search.
    public let index: CompiledIndex
    /// What is wrong with the generation that should have been opened; `nil` if it is this one.
    public let problem: IndexError?
}
