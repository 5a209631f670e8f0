import Benchmark

@testable import SearchIndex

/// The structures of the index by themselves.
enum StructureProbe {
    private static let walked = 1_000

    static func all(of micro: MicroIndex) -> [Probe] {
        let index = micro.index
        let common = MicroIndex.word(0)
        let rare = MicroIndex.word(9_000)
        return [
            Probe(name: "dictionary-present") { blackHole(index.dictionary.term(rare, in: .title)) },
            Probe(name: "dictionary-absent") { blackHole(index.dictionary.term("nowhere", in: .title)) },
            Probe(name: "dictionary-prefix") {
                var count = 0
                index.dictionary.visit(prefix: "ba", in: .title) { _, _ in
                    count += 1
                    return true
                }
                blackHole(count)
            },
            Probe(name: "list-packed") { blackHole(drained(MicroIndex.word(120), in: index)) },
            Probe(name: "list-bitmap") { blackHole(drained(common, in: index)) },
            Probe(name: "permutation-walk") {
                var sum: UInt32 = 0
                var left = walked
                index.permutations[.rating].visit(descending: true) {
                    sum &+= $0
                    left -= 1
                    return left > 0
                }
                blackHole(sum)
            },
        ]
    }

    private static func drained(_ word: String, in index: CompiledIndex) -> UInt32 {
        guard let term = index.dictionary.term(word, in: .title) else { return 0 }
        var cursor = index.list(term).cursor()
        var sum: UInt32 = 0
        while cursor.current != .end {
            sum &+= cursor.current.number
            cursor.advance()
        }
        return sum
    }
}
