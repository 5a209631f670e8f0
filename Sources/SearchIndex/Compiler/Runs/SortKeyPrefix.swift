/// The beginning of the key that a movie is sorted under as a title, in two numbers that ascend with it.
///
/// Many titles begin alike; few do so for sixteen bytes.
struct SortKeyPrefix: RadixEntry {
    /// The first eight bytes.
    let prefix: UInt64
    /// The eight behind them.
    let second: UInt64
    /// The movie, or its place in a run.
    var tag: UInt32

    init(_ key: UnsafeBufferPointer<UInt8>, tag: UInt32) {
        prefix = KeyPrefix.prefix(of: key)
        second = KeyPrefix.prefix(of: UnsafeBufferPointer(rebasing: key.dropFirst(8)))
        self.tag = tag
    }
}
