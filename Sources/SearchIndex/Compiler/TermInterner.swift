/// Gives every distinct term key a number, in the order they first come.
///
/// An open-addressed table over one byte array: a token costs no allocation.
struct TermInterner {
    private var keyBytes: [UInt8] = []
    private var keyStarts: [Int] = [0]
    private var slots: [UInt32]
    private var scratch: [UInt8] = []

    /// An empty table.
    init() { slots = Array(repeating: Self.free, count: 1 << 12) }

    /// The number of distinct keys.
    var count: Int { keyStarts.count - 1 }

    /// The bytes of a key.
    func key(_ number: Int) -> ArraySlice<UInt8> { keyBytes[keyStarts[number]..<keyStarts[number + 1]] }

    /// The number of a term, new or not.
    mutating func number(of text: String, in field: TermField) -> UInt32 {
        scratch.removeAll(keepingCapacity: true)
        scratch.append(field.rawValue)
        var text = text
        text.withUTF8 { scratch.append(contentsOf: $0.prefix(IndexFormat.termBytes)) }
        var slot = slot(of: scratch)
        while slots[slot] != Self.free {
            if equals(Int(slots[slot])) { return slots[slot] }
            slot = (slot + 1) & (slots.count - 1)
        }
        let number = UInt32(count)
        keyBytes.append(contentsOf: scratch)
        keyStarts.append(keyBytes.count)
        slots[slot] = number
        if count * 2 > slots.count { grow() }
        return number
    }

    /// The numbers in ascending order of their keys' bytes.
    func sortedNumbers() -> [UInt32] {
        keyBytes.withUnsafeBufferPointer { bytes in
            (0..<UInt32(count)).sorted { left, right in
                let (left, right) = (Int(left), Int(right))
                return UnsafeBufferPointer(rebasing: bytes[keyStarts[left]..<keyStarts[left + 1]])
                    .lexicographicallyPrecedes(
                        UnsafeBufferPointer(rebasing: bytes[keyStarts[right]..<keyStarts[right + 1]]))
            }
        }
    }

    private func equals(_ number: Int) -> Bool {
        let start = keyStarts[number]
        guard keyStarts[number + 1] - start == scratch.count else { return false }
        for offset in 0..<scratch.count where keyBytes[start + offset] != scratch[offset] { return false }
        return true
    }

    /// FNV-1a with a final mix.
    private func slot(of bytes: some Sequence<UInt8>) -> Int {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return Int(truncatingIfNeeded: hash ^ (hash >> 29)) & (slots.count - 1)
    }

    private mutating func grow() {
        slots = Array(repeating: Self.free, count: slots.count * 2)
        for number in 0..<count {
            var slot = slot(of: key(number))
            while slots[slot] != Self.free { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = UInt32(number)
        }
    }

    private static let free = UInt32.max
}
