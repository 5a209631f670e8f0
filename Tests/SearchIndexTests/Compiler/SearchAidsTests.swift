import MovieModel
import TestSupport
import Testing
import TextAnalysis

@testable import SearchIndex

/// Stored top lists, pairs, prefixes and suggestions against what the postings and titles themselves say.
@Suite struct SearchAidsTests {
    /// A few frequent words in many short titles, some of them of two titles.
    private static let fixture = Result {
        var random = SeededGenerator(seed: 11)
        let words = ["night", "nightfall", "the", "of", "day", "dark", "x", "千と千尋", "nine", "nil", "noon"]
        let movies = try (1...2_000).map { number in
            func title() -> String {
                (0..<Int.random(in: 1...4, using: &random)).map { _ in words.randomElement(using: &random) ?? "x" }
                    .joined(separator: Int.random(in: 0..<9, using: &random) == 0 ? ": " : " ")
            }
            var movie = try IndexedMovie.sample(
                Int64(number), title(), year: 1990, votes: Int.random(in: 0...300, using: &random),
                rating: Double(Int.random(in: 0...100, using: &random)))
            if number % 5 == 0 { movie.titles.append(IndexedTitle(text: title(), kind: .alternative)) }
            return movie
        }
        return try IndexFixture(movies)
    }

    private static func terms(_ index: CompiledIndex) -> [(text: String, term: Term)] {
        var terms: [(String, Term)] = []
        index.dictionary.visit(prefix: "", in: .title) { term, key in
            terms.append((String(decoding: key, as: UTF8.self), term))
            return true
        }
        return terms
    }

    @Test func `top lists are the first documents of the whole list`() throws {
        let index = try Self.fixture.get().index
        var frequentCount = 0
        for (text, term) in Self.terms(index) {
            guard let byRelevance = index.tops.byRelevance(term), let byRating = index.tops.byRating(term) else {
                #expect(term.documentCount < 256, "\(text)")
                continue
            }
            frequentCount += 1
            let documents = index.list(term).documents
            let ratings = documents.map { (index.columns["rating"]?.value($0) ?? -1, $0) }
            let rated = ratings.sorted { $0.0 != $1.0 ? $0.0 > $1.0 : $0.1 < $1.1 }.map(\.1)
            #expect(Array(byRating) == Array(rated.prefix(100)), "\(text)")
            let length = text.utf8.allSatisfy { $0 < 0x80 } ? 1 : 2
            let orders = try documents.map { try Self.order($0, term, length, index) }
            #expect(Array(byRelevance) == orders.sorted().prefix(100).map(\.document), "\(text)")
        }
        #expect(frequentCount > 8)
    }

    /// How the ranking orders a document that has one typed word, by its titles.
    private static func order(_ document: UInt32, _ term: Term, _ length: Int, _ index: CompiledIndex) throws
        -> RankOrder
    {
        var positions = index.positions(term)
        let posting = try #require(index.list(term).rank(of: document))
        var best: TextMatch?
        positions.visit(posting) { place in
            let record = index.titles.record(document, ordinal: place.ordinal)
            let match = TextMatch(
                isStart: record.shape.isStart(place.position), isEnd: record.shape.isEnd(place.position + length),
                isMainEnd: record.shape.mainCount > 0 && record.shape.mainCount == place.position + length,
                isTyped: true, kinds: record.kinds, title: place.ordinal)
            if best.map(match.isBetter) ?? true { best = match }
        }
        let votes = index.columns["votes"]?.value(document) ?? 0
        return RankOrder(
            try #require(best), isPinned: false, hintRank: 3, prior: StaticRank.prior(votes: Int(votes)),
            document: document)
    }

