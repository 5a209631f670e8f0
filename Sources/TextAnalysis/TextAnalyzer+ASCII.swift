extension TextAnalyzer {
    /// Writes the tokens of an ASCII text, each of whose bytes folds to one.
    mutating func tokenizeASCII(_ text: UnsafeBufferPointer<UInt8>, withEquivalents: Bool) {
        // A conjunction makes three bytes of two at least, its own and a space's.
        let capacity = 2 * text.count + 3
        if bytes.count < capacity { bytes.append(contentsOf: repeatElement(0, count: 2 * capacity - bytes.count)) }
        var writer = ASCIITokenWriter(text: text, folds: folds)
        bytes.withUnsafeMutableBufferPointer { [folds] output in
            guard let output = output.baseAddress else { return }
            var isOpen = false
            var index = 0
            while index < text.count {
                let fold = folds.letters[Int(text[index])]
                if fold > ASCIIFolds.conjunction {
                    if !isOpen { writer.begin(at: index) }
                    isOpen = true
                    output[writer.count] = fold
                    writer.count &+= 1
                    writer.sourceEnd = index &+ 1
                } else if fold == ASCIIFolds.apostrophe {
                    if isOpen { writer.noteApostrophe(at: index) }
                } else {
                    if isOpen { writer.end(&tokens, output) }
                    isOpen = false
                    if fold == ASCIIFolds.space {
                        writer.hasSpace = true
                    } else if fold == ASCIIFolds.conjunction {
                        writer.takeConjunction(at: index, &tokens, output)
                    }
                }
                index &+= 1
            }
            if isOpen { writer.end(&tokens, output) }
        }
        byteCount = writer.count
        hasConjunction = writer.hasConjunction
        if withEquivalents, writer.mayHaveEquivalents { collectEquivalents(ascii: text) }
    }

    // MARK: Equivalents

    /// Finds the other forms of the tokens at hand, of which few texts have any.
    private mutating func collectEquivalents(ascii text: UnsafeBufferPointer<UInt8>) {
        for index in tokens.indices where isWord(tokens[index], of: text) {
            collectForms(at: index, of: text)
            collectUnelided(tokens[index], of: text)
        }
        collectJoined(of: text)
        sortEquivalents()
    }

    private func isWord(_ token: AnalyzedToken, of text: UnsafeBufferPointer<UInt8>) -> Bool {
        folds.letters[Int(text[Int(token.sourceStart)])] > ASCIIFolds.conjunction
    }

    private mutating func collectForms(at index: Int, of text: UnsafeBufferPointer<UInt8>) {
        let token = tokens[index]
        guard let form = WordForms.shared.form(of: bytes[token.byteRange], isFirst: index == 0) else { return }
        let source = Int(token.sourceStart)..<Int(token.sourceEnd)
        appendEquivalent(form.text, position: index, positionCount: 1, source: source)
        guard form.number >= 20, index + 1 < tokens.count, isWord(tokens[index + 1], of: text),
            let unit = WordForms.shared.form(of: bytes[tokens[index + 1].byteRange], isFirst: false)?.number,
            (1..<10).contains(unit)
        else { return }
        appendEquivalent(
            String(form.number + unit), position: index, positionCount: 2,
            source: source.lowerBound..<Int(tokens[index + 1].sourceEnd))
    }

    /// `l'avventura` is looked for as `avventura`: the bytes behind the first apostrophe.
    private mutating func collectUnelided(_ token: AnalyzedToken, of text: UnsafeBufferPointer<UInt8>) {
        let source = Int(token.sourceStart)..<Int(token.sourceEnd)
        guard let apostrophe = source.first(where: { folds.letters[Int(text[$0])] == ASCIIFolds.apostrophe }),
            (1...4).contains(apostrophe - source.lowerBound), source.upperBound - apostrophe > 3
        else { return }
        // Before the first apostrophe every byte of the source is one of the token.
        let start = token.byteRange.lowerBound + apostrophe - source.lowerBound
        equivalents.append(
            AnalyzedToken(
                start..<token.byteRange.upperBound, position: Int(token.position),
                source: (apostrophe + 1)..<source.upperBound))
    }

    /// `x-men` is also `xmen`: words parted by punctuation alone. The bytes of neighbours are neighbours.
    private mutating func collectJoined(of text: UnsafeBufferPointer<UInt8>) {
        var start = 0
        for index in 1..<(tokens.count + 1) where index == tokens.count || !isJoint(before: index, of: text) {
            if (2...Equivalents.joinedWordLimit).contains(index - start) {
                let (first, last) = (tokens[start], tokens[index - 1])
                equivalents.append(
                    AnalyzedToken(
                        first.byteRange.lowerBound..<last.byteRange.upperBound, position: start,
                        positionCount: index - start, source: Int(first.sourceStart)..<Int(last.sourceEnd)))
            }
            start = index
        }
    }

    /// Whether two words have punctuation and no space between them.
    private func isJoint(before index: Int, of text: UnsafeBufferPointer<UInt8>) -> Bool {
        let (left, right) = (tokens[index - 1], tokens[index])
        guard isWord(left, of: text), isWord(right, of: text) else { return false }
        return !text[Int(left.sourceEnd)..<Int(right.sourceStart)].contains {
            folds.letters[Int($0)] == ASCIIFolds.space
        }
    }
}
