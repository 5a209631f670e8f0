/// What an entry sorts by, in two numbers, so that few comparisons need a look at more.
///
/// Many titles begin alike, but few do so for sixteen bytes; many movies have as many votes, but few the same rating too.
struct LongPrefix: RadixEntry {
    /// What goes first.
    let prefix: UInt64
    /// What decides among equal ones.
    let second: UInt64
    /// What it is the beginning of.
    let tag: UInt32

    init(prefix: UInt64, second: UInt64, tag: UInt32) {
        self.prefix = prefix
        self.second = second
        self.tag = tag
    }

    /// The first sixteen bytes of a key.
    init(_ key: UnsafeBufferPointer<UInt8>, tag: UInt32) {
        prefix = KeyPrefix.prefix(of: key)
        second = KeyPrefix.prefix(of: UnsafeBufferPointer(rebasing: key.dropFirst(8)))
        self.tag = tag
    }
}
