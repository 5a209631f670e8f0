import TextAnalysis
import TestSupport
import Testing

@Suite struct TokenizerTests {
    @Test(arguments: [
        ("The Matrix", "the@0 matrix@1"), ("Ocean's Eleven", "oceans@0 eleven@1"), ("", ""), (" -- ", ""),
        ("Fast & Furious", "fast@0 and@1 furious@2"), ("Romeo + Juliet", "romeo@0 and@1 juliet@2"),
        ("R&B", "r@0 b@1"), ("& Sons", "and@0 sons@1"), ("X-Men", "x@0 men@1"), ("WALL·E", "wall@0 e@1"),
        ("M*A*S*H", "m@0 a@1 s@2 h@3"), ("Se7en", "se7en@0"), ("8½", "8@0 1@1 2@2"),
        ("Rock 'n' Roll", "rock@0 n@1 roll@2"),
        ("千と千尋", "千@0 千と@0/2 と@1 と千@1/2 千@2 千尋@2/2 尋@3"), ("劇場版NARUTO 2", "劇@0 劇場@0/2 場@1 場版@1/2 版@2 naruto@3 2@4"),
        ("기생충", "기생충@0/3 기@0 기생@0/2 생@1 생충@1/2 충@2"), ("ไทย", "ไ@0 ไท@0/2 ท@1 ทย@1/2 ย@2"),
    ])
    func `cuts titles for the index`(_ text: String, _ tokens: String) {
        #expect(Tokenizer(for: .indexing).tokens(of: text).listed == tokens)
    }

    @Test(arguments: [
        ("The Matrix", "the@0 matrix@1"), ("千", "千@0"), ("千と千尋 2", "千と@0/2 と千@1/2 千尋@2/2 2@4"),
        ("기생충", "기생@0/2 생충@1/2"), ("올드 보이", "올드@0/2 보이@2/2"), ("君の名は。", "君の@0/2 の名@1/2 名は@2/2"),
    ])
    func `cuts queries into what must all match`(_ text: String, _ tokens: String) {
        #expect(Tokenizer(for: .querying).tokens(of: text).listed == tokens)
    }

    @Test(arguments: [
        ("Amélie Poulain", "0..<6 7..<14"), ("Ame\u{301}lie Poulain", "0..<7 8..<15"), (" «Léon»", "2..<6"),
        ("8½", "0..<1 1..<2 1..<2"), ("Ocean’s 11", "0..<7 8..<10"), ("😀 up", "2..<4"),
    ])
    func `tells where in the original a token is`(_ text: String, _ ranges: String) {
        let found = Tokenizer().tokens(of: text).map { "\($0.range)" }.joined(separator: " ")
        #expect(found == ranges)
    }

    @Test(arguments: [
        ("X-Men", "xmen@0/2"), ("WALL·E", "walle@0/2"), ("M*A*S*H", "mash@0/4"), ("x - men", ""),
        ("The S.W.A.T. Team", "swat@1/4"),
        ("L'Avventura", "avventura@0"), ("Don't", ""), ("Rocky II", "2@1"), ("I Robot", ""), ("Two Towers", "2@0"),
        ("Rocky 2", ""), ("Twenty One", "20@0 21@0/2 1@1"), ("Guardians Vol. 2", "volume@1"), ("Dr. No", "doctor@0"),
        ("Kramer vs. Kramer", "versus@1"), ("Сталкер", "stalker@0"), ("Андрей", "andrei@0 andrey@0 андреи@0"),
        ("Тарковский", "tarkovskii@0 tarkovsky@0 тарковскии@0"), ("Ζορμπάς", "zormpas@0"), ("Ευρυδίκη", "evrydiki@0"),
        ("Für Elise", "fuer@0"), ("Fu\u{308}r", "fuer@0"), ("Å", "aa@0"), ("Tromsø", "tromsoe@0"),
        ("スター・ウォーズ", "ーウ@2/2"), ("올드 보이", "드보@1/2"), ("千 abc", ""), ("Fast & Furious", ""),
    ])
    func `knows other forms of words`(_ text: String, _ tokens: String) {
        #expect(Tokenizer().equivalents(of: text).listed == tokens)
    }

    @Test(arguments: [
        ("rocky 2", "Rocky II"), ("rocky two", "Rocky 2"), ("rocky ii", "Rocky Two"), ("xmen", "X-Men"),
        ("x-men", "Xmen"),
        ("guardians volume 2", "Guardians Vol. 2"), ("kramer versus kramer", "Kramer vs. Kramer"), ("walle", "WALL·E"),
        ("сталкер", "Stalker"), ("stalker", "Сталкер"), ("andrei", "Андрей"), ("fuer", "Für"), ("스타 워즈", "스타워즈"),
        ("スターウォーズ", "スター・ウォーズ"), ("スター・ウォーズ", "スターウォーズ"), ("21 jump street", "Twenty-One Jump Street"),
        ("千", "千と千尋"), ("千尋", "千と千尋"), ("l'avventura", "L’Avventura"), ("avventura", "L'Avventura"),
    ])
    func `lets both sides meet`(_ query: String, _ title: String) {
        #expect(covers(query, title))
    }

    @Test(arguments: [("rocky 3", "Rocky II"), ("ii", "2"), ("千学", "千と学"), ("men x", "Xmen")])
    func `keeps different words apart`(_ query: String, _ title: String) {
        #expect(!covers(query, title))
    }

    @Test(arguments: 0..<200 as Range<UInt64>)
    func `gives both purposes the same positions, and sound ranges`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let text = random.text(scalarCount: 40)
        let indexed = Tokenizer(for: .indexing).tokens(of: text)
        let queried = Tokenizer(for: .querying).tokens(of: text)
        #expect(Set(queried).subtracting(indexed).isEmpty)
        let scalarCount = text.unicodeScalars.count
        for token in indexed + Tokenizer().equivalents(of: text) {
            #expect(!token.text.isEmpty && !token.range.isEmpty && token.range.upperBound <= scalarCount)
            #expect(token.text == Folding.folded(token.text))
        }
        #expect(indexed.map(\.position) == indexed.map(\.position).sorted())
        #expect(Set(indexed.map(\.position)).count == (indexed.last.map { $0.position + 1 } ?? 0))
    }

    /// Whether tokens and equivalents of the title cover every position of the query.
    private func covers(_ query: String, _ title: String) -> Bool {
        let tokenizer = Tokenizer(for: .indexing)
        let known = Set((tokenizer.tokens(of: title) + tokenizer.equivalents(of: title)).map(\.text))
        let asked = Tokenizer(for: .querying)
        let tokens = asked.tokens(of: query)
        let covered = (tokens + asked.equivalents(of: query)).filter { known.contains($0.text) }
        return tokens.allSatisfy { token in
            covered.contains { ($0.position..<($0.position + $0.positionCount)).contains(token.position) }
        }
    }
}

extension [Token] {
    /// `text@position`, with `/count` where a token stands for several positions.
    fileprivate var listed: String {
        map { "\($0.text)@\($0.position)" + ($0.positionCount == 1 ? "" : "/\($0.positionCount)") }.joined(
            separator: " ")
    }
}
