import TestSupport
import Testing

@testable import TextAnalysis

@Suite struct TextAnalyzerTests {
    private static let everything: AnalysisParts = [.equivalents, .literalKey, .normalizedKey]

    /// Pieces that have other forms, or that keys rearrange, between random letters of many scripts.
    private static let pieces = [
        "twenty", "one", "Seven", "ii", "X", "IV", "vol", "Mr", "St", "L'", "l'avventura", "rock'n'roll", "x-men", "&",
        " & ",
        " + ", "+", "The ", "A ", "an ", " (1999)", "[2001]", ", The", ", L'", ",", ")", " ", "  ", "\t", ".", "-", "'",
        "’",
        "ü", "Ø", "й", "и\u{306}", "Москва", "ψυχη", "スター", "・", "ウォーズ", "기생충", "한", "a\u{308}", "é", "½", "ﬁ", "AT&T",
    ]

    private static func text(using random: inout SeededGenerator) -> String {
        switch Int.random(in: 0..<4, using: &random) {
        case 0: return random.text(scalarCount: Int.random(in: 0..<30, using: &random))
        case 1: return random.ascii(byteCount: Int.random(in: 0..<40, using: &random))
        default:
            return (0..<Int.random(in: 0..<9, using: &random)).map { _ in
                Bool.random(using: &random)
                    ? pieces.randomElement(using: &random) ?? "" : random.word("abix' -3", upTo: 6)
            }.joined(separator: Bool.random(using: &random) ? " " : "")
        }
    }

    @Test(arguments: [AnalysisPurpose.indexing, .querying], 0..<40 as Range<UInt64>)
    func `finds what tokenizer and keys find`(purpose: AnalysisPurpose, seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var analyzer = TextAnalyzer(for: purpose)
        let tokenizer = Tokenizer(for: purpose)
        for _ in 0..<100 {
            let text = Self.text(using: &random)
            analyzer.analyze(text, Self.everything)
            #expect(analyzer.tokens.map(analyzer.token) == tokenizer.tokens(of: text), "\(text.debugDescription)")
            #expect(
                analyzer.equivalents.map(analyzer.token) == tokenizer.equivalents(of: text),
                "\(text.debugDescription)")
            #expect(analyzer.literalKey == Array(TitleKey.surface(text).utf8), "\(text.debugDescription)")
            #expect(analyzer.normalizedKey == Array(TitleKey.normalized(text).utf8), "\(text.debugDescription)")
            let bare = String(decoding: analyzer.literalKey.dropFirst(analyzer.literalArticleByteCount), as: UTF8.self)
            let expected = TitleKey.surfaceWithoutArticle(text)
            #expect(analyzer.literalArticleByteCount > 0 ? bare == expected : expected == nil)
        }
    }

    @Test(
        arguments: [
            ([0xFF], 1), ([0x61, 0xC3], 2), ([0xE3, 0x82, 0x61], 3), ([0xC0, 0x80], 2), ([0xED, 0xA0, 0x80], 3),
            ([0xF4, 0x90, 0x80, 0x80], 4), ([0xF0, 0x9F, 0x8D, 0xBF], 1),
        ] as [([UInt8], Int)])
    func `a byte that is no UTF-8 is one unknown scalar`(bytes: [UInt8], scalarCount: Int) {
        var folded = FoldedText()
        bytes.withUnsafeBufferPointer { folded.fold($0) }
        #expect(folded.sourceCount == scalarCount)
    }

    @Test func `a text forgets the one before`() {
        var analyzer = TextAnalyzer()
        analyzer.analyze("x-men ii", Self.everything)
        #expect(analyzer.equivalents.map(analyzer.text) == ["xmen", "2"])
        analyzer.analyze("Heat")
        #expect(analyzer.tokens.map(analyzer.text) == ["heat"])
        #expect(analyzer.equivalents.isEmpty)
        analyzer.analyze("")
        #expect(analyzer.tokens.isEmpty)
    }
}
