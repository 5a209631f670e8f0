/// The part of the fold table that most titles need, small enough to stay in the cache.
enum ASCII {
    /// What a byte folds to. Every ASCII byte folds to one.
    struct Fold {
        let value: UInt8
        let kind: ScalarKind
    }

    /// The folds of the 128 bytes.
    static let folds: [Fold] = (0..<128).map { (byte: UInt32) in
        let entry = FoldTable.shared.entry(of: byte)
        return Fold(value: UInt8(truncatingIfNeeded: entry.folded(byte)), kind: entry.kind)
    }

    /// Whether all bytes are ASCII.
    @inline(__always)
    static func holds(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var bits: UInt8 = 0
        for byte in bytes { bits |= byte }
        return bits < 0x80
    }
}
