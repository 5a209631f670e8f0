/// Finds the first byte that is no proper text.
///
/// Well-formed UTF-8 is what table 3-7 of the Unicode Standard lists. NUL is well-formed but never text: it
/// is what binary files look like, and what ends a string in C.
enum TextCheck {
    /// A byte that does not belong into text.
    enum Fault: Equatable {
        case notUTF8(Int)
        case nul(Int)

        /// Where it stands.
        var byteOffset: Int {
            switch self {
            case .notUTF8(let offset), .nul(let offset): offset
            }
        }
    }

    /// The first fault at or after `start`, or `nil` if the rest is text.
    ///
    /// - Complexity: O(count), eight bytes at a time where they are ASCII.
    static func firstFault(in bytes: UnsafeRawBufferPointer, from start: Int = 0) -> Fault? {
        var index = start
        let count = bytes.count
        while index < count {
            if index &+ 8 <= count, isPlain(bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)) {
                index &+= 8
                continue
            }
            let byte = bytes[index]
            if byte == 0 { return .nul(index) }
            let length = byte < 0x80 ? 1 : sequenceLength(bytes, index)
            if length == 0 { return .notUTF8(index) }
            index &+= length
        }
        return nil
    }

    /// The bytes at the end that begin a sequence without finishing it, 0…3.
    static func incompleteTail(of bytes: UnsafeRawBufferPointer) -> Int {
        for back in 1...3 where back <= bytes.count {
            let byte = bytes[bytes.count - back]
            if byte & 0xC0 == 0x80 { continue }
            let needed = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
            return needed > back ? back : 0
        }
        return 0
    }

    /// Whether all eight bytes are ASCII and none is NUL.
    @inline(__always)
    private static func isPlain(_ word: UInt64) -> Bool {
        let high: UInt64 = 0x8080_8080_8080_8080
        let ones: UInt64 = 0x0101_0101_0101_0101
        return (word | (word &- ones)) & high == 0
    }

    /// The length of the sequence of several bytes at `index`, or 0 if it is ill-formed.
    private static func sequenceLength(_ bytes: UnsafeRawBufferPointer, _ index: Int) -> Int {
        let lead = bytes[index]
        let length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0
        guard length > 0, index &+ length <= bytes.count, secondRange(lead).contains(bytes[index &+ 1]) else {
            return 0
        }
        for offset in 2..<max(length, 2) where bytes[index &+ offset] & 0xC0 != 0x80 { return 0 }
        return length
    }

    /// The second byte rules out overlong forms, surrogates and what is past U+10FFFF.
    private static func secondRange(_ lead: UInt8) -> ClosedRange<UInt8> {
        switch lead {
        case 0xE0: 0xA0...0xBF
        case 0xED: 0x80...0x9F
        case 0xF0: 0x90...0xBF
        case 0xF4: 0x80...0x8F
        default: 0x80...0xBF
        }
    }
}
