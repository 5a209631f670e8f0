/// A text folded scalar by scalar, its separators still in place: what tokens and keys are made from.
struct FoldedText {
    private(set) var scalars: [FoldedScalar] = []
    /// The number of scalars in the original.
    private(set) var sourceCount = 0

    /// Folds a text.
    ///
    /// - Complexity: O(scalars), a table look-up each.
    init(_ text: String) {
        var text = text
        if let scalars = text.withUTF8(Self.folded(ascii:)) {
            self.scalars = scalars
            sourceCount = scalars.count
            return
        }
        let table = FoldTable.shared
        scalars.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            append(scalar.value, by: table)
            sourceCount += 1
        }
    }

    /// A text of nothing, to be filled by ``fold(_:)``.
    init() {}

    /// Replaces the text by another, and keeps the memory. What is no UTF-8 is taken for U+FFFD.
    mutating func fold(_ bytes: UnsafeBufferPointer<UInt8>) {
        scalars.removeAll(keepingCapacity: true)
        sourceCount = 0
        let table = FoldTable.shared
        var offset = 0
        while offset < bytes.count {
            append(UTF8Bytes.scalar(of: bytes, at: &offset), by: table)
            sourceCount += 1
        }
    }

    /// The folded bytes of a text of ASCII alone, each of which folds to one; `nil` for any other text.
    private static func folded(ascii bytes: UnsafeBufferPointer<UInt8>) -> [FoldedScalar]? {
        guard ASCII.holds(bytes) else { return nil }
        return ASCII.folds.withUnsafeBufferPointer { folds in
            [FoldedScalar](unsafeUninitializedCapacity: bytes.count) { scalars, count in
                for (index, byte) in bytes.enumerated() {
                    let fold = folds[Int(byte)]
                    let scalar = FoldedScalar(
                        value: UInt32(fold.value), kind: fold.kind, source: Int32(truncatingIfNeeded: index),
                        original: UInt32(byte))
                    scalars.initializeElement(at: index, to: scalar)
                }
                count = bytes.count
            }
        }
    }

    @inline(__always)
    private mutating func append(_ scalar: UInt32, by table: FoldTable) {
        let entry = table.entry(of: scalar)
        switch entry.kind {
        case .separator, .space, .apostrophe, .letter, .ideograph, .hangul, .unspaced:
            emit(entry.folded(scalar), entry.kind, from: scalar)
        case .dropped:
            noteUmlaut(scalar)
        case .composing:
            compose(entry.folded(scalar))
        case .expansion:
            for unit in table.expansions[entry.expansion] { emit(unit.scalar, unit.kind, from: scalar) }
        }
    }

    private mutating func emit(_ value: UInt32, _ kind: ScalarKind, from original: UInt32) {
        scalars.append(
            FoldedScalar(value: value, kind: kind, source: Int32(truncatingIfNeeded: sourceCount), original: original))
    }

    /// Makes a mark one with the scalar before it. A jamo that does not fit stands for itself; other marks go.
    private mutating func compose(_ mark: UInt32) {
        if let last = scalars.indices.last, let composed = Composition.composed(scalars[last].value, mark) {
            scalars[last].value = composed
            scalars[last].original = composed
        } else if mark >= 0x1161 && mark <= 0x11FF {
            emit(mark, .hangul, from: mark)
        }
    }

    private mutating func noteUmlaut(_ mark: UInt32) {
        guard let last = scalars.indices.last, let letter = Composition.umlaut(scalars[last].original, mark) else {
            return
        }
        scalars[last].original = letter
    }

    /// The offset in the original just past the folded scalar at `index`, with the marks stripped from it.
    func sourceEnd(ofScalarAt index: Int) -> Int {
        let next = index + 1 < scalars.count ? Int(scalars[index + 1].source) : sourceCount
        return max(next, Int(scalars[index].source) + 1)
    }
}
