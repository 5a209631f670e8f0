extension TextAnalyzer {
    /// Analyzes a text of any script, folded scalar by scalar.
    mutating func analyzeScalars(_ text: UnsafeBufferPointer<UInt8>, _ parts: AnalysisParts) {
        var segmentation = segmentation ?? Segmentation()
        self.segmentation = nil  // So that there is one owner, and no copy is made.
        segmentation.cut(text)
        byteCount = 0
        for segment in segmentation.segments { append(segment, of: segmentation) }
        if parts.contains(.equivalents), mayHaveEquivalents(segmentation) {
            var found = Equivalents(segmentation)
            found.collect()
            for token in found.sorted() {
                appendEquivalent(
                    token.text, position: token.position, positionCount: token.positionCount, source: token.range)
            }
        }
        if parts.contains(.literalKey) { makeLiteralKey(segmentation.text) }
        if parts.contains(.normalizedKey) {
            makeNormalizedKey(segmentation.text, beginsWithWord: TitleKey.beginsWithSpacedWord(text))
        }
        self.segmentation = segmentation
    }

    // MARK: Tokens

    private mutating func append(_ segment: Segment, of segmentation: Segmentation) {
        let start = byteCount
        switch segment.content {
        case .conjunction:
            for byte in "and".utf8 { appendByte(byte) }
        case .word:
            for place in segment.scalars where segmentation.text.scalars[place].kind.isWordPart {
                appendScalar(segmentation.text.scalars[place].value)
            }
        case .run(let kind):
            return appendRun(segment, of: segmentation, isHangul: kind == .hangul)
        }
        tokens.append(
            AnalyzedToken(
                start..<byteCount, position: segment.position, source: segmentation.source(segment.scalars)))
    }

    /// The characters of a script without spaces, and their bigrams. The bytes of neighbours are neighbours.
    private mutating func appendRun(_ segment: Segment, of segmentation: Segmentation, isHangul: Bool) {
        let first = tokens.count
        if isHangul, purpose == .indexing, segment.characterCount > 2 {
            let end = byteCount + byteCountOfWord(segment, of: segmentation)
            tokens.append(
                AnalyzedToken(
                    byteCount..<end, position: segment.position, positionCount: segment.characterCount,
                    source: segmentation.source(segment.scalars)))
        }
        var (last, lastStart) = (-1, 0)
        var position = segment.position
        for place in segment.scalars where segmentation.text.scalars[place].kind.isWordPart {
            let start = byteCount
            appendScalar(segmentation.text.scalars[place].value)
            if last >= 0 {
                tokens.append(
                    AnalyzedToken(
                        lastStart..<byteCount, position: position - 1, positionCount: 2,
                        source: segmentation.source(last..<(place + 1))))
            }
            if purpose == .indexing || segment.characterCount == 1 {
                tokens.append(
                    AnalyzedToken(
                        start..<byteCount, position: position, source: segmentation.source(place..<(place + 1))))
            }
            (last, lastStart) = (place, start)
            position += 1
        }
        assert(tokens.count > first)
    }

    private func byteCountOfWord(_ segment: Segment, of segmentation: Segmentation) -> Int {
        segment.scalars.reduce(0) { count, place in
            let scalar = segmentation.text.scalars[place]
            return scalar.kind.isWordPart ? count + UTF8Bytes.count(of: scalar.value) : count
        }
    }

    // MARK: Equivalents

    /// Whether it is worth looking for equivalents, which takes strings.
    private func mayHaveEquivalents(_ segmentation: Segmentation) -> Bool {
        let scalars = segmentation.text.scalars
        for (index, segment) in segmentation.segments.enumerated() {
            if index > 0, segment.boundary != .space { return true }
            guard segment.content == .word else {
                if index > 0, segmentation.segments[index - 1].content == segment.content { return true }
                continue
            }
            var count = 0
            for place in segment.scalars {
                let scalar = scalars[place]
                if scalar.kind == .apostrophe || UmlautSpelling.isSpelled(scalar.original)
                    || Transliteration.isTransliterated(scalar.value)
                {
                    return true
                }
                count += UTF8Bytes.count(of: scalar.value)
            }
            let (first, last) = (scalars[segment.scalars.lowerBound], scalars[segment.scalars.upperBound - 1])
            if WordForms.mayHaveForm(
                folds.formLengths, first: UInt8(truncatingIfNeeded: first.value),
                last: UInt8(truncatingIfNeeded: last.value), byteCount: count)
            {
                return true
            }
        }
        return false
    }
}
