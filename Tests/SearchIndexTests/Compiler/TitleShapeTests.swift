import TestSupport
import TextAnalysis
import Testing

@testable import SearchIndex

@Suite struct TitleShapeTests {
    private static let pieces = [
        "The", "A", "An", "Matrix", "Matrix, The", "or", "or:", " - ", ": ", ":", "(", "（", "：", "–", "~", "Dr", "千と",
        "기생충", "é", "1984", "The The", " ",
    ]

    @Test(arguments: 0..<50 as Range<UInt64>)
    func `is that of the title cut with strings`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var analyzer = TextAnalyzer(for: .indexing)
        for _ in 0..<40 {
            var title = (0..<Int.random(in: 1...6, using: &random)).map { _ in
                Self.pieces.randomElement(using: &random) ?? ""
            }.joined(separator: Bool.random(using: &random) ? " " : "")
            let expected = TitleAnalysis(title).shape
            analyzer.analyze(title, .literalKey)
            #expect(title.withUTF8 { TitleShape(of: $0, analyzer) } == expected)
        }
    }

    @Test func `a long title has the positions that are indexed`() {
        var analyzer = TextAnalyzer(for: .indexing)
        var title = String(repeating: "la ", count: 3000)
        analyzer.analyze(title, .literalKey)
        #expect(title.withUTF8 { TitleShape(of: $0, analyzer) }.positionCount == IndexFormat.titlePositions)
    }
}
