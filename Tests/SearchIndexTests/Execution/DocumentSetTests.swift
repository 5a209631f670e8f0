import TestSupport
import Testing

@testable import SearchIndex

@Suite struct DocumentSetTests {
    @Test(arguments: 0..<50 as Range<UInt64>)
    func `agrees with sets of numbers`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let (left, leftModel) = Self.set(using: &random)
        let (right, rightModel) = Self.set(using: &random)
        #expect(Self.numbers(left.intersection(right)) == leftModel.intersection(rightModel).sorted())
        #expect(Self.numbers(left.subtracting(right, documentCount: 500)) == leftModel.subtracting(rightModel).sorted())
        #expect(Self.numbers(.union([left, right, left], documentCount: 500)) == leftModel.union(rightModel).sorted())
        #expect(left.count == leftModel.count)
        #expect((0..<500).filter(left.contains) == leftModel.sorted())
    }

    private static func set(using random: inout SeededGenerator) -> (DocumentSet, Set<UInt32>) {
        let count = [0, 1, 5, 200].randomElement(using: &random) ?? 0
        let model = Set((0..<count).map { _ in UInt32.random(in: 0..<500, using: &random) })
        let list = DocumentSet.list(model.sorted())
        return (Bool.random(using: &random) ? list : .bitmap(list.bitmap(documentCount: 500)), model)
    }

    private static func numbers(_ set: DocumentSet) -> [UInt32] {
        var numbers: [UInt32] = []
        set.forEach { numbers.append($0) }
        return numbers
    }
}
