/// Decides scalar by scalar whether a term fits, and what would fit next.
///
/// Knowing what would fit lets a walk through the dictionary leap over the terms that do not. From every state some
/// accepted term can be reached.
protocol TermAutomaton {
    associatedtype State: BitwiseCopyable

    /// Before the first scalar.
    var start: State { get }

    /// The state behind a scalar, or `nil` if nothing fits that begins so.
    func state(after scalar: UInt32, from state: State, isFirst: Bool) -> State?

    /// Whether any scalar at all leads on.
    func allowsAny(_ state: State, isFirst: Bool) -> Bool

    /// The least scalar from `least` on that leads on, when not any does.
    func scalar(from least: UInt32, leadingFrom state: State) -> UInt32?

    /// Whether a term that ends here fits.
    func isAccepting(_ state: State) -> Bool
}
