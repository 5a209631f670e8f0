extension TextAnalyzer {
    /// Appends an equivalent that is not in the bytes yet.
    mutating func appendEquivalent(_ text: String, position: Int, positionCount: Int, source: Range<Int>) {
        let start = byteCount
        for byte in text.utf8 { appendByte(byte) }
        equivalents.append(
            AnalyzedToken(start..<byteCount, position: position, positionCount: positionCount, source: source))
    }

    /// Appends a byte behind those used.
    @inline(__always)
    mutating func appendByte(_ byte: UInt8) {
        if byteCount < bytes.count {
            bytes[byteCount] = byte
        } else {
            bytes.append(byte)
        }
        byteCount &+= 1
    }

    /// Appends a folded scalar in UTF-8.
    @inline(__always)
    mutating func appendScalar(_ scalar: UInt32) {
        UTF8Bytes.forEachByte(of: scalar) { appendByte($0) }
    }

    /// Puts the equivalents in order and drops what is there twice.
    mutating func sortEquivalents() {
        guard equivalents.count > 1 else { return }
        equivalents.sort { [bytes] left, right in
            if left.position != right.position { return left.position < right.position }
            if left.positionCount != right.positionCount { return left.positionCount < right.positionCount }
            return bytes[left.byteRange].lexicographicallyPrecedes(bytes[right.byteRange])
        }
        var kept = 0
        for token in equivalents {
            if kept > 0, isSameForm(equivalents[kept - 1], token) { continue }
            equivalents[kept] = token
            kept += 1
        }
        equivalents.removeSubrange(kept...)
    }

    private func isSameForm(_ left: AnalyzedToken, _ right: AnalyzedToken) -> Bool {
        left.position == right.position && left.positionCount == right.positionCount
            && bytes[left.byteRange].elementsEqual(bytes[right.byteRange])
    }
}
