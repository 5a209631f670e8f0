/// The state of cutting one ASCII text, kept in registers.
struct ASCIITokenWriter {
    let text: UnsafeBufferPointer<UInt8>
    let folds: ASCIIFolds
    /// The bytes written.
    var count = 0
    /// Where the last letter of the open word ends in the text.
    var sourceEnd = 0
    /// Whether white space was seen since the last word; before the first one it was.
    var hasSpace = true
    /// Whether any word may have another form, may be joined to the one before or has an elision.
    private(set) var mayHaveEquivalents = false
    /// Whether a sign that may be the word "and" was seen.
    var hasConjunction = false
    private var start = 0
    private var sourceStart = 0
    private var apostrophe = -1

    init(text: UnsafeBufferPointer<UInt8>, folds: ASCIIFolds) {
        self.text = text
        self.folds = folds
    }

    /// Begins a word at a letter of the text.
    @inline(__always)
    mutating func begin(at index: Int) {
        mayHaveEquivalents = mayHaveEquivalents || !hasSpace
        start = count
        sourceStart = index
        apostrophe = -1
    }

    /// Notes an apostrophe inside the open word.
    @inline(__always)
    mutating func noteApostrophe(at index: Int) {
        if apostrophe < 0 { apostrophe = index }
    }

    /// Ends the open word.
    @inline(__always)
    mutating func end(_ tokens: inout [AnalyzedToken], _ output: UnsafeMutablePointer<UInt8>) {
        let isForm = WordForms.mayHaveForm(
            folds.formLengths, first: output[start], last: output[count &- 1], byteCount: count &- start)
        let isElided = apostrophe >= 0 && apostrophe &- sourceStart < 5 && sourceEnd &- apostrophe > 3
        mayHaveEquivalents = mayHaveEquivalents || isForm || isElided
        hasSpace = false
        tokens.append(AnalyzedToken(start..<count, position: tokens.count, source: sourceStart..<sourceEnd))
    }

    /// Writes the word "and" for a sign that stands alone.
    mutating func takeConjunction(
        at index: Int, _ tokens: inout [AnalyzedToken], _ output: UnsafeMutablePointer<UInt8>
    ) {
        hasConjunction = true
        guard index == 0 || isSpace(index - 1), index + 1 == text.count || isSpace(index + 1) else { return }
        begin(at: index)
        for byte in "and".utf8 {
            output[count] = byte
            count += 1
        }
        sourceEnd = index + 1
        end(&tokens, output)
    }

    private func isSpace(_ index: Int) -> Bool { folds.letters[Int(text[index])] == ASCIIFolds.space }
}
