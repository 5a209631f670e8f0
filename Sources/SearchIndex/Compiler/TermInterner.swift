/// Gives every distinct term key a number, in the order they first come.
///
/// An open-addressed table over one byte array: a token costs no allocation, and one of eight bytes or fewer no look at
/// the keys.
struct TermInterner {
    /// A key in the table.
    private struct Slot {
        /// The first eight bytes.
        var prefix: UInt64
        /// The bits of its hash, and its length in the lowest eight; 0 in a free slot, since no key is empty.
        var check: UInt32
        /// Its number.
        var number: UInt32

        static let free = Slot(prefix: 0, check: 0, number: 0)
    }

    private var keyBytes: [UInt8] = []
    private var keyStarts: [UInt32] = [0]
    private var slots: [Slot]

    /// An empty table.
    init() { slots = Array(repeating: .free, count: 1 << 12) }

    /// The number of distinct keys.
    var count: Int { keyStarts.count - 1 }

    /// The bytes it takes.
    var byteCount: Int { keyBytes.count + 4 * keyStarts.count + MemoryLayout<Slot>.stride * slots.count }

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
        let text =
            text.count > IndexFormat.termBytes
            ? UnsafeBufferPointer(rebasing: text.prefix(IndexFormat.termBytes)) : text
        let hash = Self.hash(text, field)
        let prefix = Self.prefix(text, field)
        let check = Self.check(hash, byteCount: text.count &+ 1)
        let mask = slots.count &- 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot].check != 0 {
            let entry = slots[slot]
            if entry.check == check, entry.prefix == prefix, text.count < 8 || hasRest(entry.number, text) {
                return entry.number
            }
            slot = (slot &+ 1) & mask
        }
        return insert(text, field, Slot(prefix: prefix, check: check, number: UInt32(truncatingIfNeeded: count)), slot)
    }

    /// Forgets all keys and keeps the memory.
    mutating func removeAll() {
        keyBytes.removeAll(keepingCapacity: true)
        keyStarts.removeAll(keepingCapacity: true)
        keyStarts.append(0)
        for slot in slots.indices { slots[slot] = .free }
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
        _ text: UnsafeBufferPointer<UInt8>, _ field: TermField, _ entry: Slot, _ slot: Int
    ) -> UInt32 {
        keyBytes.append(field.rawValue)
        keyBytes.append(contentsOf: text)
        keyStarts.append(UInt32(truncatingIfNeeded: keyBytes.count))
        slots[slot] = entry
        if count * 2 > slots.count { grow() }
        return entry.number
    }

    /// Whether what follows the first eight bytes of a key of that length is that of the text.
    private func hasRest(_ number: UInt32, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = Int(keyStarts[Int(number)]) + 1
        guard Int(keyStarts[Int(number) + 1]) - start == text.count else { return false }
        for offset in 7..<text.count where keyBytes[start &+ offset] != text[offset] { return false }
        return true
    }

    /// The field and the first seven bytes of a text, the rest zero.
    @inline(__always)
    private static func prefix(_ text: UnsafeBufferPointer<UInt8>, _ field: TermField) -> UInt64 {
        var bits: UInt64 = 0
        if text.count >= 8 {
            bits = UnsafeRawBufferPointer(text).loadUnaligned(as: UInt64.self).littleEndian << 8
        } else {
            var shift: UInt64 = 8
            for byte in text {
                bits |= UInt64(byte) &<< shift
                shift &+= 8
            }
        }
        return bits | UInt64(field.rawValue)
    }

    /// The upper bits of a hash above the length of the key, of which the longest differ by their hash alone.
    @inline(__always)
    private static func check(_ hash: UInt64, byteCount: Int) -> UInt32 {
        UInt32(truncatingIfNeeded: hash >> 32) & 0xFFFF_FF00 | UInt32(min(byteCount, 255))
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
        slots = Array(repeating: .free, count: old.count * 2)
        for entry in old where entry.check != 0 {
            let hash = key(Int(entry.number)).withUnsafeBufferPointer { key -> UInt64 in
                guard let first = key.first, let field = TermField(rawValue: first) else { return 0 }
                return Self.hash(UnsafeBufferPointer(rebasing: key.dropFirst()), field)
            }
            var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
            while slots[slot].check != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = entry
        }
    }
}
