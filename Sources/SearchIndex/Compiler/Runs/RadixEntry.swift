/// An entry that sorts by a number first.
protocol RadixEntry {
    /// The number.
    var prefix: UInt64 { get }
}
