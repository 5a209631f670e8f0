/// A growing UTF-8 text, made of folded scalars.
struct ScalarText {
    private var scalars: [UInt32] = []
    private var byteCount = 0

    var isEmpty: Bool { scalars.isEmpty }

    mutating func reserveCapacity(_ scalarCount: Int) {
        scalars.reserveCapacity(scalarCount)
    }

    /// Appends one scalar.
    ///
    /// - Precondition: `scalar` is a Unicode scalar value, which every folded value is.
    @inline(__always)
    mutating func append(_ scalar: UInt32) {
        scalars.append(scalar)
        byteCount += UTF8Bytes.count(of: scalar)
    }

    mutating func append(_ text: String) {
        for scalar in text.unicodeScalars { append(scalar.value) }
    }

    /// The text so far.
    var string: String {
        String(unsafeUninitializedCapacity: byteCount) { bytes in
            scalars.reduce(0) { offset, scalar in UTF8Bytes.write(scalar, to: bytes, at: offset) }
        }
    }
}
