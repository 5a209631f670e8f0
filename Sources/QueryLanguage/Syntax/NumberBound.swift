/// One end of a ``NumberRange``.
public struct NumberBound: Hashable, Sendable {
    /// The number at the end, in the field's own unit.
    public let value: Double

    /// Whether the number itself is still inside.
    public let isInclusive: Bool

    /// Creates an end.
    public init(_ value: Double, isInclusive: Bool = true) {
        self.value = value
        self.isInclusive = isInclusive
    }
}
