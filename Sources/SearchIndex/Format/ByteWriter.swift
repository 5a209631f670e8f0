/// Bytes being written, little endian.
struct ByteWriter: Sendable {
    /// What was written so far and not taken.
    private(set) var bytes: [UInt8] = []
    private var drainedCount = 0

    /// The number of bytes written.
    var count: Int { drainedCount + bytes.count }

    /// Makes room for so many bytes.
    mutating func reserveCapacity(_ count: Int) { bytes.reserveCapacity(count) }

    mutating func append(_ byte: UInt8) { bytes.append(byte) }
    mutating func append(_ more: some Sequence<UInt8>) { bytes.append(contentsOf: more) }
    mutating func append(_ value: some FixedWidthInteger) {
        withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
    }

    /// Seven bits a byte, the least significant first, the top bit set on all but the last.
    mutating func appendVariable(_ value: Int) {
        precondition(value >= 0, "only natural numbers are stored with variable length")
        var rest = UInt64(value)
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    /// The length in bytes, then the UTF-8.
    mutating func append(_ text: String) {
        appendVariable(text.utf8.count)
        bytes.append(contentsOf: text.utf8)
    }

    /// Hands over what was written since the last time; ``count`` goes on.
    mutating func drain() -> [UInt8] {
        drainedCount += bytes.count
        defer { bytes = [] }
        return bytes
    }

    /// Forgets what was written and keeps the memory.
    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        drainedCount = 0
    }
}
