import TextAnalysis
import Testing

@Suite struct TypoBudgetTests {
    @Test(arguments: [
        ("jaws", 0), ("alien", 1), ("godfathr", 1), ("gladiator", 2), ("2001", 0), ("2001a", 1), ("千と千尋の神隠し", 0),
        ("сталкер", 1),
    ])
    func `forgives longer words more`(_ word: String, _ edits: Int) {
        #expect(TypoBudget.edits(for: word) == edits)
    }
}
