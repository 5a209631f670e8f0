/// Gives every distinct term key a number, in the order they first come.
///
/// An open-addressed table over one byte array: a token costs no allocation.
struct TermInterner {
    private var keyBytes: [UInt8] = []
    private var keyStarts: [UInt32] = [0]
    /// The number of a key in the low half, bits of its hash in the high one; a free slot is all ones.
    private var slots: [UInt64]

    /// An empty table.
    init() { slots = Array(repeating: Self.free, count: 1 << 12) }

    /// The number of distinct keys.
    var count: Int { keyStarts.count - 1 }

    /// The bytes it takes.
    var byteCount: Int { keyBytes.count + 4 * keyStarts.count + 8 * slots.count }

    /// The bytes of a key.
    func key(_ number: Int) -> ArraySlice<UInt8> { keyBytes[Int(keyStarts[number])..<Int(keyStarts[number + 1])] }

    /// The number of a term, new or not.
    mutating func number(of text: String, in field: TermField) -> UInt32 {
        var text = text
        return text.withUTF8 { number(of: $0, in: field) }
    }

    /// The number of a term in UTF-8, new or not.
    @inline(__always)
    mutating func number(of text: UnsafeBufferPointer<UInt8>, in field: TermField) -> UInt32 {
        let text = UnsafeBufferPointer(rebasing: text.prefix(IndexFormat.termBytes))
        let hash = Self.hash(text, field)
        let mask = slots.count &- 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] != Self.free {
            let entry = slots[slot]
            if (entry ^ hash) >> 32 == 0, equals(UInt32(truncatingIfNeeded: entry), field, text) {
                return UInt32(truncatingIfNeeded: entry)
            }
            slot = (slot &+ 1) & mask
        }
        return insert(text, field, hash: hash, at: slot)
    }

    /// Forgets all keys and keeps the memory.
    mutating func removeAll() {
        keyBytes.removeAll(keepingCapacity: true)
        keyStarts.removeAll(keepingCapacity: true)
        keyStarts.append(0)
        for slot in slots.indices { slots[slot] = Self.free }
    }

    /// The numbers in ascending order of their keys' bytes.
    func sortedNumbers() -> [UInt32] {
        keyBytes.withUnsafeBufferPointer { bytes in
            keyStarts.withUnsafeBufferPointer { starts in
                let key = { (number: Int) in
                    UnsafeBufferPointer(rebasing: bytes[Int(starts[number])..<Int(starts[number + 1])])
                }
                var keys = (0..<count).map { KeyPrefix(key($0), tag: UInt32($0)) }
                RadixSort.sort(&keys) { left, right in
                    key(Int(left.tag)).lexicographicallyPrecedes(key(Int(right.tag)))
                }
                return keys.map(\.tag)
            }
        }
    }

    private mutating func insert(
        _ text: UnsafeBufferPointer<UInt8>, _ field: TermField, hash: UInt64, at slot: Int
    ) -> UInt32 {
        let number = UInt32(truncatingIfNeeded: count)
        keyBytes.append(field.rawValue)
        keyBytes.append(contentsOf: text)
        keyStarts.append(UInt32(truncatingIfNeeded: keyBytes.count))
        slots[slot] = hash & Self.hashBits | UInt64(number)
        if count * 2 > slots.count { grow() }
        return number
    }

    @inline(__always)
    private func equals(_ number: UInt32, _ field: TermField, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = Int(keyStarts[Int(number)])
        guard Int(keyStarts[Int(number) &+ 1]) &- start == text.count &+ 1 else { return false }
        guard keyBytes[start] == field.rawValue else { return false }
        for offset in 0..<text.count where keyBytes[start &+ 1 &+ offset] != text[offset] { return false }
        return true
    }

    /// Eight bytes at a time, multiplied and folded.
    @inline(__always)
    private static func hash(_ text: UnsafeBufferPointer<UInt8>, _ field: TermField) -> UInt64 {
        let bytes = UnsafeRawBufferPointer(text)
        var hash = UInt64(field.rawValue) &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(text.count)
        var offset = 0
        while offset &+ 8 <= bytes.count {
            hash = mixed(hash ^ bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            offset &+= 8
        }
        var rest: UInt64 = 0
        while offset < bytes.count {
            rest = rest &<< 8 | UInt64(bytes[offset])
            offset &+= 1
        }
        return mixed(hash ^ rest)
    }

    @inline(__always)
    private static func mixed(_ value: UInt64) -> UInt64 {
        let product = value.multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
        return product.high ^ product.low
    }

    private mutating func grow() {
        let old = slots
        slots = Array(repeating: Self.free, count: old.count * 2)
        for entry in old where entry != Self.free {
            let hash = key(Int(UInt32(truncatingIfNeeded: entry))).withUnsafeBufferPointer { key -> UInt64 in
                guard let first = key.first, let field = TermField(rawValue: first) else { return 0 }
                return Self.hash(UnsafeBufferPointer(rebasing: key.dropFirst()), field)
            }
            var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
            while slots[slot] != Self.free { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = entry
        }
    }

    private static let hashBits: UInt64 = 0xFFFF_FFFF_0000_0000
    private static let free = UInt64.max
}
