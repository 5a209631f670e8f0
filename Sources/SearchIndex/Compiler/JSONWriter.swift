import Glibc
import MovieModel

/// JSON being written, byte by byte, into memory that grows in place.
///
/// The caller decides about commas and names; the writer guarantees that texts are escaped and numbers valid. A million
/// hit documents are written through it, so it takes room for a piece once and copies.
final class JSONWriter {
    // Nobody holds one of these across a call of the writer, so that the accesses need no checks.
    @exclusivity(unchecked) private var base: UnsafeMutablePointer<UInt8>
    @exclusivity(unchecked) private var capacity: Int
    /// The number of bytes written.
    @exclusivity(unchecked) private(set) var count = 0
    /// The bytes that the pieces written stand for, less their own.
    @exclusivity(unchecked) private(set) var elidedByteCount = 0

    init() {
        capacity = 1 << 10
        base = Self.memory(realloc(nil, capacity), capacity)
    }

    deinit { free(base) }

    /// What was written so far.
    var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: base, count: count) }

    /// Appends punctuation and names that need no escaping.
    @inline(__always)
    func raw(_ text: StaticString) {
        append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// Appends what every hit document has, as one byte.
    @inline(__always)
    func piece(_ piece: HitPiece) {
        makeRoom(1)
        put(piece.rawValue)
        elidedByteCount &+= piece.text.utf8CodeUnitCount &- 1
    }

    /// Appends an integer.
    func number(_ value: Int) {
        makeRoom(20)
        if value < 0 { put(UInt8(ascii: "-")) }
        var rest = value.magnitude
        var digitCount = 1
        var bound: UInt = 10
        while rest >= bound, digitCount < 19 {
            digitCount &+= 1
            bound &*= 10
        }
        if rest >= bound { digitCount &+= 1 }
        var place = count &+ digitCount
        count = place
        repeat {
            place &-= 1
            base[place] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        } while rest > 0
    }

    /// Appends an integer, or `null`.
    func number(_ value: Int?) {
        if let value { number(value) } else { raw("null") }
    }

    /// Appends a number with one decimal, half away from zero; `null` unless it is finite and of a size to show.
    func tenths(_ value: Double) {
        guard value.isFinite, abs(value) < 1e15 else { return raw("null") }
        let scaled = abs(value * 10)
        var tenths = Int(scaled)
        if scaled - Double(tenths) >= 0.5 { tenths += 1 }
        if value < 0, tenths > 0 { raw("-") }
        number(tenths / 10)
        makeRoom(2)
        put(UInt8(ascii: "."))
        put(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: tenths % 10))
    }

    /// Appends a text, or `null`.
    func text(_ value: String?) {
        if let value { text(value) } else { raw("null") }
    }

    /// Appends a text in quotes. Control characters, the quote, the backslash and the two line separators that
    /// scripts stumble over are escaped.
    func text(_ value: String) {
        var value = value
        value.withUTF8 { utf8 in
            makeRoom(utf8.count + 2)
            put(UInt8(ascii: "\""))
            var (start, index) = (0, 0)
            while index < utf8.count {
                if Self.isPlain(utf8[index]) {
                    index &+= 1
                    continue
                }
                append(UnsafeBufferPointer(rebasing: utf8[start..<index]))
                start = index + escape(utf8, at: index)
                index = start
            }
            append(UnsafeBufferPointer(rebasing: utf8[min(start, utf8.count)...]))
            makeRoom(1)
            put(UInt8(ascii: "\""))
        }
    }

    /// Appends an identity as people see it, ``MovieModel/MovieID/description``.
    func identity(_ id: MovieID) {
        raw("cm_")
        makeRoom(16)
        let digits = max(6, (64 - id.number.leadingZeroBitCount + 3) / 4)
        var shift = 4 * Int64(digits)
        while shift > 0 {
            shift -= 4
            let digit = UInt8(truncatingIfNeeded: id.number >> shift & 15)
            put(digit < 10 ? UInt8(ascii: "0") &+ digit : UInt8(ascii: "a") &- 10 &+ digit)
        }
    }

    /// Appends texts with a comma between them.
    func list(_ values: some Sequence<String>) {
        var isFirst = true
        for value in values {
            if !isFirst { raw(",") }
            isFirst = false
            text(value)
        }
    }

    /// Forgets what was written and keeps the memory.
    func removeAll() {
        count = 0
        elidedByteCount = 0
    }

    // MARK: Bytes

    /// Whether a byte of UTF-8 stands for itself. The line separators begin with `E2`, as other signs do.
    @inline(__always)
    private static func isPlain(_ byte: UInt8) -> Bool {
        byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\") && byte != 0x7F && byte != 0xE2
    }

    /// Appends what stands for the byte at an index, and returns how many bytes that was.
    private func escape(_ utf8: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        switch utf8[index] {
        case 0x22: raw("\\\"")
        case 0x5C: raw("\\\\")
        case 0x0A: raw("\\n")
        case 0x0D: raw("\\r")
        case 0x09: raw("\\t")
        case 0xE2:
            guard index + 2 < utf8.count, utf8[index + 1] == 0x80, utf8[index + 2] & 0xFE == 0xA8 else {
                append(UnsafeBufferPointer(rebasing: utf8[index...index]))
                return 1
            }
            if utf8[index + 2] == 0xA8 { raw("\\u2028") } else { raw("\\u2029") }
            return 3
        case let control:
            raw("\\u00")
            for digit in [control >> 4, control & 15] {
                makeRoom(1)
                put(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") - 10 + digit)
            }
        }
        return 1
    }

    @inline(__always)
    private func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let source = bytes.baseAddress else { return }
        makeRoom(bytes.count)
        memcpy(base + count, source, bytes.count)
        count &+= bytes.count
    }

    /// Appends a byte for which there is room.
    @inline(__always)
    private func put(_ byte: UInt8) {
        base[count] = byte
        count &+= 1
    }

    @inline(__always)
    private func makeRoom(_ byteCount: Int) {
        if capacity &- count < byteCount { grow(byteCount) }
    }

    /// Doubles the memory. The system moves pages, not bytes, where there are many, and gives those that are used.
    private func grow(_ byteCount: Int) {
        capacity = max(2 * capacity, count + byteCount)
        base = Self.memory(realloc(base, capacity), capacity)
    }

    private static func memory(_ memory: UnsafeMutableRawPointer?, _ capacity: Int) -> UnsafeMutablePointer<UInt8> {
        guard let memory else { preconditionFailure("no memory for hit documents") }
        return memory.bindMemory(to: UInt8.self, capacity: capacity)
    }
}
