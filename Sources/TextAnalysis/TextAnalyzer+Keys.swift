extension TextAnalyzer {
    // MARK: ASCII

    /// Punctuation stays, white space is one space.
    mutating func makeLiteralKey(ascii text: UnsafeBufferPointer<UInt8>) {
        if literalKey.count < text.count {
            literalKey.append(contentsOf: repeatElement(0, count: text.count - literalKey.count))
        }
        let count = literalKey.withUnsafeMutableBufferPointer { [folds] key in
            var count = 0
            for byte in text {
                let fold = folds.literals[Int(byte)]
                if fold != ASCIIFolds.literalSpace {
                    key[count] = fold
                    count &+= 1
                } else if count > 0, key[count &- 1] != UInt8(ascii: " ") {
                    key[count] = UInt8(ascii: " ")
                    count &+= 1
                }
            }
            return count > 0 && key[count &- 1] == UInt8(ascii: " ") ? count &- 1 : count
        }
        literalKey.removeSubrange(count...)
    }

    /// Words with one space between them, `&` read as "and".
    mutating func makeNormalizedKey(ascii text: UnsafeBufferPointer<UInt8>) {
        normalizedKey.removeAll(keepingCapacity: true)
        if hasConjunction {
            spellNormalizedKey(ascii: text)
        } else {
            for token in tokens {
                if token.position > 0 { normalizedKey.append(UInt8(ascii: " ")) }
                normalizedKey.append(contentsOf: bytes[token.byteRange])
            }
        }
        dropArticle(beginsWithWord: TitleKey.beginsWithSpacedWord(text))
    }

    private mutating func spellNormalizedKey(ascii text: UnsafeBufferPointer<UInt8>) {
        var isPending = false
        for byte in text {
            let fold = folds.letters[Int(byte)]
            if fold > ASCIIFolds.conjunction {
                appendToNormalizedKey(fold, &isPending)
            } else if byte == UInt8(ascii: "&") {
                isPending = !normalizedKey.isEmpty
                for byte in "and".utf8 { appendToNormalizedKey(byte, &isPending) }
                isPending = true
            } else if fold != ASCIIFolds.apostrophe {
                isPending = !normalizedKey.isEmpty
            }
        }
    }

    // MARK: Any script

    mutating func makeLiteralKey(_ text: FoldedText) {
        literalKey.removeAll(keepingCapacity: true)
        var isPending = false
        for scalar in text.scalars {
            if scalar.kind == .space {
                isPending = !literalKey.isEmpty
                continue
            }
            if isPending { literalKey.append(UInt8(ascii: " ")) }
            isPending = false
            UTF8Bytes.forEachByte(of: scalar.value) { literalKey.append($0) }
        }
    }

    mutating func makeNormalizedKey(_ text: FoldedText, beginsWithWord: Bool) {
        normalizedKey.removeAll(keepingCapacity: true)
        var isPending = false
        for scalar in text.scalars where scalar.kind != .apostrophe {
            if scalar.kind.isWordPart {
                UTF8Bytes.forEachByte(of: scalar.value) { appendToNormalizedKey($0, &isPending) }
            } else {
                isPending = !normalizedKey.isEmpty
                if scalar.original == 0x26 {
                    for byte in "and".utf8 { appendToNormalizedKey(byte, &isPending) }
                    isPending = true
                }
            }
        }
        dropArticle(beginsWithWord: beginsWithWord)
    }

    /// The keys of a title whose end is to be rearranged.
    mutating func makeArrangedKeys(_ text: UnsafeBufferPointer<UInt8>) {
        let title = String(decoding: text, as: UTF8.self)
        literalKey = Array(TitleKey.surface(title).utf8)
        normalizedKey = Array(TitleKey.normalized(title).utf8)
    }

    @inline(__always)
    private mutating func appendToNormalizedKey(_ byte: UInt8, _ isPending: inout Bool) {
        if isPending { normalizedKey.append(UInt8(ascii: " ")) }
        isPending = false
        normalizedKey.append(byte)
    }

    // MARK: Articles

    private mutating func dropArticle(beginsWithWord: Bool) {
        guard beginsWithWord else { return }
        normalizedKey.removeFirst(Self.articleByteCount(normalizedKey))
    }

    /// The bytes of the English article and its space that begin a key with something behind them.
    static func articleByteCount(_ key: [UInt8]) -> Int {
        for article in ["the ", "a ", "an "] as [StaticString] {
            let count = article.utf8CodeUnitCount
            guard key.count > count else { continue }
            var place = 0
            while place < count, key[place] == article.utf8Start[place] { place += 1 }
            if place == count { return count }
        }
        return 0
    }
}
