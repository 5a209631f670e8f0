import TestSupport

extension SeededGenerator {
    private static let scripts: [ClosedRange<UInt32>] = [
        0x20...0x7E, 0xA0...0x24F, 0x300...0x36F, 0x370...0x52F, 0x590...0x6FF, 0x900...0xDFF, 0xE00...0xEFF,
        0x1100...0x11FF, 0x1E00...0x1FFF, 0x2000...0x2BFF, 0x3000...0x33FF, 0x4E00...0x4EFF, 0xAC00...0xADFF,
        0xF900...0xFAFF, 0xFB00...0xFFFF, 0x1D400...0x1D7FF, 0x1F100...0x1F6FF, 0xE0100...0xE01EF,
    ]

    /// Random scalars of many scripts.
    mutating func text(scalarCount: Int) -> String {
        var scalars = String.UnicodeScalarView()
        while scalars.count < scalarCount {
            guard let script = Self.scripts.randomElement(using: &self) else { break }
            for _ in 0..<Int.random(in: 1...6, using: &self) {
                if let scalar = Unicode.Scalar(UInt32.random(in: script, using: &self)) { scalars.append(scalar) }
            }
        }
        return String(scalars)
    }

    /// Random ASCII, spaces and punctuation likely.
    mutating func ascii(byteCount: Int) -> String {
        let bytes = (0..<byteCount).map { _ in
            Bool.random(using: &self)
                ? UInt8.random(in: 0x61...0x7A, using: &self) : UInt8.random(in: 0...0x7F, using: &self)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A random word of a small alphabet, so that words share letters.
    mutating func word(_ alphabet: String, upTo length: Int) -> String {
        let letters = Array(alphabet)
        return String(
            (0..<Int.random(in: 0...length, using: &self)).compactMap { _ in letters.randomElement(using: &self) })
    }
}
