/// A folded text cut into segments, ready to give tokens.
struct Segmentation {
    private(set) var text: FoldedText
    private(set) var segments: [Segment] = []
    private var boundary = Segment.Boundary.space
    private var isOpen = false

    /// Cuts a text at everything that is no word part, and where scripts with and without spaces meet.
    init(_ original: String) {
        text = FoldedText(original)
        for index in text.scalars.indices { take(index) }
    }

    /// A segmentation of nothing, to be filled by ``cut(_:)``.
    init() { text = FoldedText() }

    /// Replaces the text by another, and keeps the memory.
    mutating func cut(_ bytes: UnsafeBufferPointer<UInt8>) {
        text.fold(bytes)
        segments.removeAll(keepingCapacity: true)
        boundary = .space
        isOpen = false
        for index in text.scalars.indices { take(index) }
    }

    private mutating func take(_ index: Int) {
        switch text.scalars[index].kind {
        case .letter: extend(.word, with: index)
        case .ideograph, .hangul, .unspaced: extend(.run(text.scalars[index].kind), with: index)
        case .apostrophe: break
        case .space: close(.space)
        case .separator, .dropped, .composing, .expansion:
            if isConjunction(index) {
                close(.space)
                extend(.conjunction, with: index)
                close(.none)
            } else {
                close(.punctuation)
            }
        }
    }

    private mutating func extend(_ content: Segment.Content, with index: Int) {
        if isOpen, let last = segments.indices.last, segments[last].content == content {
            segments[last].scalars = segments[last].scalars.lowerBound..<(index + 1)
            segments[last].characterCount += 1
            return
        }
        let position = segments.last.map { $0.position + $0.positionCount } ?? 0
        segments.append(
            Segment(
                content: content, scalars: index..<(index + 1), characterCount: 1, position: position,
                boundary: boundary))
        isOpen = true
        boundary = .none
    }

    private mutating func close(_ boundary: Segment.Boundary) {
        isOpen = false
        self.boundary = max(self.boundary, boundary)
    }

    private func isConjunction(_ index: Int) -> Bool {
        let scalars = text.scalars
        guard scalars[index].value == 0x26 || scalars[index].value == 0x2B else { return false }
        return (index == 0 || scalars[index - 1].kind == .space)
            && (index + 1 == scalars.count || scalars[index + 1].kind == .space)
    }

    /// The folded text of the word parts at `range`.
    func string(_ range: Range<Int>) -> String {
        let scalars = text.scalars[range]
        var byteCount = 0
        for scalar in scalars where scalar.kind.isWordPart { byteCount += UTF8Bytes.count(of: scalar.value) }
        return String(unsafeUninitializedCapacity: byteCount) { bytes in
            var offset = 0
            for scalar in scalars where scalar.kind.isWordPart {
                offset = UTF8Bytes.write(scalar.value, to: bytes, at: offset)
            }
            return offset
        }
    }

    /// The folded text of a segment.
    func string(_ segment: Segment) -> String {
        segment.content == .conjunction ? "and" : string(segment.scalars)
    }

    /// Where the scalars at `range` are in the original.
    ///
    /// - Precondition: `range` is not empty.
    func source(_ range: Range<Int>) -> Range<Int> {
        Int(text.scalars[range.lowerBound].source)..<text.sourceEnd(ofScalarAt: range.upperBound - 1)
    }
}

extension Segmentation {
    /// The token made of the word parts at `range`.
    func token(_ range: Range<Int>, at position: Int, positionCount: Int) -> Token {
        Token(text: string(range), position: position, positionCount: positionCount, range: source(range))
    }
}
