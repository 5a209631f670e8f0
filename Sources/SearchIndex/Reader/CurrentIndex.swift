import Synchronization

/// The generation that requests are answered from, which moves when a newer one is published.
///
/// A request takes ``index`` once and keeps it to its end, so it never mixes two generations. A generation that was
/// moved away from is unmapped when the last request lets go of it.
public final class CurrentIndex: Sendable {
    private struct State {
        var opened: OpenedGeneration
        /// What `CURRENT` said when this was opened, so that an unchanged or damaged one is not opened again.
        var pointer: CurrentPointer?
    }

    private let directory: GenerationDirectory
    private let verification: IndexVerification
    private let state: Mutex<State>

    /// Opens the current generation.
    public init(
        directory: GenerationDirectory, verification: IndexVerification = .everything
    ) throws(IndexError) {
        self.directory = directory
        self.verification = verification
        let pointer = try? directory.pointer()
        state = Mutex(State(opened: try directory.openCurrent(verification: verification), pointer: pointer))
    }

    /// The index to answer a request from.
    public var index: CompiledIndex { state.withLock { $0.opened.index } }

    /// Why the newest generation is not the one in use, or `nil` if it is.
    public var problem: IndexError? { state.withLock { $0.opened.problem } }

    /// Moves to a newly published generation after verifying it; returns whether it moved.
    ///
    /// When the new one is damaged, the one in use stays and ``problem`` says so.
    @discardableResult
    public func refresh() throws(IndexError) -> Bool {
        let pointer = try directory.pointer()
        let (seen, inUse) = state.withLock { ($0.pointer, $0.opened.index) }
        guard pointer != seen else { return false }
        let opened = try directory.openCurrent(verification: verification)
        return state.withLock { state in
            let isNewer = opened.problem == nil || opened.index.generation > inUse.generation
            state.opened = isNewer ? opened : OpenedGeneration(index: inUse, problem: opened.problem)
            state.pointer = pointer
            return isNewer
        }
    }
}
