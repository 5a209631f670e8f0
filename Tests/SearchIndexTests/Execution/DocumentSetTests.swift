import TestSupport
import Testing

@testable import SearchIndex

@Suite struct DocumentSetTests {
    private static let documentCount = 500

    @Test(arguments: 0..<100 as Range<UInt64>)
    func `agrees with sets of numbers`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let scratch = SearchScratch(documentCount: Self.documentCount)
        let (left, leftModel) = Self.set(scratch, using: &random)
        let (right, rightModel) = Self.set(scratch, using: &random)
        #expect(scratch.count(left) == leftModel.count)
        #expect((0..<500).filter(left.contains) == leftModel.sorted())
        #expect(Self.numbers(left, scratch) == leftModel.sorted())
        let both = scratch.intersection(left.borrowed, right.borrowed)
        #expect(Self.numbers(both, scratch) == leftModel.intersection(rightModel).sorted())
        #expect(scratch.count(both) == leftModel.intersection(rightModel).count)
        let rest = scratch.subtraction(left.borrowed, right.borrowed)
        #expect(Self.numbers(rest, scratch) == leftModel.subtracting(rightModel).sorted())
        var union = SetUnion(scratch)
        for set in [left, right, left] { union.insert(set.borrowed) }
        #expect(Self.numbers(union.result(), scratch) == leftModel.union(rightModel).sorted())
        #expect(Self.numbers(left, scratch) == leftModel.sorted(), "what was lent is unchanged")
    }

    @Test func `a union of single documents is ascending and distinct`() {
        let scratch = SearchScratch(documentCount: Self.documentCount)
        var union = SetUnion(scratch)
        for document in [7, 3, 7, 499, 0, 3] as [UInt32] { union.insert(document) }
        #expect(Self.numbers(union.result(), scratch) == [0, 3, 7, 499])
    }

    @Test func `the place in a list is found from any start`() {
        let numbers: [UInt32] = [1, 4, 5, 9, 12, 13, 40, 41, 90]
        numbers.withUnsafeBufferPointer { list in
            for target in 0..<100 as Range<UInt32> {
                let expected = numbers.firstIndex { $0 >= target } ?? numbers.count
                for start in 0...expected { #expect(list.firstIndex(notBelow: target, from: start) == expected) }
            }
        }
    }

    private static func set(
        _ scratch: SearchScratch, using random: inout SeededGenerator
    ) -> (DocumentSet, Set<UInt32>) {
        let count = [0, 1, 5, 200].randomElement(using: &random) ?? 0
        let model = Set((0..<count).map { _ in UInt32.random(in: 0..<500, using: &random) })
        let list = scratch.list(model.sorted())
        switch Int.random(in: 0..<5, using: &random) {
        case 0: return (scratch.everything, Set(0..<500))
        case 1, 2: return (list, model)
        default:
            let words = scratch.emptyBitmap()
            scratch.insert(list, into: words)
            return (DocumentSet(temporary: words), model)
        }
    }

    private static func numbers(_ set: DocumentSet, _ scratch: SearchScratch) -> [UInt32] {
        var numbers: [UInt32] = []
        scratch.forEach(set) { numbers.append($0) }
        return numbers
    }
}