    @Test func `pairs have the documents and places of adjacent words`() throws {
        let index = try Self.fixture.get().index
        let terms = Self.terms(index).filter { index.tops.number(of: $0.term) != nil }
        var (listCount, unknownCount) = (0, 0)
        for first in terms {
            for second in terms {
                let found = Self.adjacent(first.term, second.term, index)
                switch index.pairs.lookUp(first.term, second.term) {
                case .unknown:
                    unknownCount += 1
                    #expect(
                        !first.text.utf8.allSatisfy { $0 < 0x80 } || !second.text.utf8.allSatisfy { $0 < 0x80 },
                        "\(first.text) \(second.text)")
                case .absent: #expect(found.isEmpty, "\(first.text) \(second.text)")
                case .list(let list):
                    listCount += 1
                    #expect(list.documents.documents == found.map(\.document), "\(first.text) \(second.text)")
                    #expect(found.indices.map { list.code($0) } == found.map(\.code), "\(first.text) \(second.text)")
                }
            }
        }
        #expect(listCount > 30)
        #expect(unknownCount < terms.count * terms.count / 2)
    }

    private static func adjacent(
        _ first: Term, _ second: Term, _ index: CompiledIndex
    ) -> [(document: UInt32, code: PlaceCode)] {
        var (left, right) = (index.positions(first), index.positions(second))
        return index.list(first).documents.enumerated().compactMap { posting, document in
            guard let other = index.list(second).rank(of: document) else { return nil }
            var (starts, ends): ([Place], [Place]) = ([], [])
            left.visit(posting) { starts.append($0) }
            right.visit(other) { ends.append($0) }
            let places = starts.filter { start in
                ends.contains { $0.ordinal == start.ordinal && $0.position == start.position + 1 }
            }
            guard let place = places.first else { return nil }
            let record = index.titles.record(document, ordinal: place.ordinal)
            let start = PlaceFlags(place.position, place.position + 1, of: record.shape, record.kinds)
            let end = PlaceFlags(place.position + 1, place.position + 2, of: record.shape, record.kinds)
            let flags = start.intersection([.start, .display]).union(end.intersection([.end, .mainEnd, .solo]))
            let code = PlaceCode(ordinal: place.ordinal, position: place.position, flags: flags)
            return (document, places.count > 1 ? .escape : code)
        }
    }

    @Test func `prefixes have their exact count and best rated documents`() throws {
        let index = try Self.fixture.get().index
        let terms = Self.terms(index)
        let texts = Set(
            terms.flatMap { entry in
                (1...5).map { String(String.UnicodeScalarView(entry.text.unicodeScalars.prefix($0))) }
            })
        for text in texts {
            let parts = terms.filter { $0.text.hasPrefix(text) }
            let documents = Set(parts.flatMap { index.list($0.term).documents })
            let isStored = text.unicodeScalars.count <= 4 && (parts.count > 16 || documents.count > 256)
            let stored = index.prefixTops.prefix(text)
            #expect((stored != nil) == isStored, "\(text)")
            guard let stored else { continue }
            let ratings = documents.map { (index.columns["rating"]?.value($0) ?? -1, $0) }
            let rated = ratings.sorted { $0.0 != $1.0 ? $0.0 > $1.0 : $0.1 < $1.1 }.map(\.1)
            #expect(stored.documentCount == documents.count && stored.termCount == parts.count, "\(text)")
            #expect(Array(stored.byRating) == Array(rated.prefix(32)), "\(text)")
        }
        #expect(index.prefixTops.prefix("") == nil)
        #expect(index.prefixTops.prefix("zzz") == nil)
    }

    @Test(arguments: ["n", "ni", "nig", "nigh", "t", "the", "d", "da", "x", "zz", "", "night"])
    func `suggested titles are the best known ones of distinct texts`(_ prefix: String) throws {
        let index = try Self.fixture.get().index
        var titles: [(number: Int, key: String, prior: Double)] = []
        var count = 0
        for document in 0..<UInt32(index.documentCount) {
            let votes = index.columns["votes"]?.value(document) ?? 0
            for number in index.titles.numbers(of: document) {
                let folded = Folding.folded(index.titles.text(number))
                let article = LeadingArticle.byteCount(Array(folded.utf8)[...])
                let keys = [folded] + (article > 0 ? [String(folded.dropFirst(article))] : [])
                let matching = keys.filter { $0.hasPrefix(prefix) }
                count += matching.count
                guard !matching.isEmpty, let key = keys.first else { continue }
                let prior = Double(StaticRank.prior(votes: Int(votes))) - index.titles.record(number).kinds.priorPenalty
                titles.append((number, key, prior))
            }
        }
        let stored = index.prefixTops.suggestedTitles(Array(prefix.utf8)[...])
        #expect((stored != nil) == (count > 64 && (1...4).contains(prefix.unicodeScalars.count)))
        guard let stored else { return }
        var seen: Set<String> = []
        let best = titles.sorted { $0.prior != $1.prior ? $0.prior > $1.prior : $0.number < $1.number }
            .filter { seen.insert($0.key).inserted }
        #expect(stored.map { Int($0) } == best.prefix(10).map(\.number))
    }

    @Test(arguments: 0..<100 as Range<UInt64>)
    func `damaged bytes never stop them`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        func noise(_ first: [UInt8]) -> [UInt8] {
            first + (0..<400).map { _ in UInt8.random(in: 0...255, using: &random) & (seed % 2 == 0 ? 255 : 7) }
        }
        let term = Term(field: .title, documentCount: 300, listOffset: 0, positionOffset: 0, ordinal: 3)
        let head: [UInt8] = [UInt8.random(in: 0...9, using: &random), 0, 0, 0]
        Section.with(noise(head), kind: .topLists) { lists in
            let tops = TopLists(lists, documentCount: 1_000)
            _ = tops.byRelevance(term)
            #expect(tops.byRating(term)?.allSatisfy { $0 < 1_000 } ?? true)
            Section.with(noise(head + head), kind: .pairs) { section in
                let pairs = PairIndex(section, tops: tops, documentCount: 1_000)
                if case .list(let list) = pairs.lookUp(term, term) {
                    #expect(list.documents.documents.allSatisfy { $0 < 1_000 })
                }
            }
        }
        Section.with(noise(head), kind: .prefixTops) { section in
            let tops = PrefixTops(prefixes: section, suggestions: section, documentCount: 1_000, titleCount: 1_000)
            for text in ["a", "ab", "", "abc", "\u{3}"] {
                _ = tops.prefix(text)
                _ = tops.suggestedTitles(Array(text.utf8)[...])
            }
        }
    }
}
