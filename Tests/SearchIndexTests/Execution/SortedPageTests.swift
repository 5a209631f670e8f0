import MovieModel
import QueryLanguage
import TestSupport
import Testing

@testable import SearchIndex

/// The ways to the first documents of an order against the order of all matches, which takes none of them.
@Suite struct SortedPageTests {
    private static let documentCount = 1_500
    private static let clauses: [SearchClause] = [
        .facet(field: "genre", codes: ["drama"]), .facet(field: "genre", codes: ["war"]),
        .range(field: "year", NumberRange(lower: NumberBound(1950), upper: NumberBound(1975))),
        .range(field: "year", NumberRange(lower: NumberBound(1961), upper: NumberBound(1961))),
        .range(field: "rating", NumberRange(lower: NumberBound(40), upper: NumberBound(90))),
        .range(field: "votes", NumberRange(lower: NumberBound(10), upper: nil)), .term(field: "title", "word0"),
        .term(field: "title", "word1"), .not(.facet(field: "genre", codes: ["comedy"])),
    ]

    @Test(arguments: [1, 2] as [UInt64])
    func `the first ones are those of the whole order, and the count is that of all hits`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let fixture = try IndexFixture(LargeCorpus.movies(Self.documentCount, using: &random))
        for _ in 0..<40 {
            let parts = (0..<Int.random(in: 1...3, using: &random)).compactMap { _ in
                Self.clauses.randomElement(using: &random)
            }
            let key = try #require(SortColumn.allCases.randomElement(using: &random)).rawValue
            var options = SearchOptions(
                limit: Self.documentCount, sort: [SortKey(name: key, descending: .random(using: &random))])
            let all = try fixture.index.search(.all(parts), options)
            for limit in [1, 3, 10, 40] {
                options.limit = limit
                options.countsTotal = .random(using: &random)
                let first = try fixture.index.search(.all(parts), options)
                #expect(first.hits.map(\.movieID) == all.hits.prefix(limit).map(\.movieID), "\(parts) by \(key)")
                if options.countsTotal { #expect(first.total == all.hits.count, "\(parts)") }
            }
        }
    }

    @Test(arguments: [3, 4] as [UInt64])
    func `the first ones by several columns are those of the whole order`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let fixture = try IndexFixture(LargeCorpus.movies(Self.documentCount, using: &random))
        for _ in 0..<20 {
            let sort = ["runtime", "confidence", "year", "rating"].shuffled(using: &random).prefix(3)
                .map { SortKey(name: $0, descending: .random(using: &random)) }
            var options = SearchOptions(limit: Self.documentCount, sort: sort)
            let clause = try #require(Self.clauses.randomElement(using: &random))
            let all = try fixture.index.search(clause, options).hits.map(\.movieID)
            var found: [MovieID] = []
            options.limit = 17
            for _ in 0..<4 {
                let page = try fixture.index.search(clause, options)
                found += page.hits.map(\.movieID)
                options.after = page.next
                if page.next == nil { break }
            }
            #expect(found == Array(all.prefix(found.count)), "\(sort)")
            #expect(found.count == min(68, all.count))
        }
    }

    @Test func `the order of a genre is that of all documents without the others`() throws {
        var random = SeededGenerator(seed: 8)
        let index = try IndexFixture(LargeCorpus.movies(Self.documentCount, using: &random)).index
        let term = try #require(index.dictionary.term("drama", in: .genre))
        let words = try #require(index.list(term).words)
        let members = Set(index.list(term).documents)
        for (key, isDescending) in [(SortColumn.rating, true), (.year, false)] {
            let permutation = index.permutations[key]
            var expected: [UInt32] = []
            permutation.visit(descending: isDescending) { document in
                if members.contains(document) { expected.append(document) }
                return true
            }
            let all = GenreOrders.Order(permutation, isDescending: isDescending, words, count: members.count)
            #expect(all.documents == expected)
            #expect(all.isComplete)
            let some = GenreOrders.Order(
                permutation, isDescending: isDescending, words, count: members.count, limit: 7)
            #expect(some.documents == Array(expected.prefix(7)))
            #expect(!some.isComplete)
        }
    }

    @Test func `a level is the beginning of its order`() throws {
        var random = SeededGenerator(seed: 7)
        let fixture = try IndexFixture(LargeCorpus.movies(Self.documentCount, using: &random))
        for key in SortColumn.allCases {
            let permutation = fixture.index.permutations[key]
            for isDescending in [true, false] {
                var order: [UInt32] = []
                permutation.visit(descending: isDescending) { document in
                    order.append(document)
                    return true
                }
                for (level, part) in OrderLevels.documentsPerMember.enumerated() {
                    let found = try #require(
                        fixture.index.orderLevels.documents(level, of: key, permutation, isDescending: isDescending))
                    let members = (0..<UInt32(Self.documentCount)).filter(found.contains)
                    #expect(members == order.prefix(Self.documentCount / part).sorted())
                    #expect(found.knownCount == members.count)
                }
            }
        }
    }
}
