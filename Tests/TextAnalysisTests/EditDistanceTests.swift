import TextAnalysis
import TestSupport
import Testing

@Suite struct EditDistanceTests {
    @Test(arguments: [
        ("", "", 0), ("a", "", 1), ("", "ab", 2), ("matrix", "matrix", 0), ("matrix", "matirx", 1),
        ("matrix", "matrx", 1),
        ("matrix", "mattrix", 1), ("matrix", "metrix", 1), ("ca", "abc", 3), ("kitten", "sitting", 3),
        ("ленин", "лебин", 1),
    ])
    func `counts edits`(_ source: String, _ target: String, _ distance: Int) {
        #expect(EditDistance.distance(from: source, to: target, limit: 9) == distance)
        #expect(EditDistance.distance(from: source, to: target, limit: distance) == distance)
        if distance > 0 { #expect(EditDistance.distance(from: source, to: target, limit: distance - 1) == nil) }
    }

    @Test(arguments: [
        ("matrix", "natrix", 2), ("matrix", "atrix", 2), ("matrix", "xmatrix", 2), ("matrix", "amtrix", 2),
        ("matrix", "matrxi", 1), ("aab", "ab", 1), ("", "a", 2), ("a", "", 2),
    ])
    func `lets the first letter cost two`(_ source: String, _ target: String, _ distance: Int) {
        #expect(EditDistance.distance(from: source, to: target, limit: 3, firstLetterCost: 2) == distance)
    }

    @Test(arguments: 0..<500 as Range<UInt64>)
    func `agrees with the whole matrix`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let source = random.word("abcé", upTo: 8)
        let target = random.word("abcé", upTo: 8)
        for firstLetterCost in 1...2 {
            let distance = modelDistance(Array(source), Array(target), firstLetterCost: firstLetterCost)
            for limit in 0...9 {
                let bounded = EditDistance.distance(
                    from: source, to: target, limit: limit, firstLetterCost: firstLetterCost)
                #expect(bounded == (distance <= limit ? distance : nil), "\(source) \(target) \(limit)")
            }
        }
    }

    /// The recurrence as it is written in books, over the whole matrix.
    private func modelDistance(_ source: [Character], _ target: [Character], firstLetterCost: Int) -> Int {
        var costs = [[Int]](repeating: [Int](repeating: 0, count: target.count + 1), count: source.count + 1)
        for i in 0...source.count {
            for j in 0...target.count where i + j > 0 {
                var options: [Int] = []
                if i > 0 { options.append(costs[i - 1][j] + (i == 1 && j == 0 ? firstLetterCost : 1)) }
                if j > 0 { options.append(costs[i][j - 1] + (i == 0 && j == 1 ? firstLetterCost : 1)) }
                if i > 0, j > 0 {
                    let substitution = i == 1 && j == 1 ? firstLetterCost : 1
                    options.append(costs[i - 1][j - 1] + (source[i - 1] == target[j - 1] ? 0 : substitution))
                }
                if i > 1, j > 1, source[i - 1] == target[j - 2], source[i - 2] == target[j - 1] {
                    options.append(costs[i - 2][j - 2] + (i == 2 && j == 2 ? firstLetterCost : 1))
                }
                costs[i][j] = options.min() ?? 0
            }
        }
        return costs[source.count][target.count]
    }
}
