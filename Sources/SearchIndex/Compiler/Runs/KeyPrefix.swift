/// The beginning of a key as a number that ascends with it, so that most comparisons need no look at the key.
struct KeyPrefix: RadixEntry {
    /// The first eight bytes, the first one highest.
    let prefix: UInt64
    /// What the key belongs to.
    let tag: UInt32

    init(prefix: UInt64, tag: UInt32) {
        self.prefix = prefix
        self.tag = tag
    }

    init(_ key: UnsafeBufferPointer<UInt8>, tag: UInt32) {
        prefix = Self.prefix(of: key)
        self.tag = tag
    }

    /// The first eight bytes of a key, the first one highest, zeros behind a shorter one.
    static func prefix(of key: UnsafeBufferPointer<UInt8>) -> UInt64 {
        if key.count >= 8 {
            return UInt64(bigEndian: UnsafeRawBufferPointer(key).loadUnaligned(as: UInt64.self))
        }
        var prefix: UInt64 = 0
        for byte in key { prefix = prefix << 8 | UInt64(byte) }
        return key.isEmpty ? 0 : prefix << (8 * UInt64(8 - key.count))
    }
}
