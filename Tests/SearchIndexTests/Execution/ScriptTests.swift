import MovieModel
import QueryLanguage
import SearchIndex
import TestSupport
import Testing

/// Titles of every script are found by what people type in that script.
@Suite struct ScriptTests {
    /// A title, what finds it, and what must not.
    struct Example: CustomTestStringConvertible {
        var title: String
        var found: [String]
        var notFound: [String] = []
        var testDescription: String { title }
    }

    static let examples = [
        // Han and kana: any run of characters, single ones too, half-width kana, with the middle dot or without.
        Example(
            title: "千と千尋の神隠し", found: ["千と千尋の神隠し", "千尋", "神隠し", "神", "千と", "\"千尋の神\""],
            notFound: ["隠神", "尋千", "\"神隠し 千尋\""]),
        Example(title: "となりのトトロ", found: ["トトロ", "となりの", "ﾄﾄﾛ", "となりのトトロ"], notFound: ["ロトト"]),
        Example(title: "七人の侍", found: ["七人", "侍", "七人の侍"]),
        Example(title: "スター・ウォーズ", found: ["スター・ウォーズ", "スターウォーズ", "スター ウォーズ", "ウォーズ"]),
        Example(title: "ドラゴンボール", found: ["ドラゴン", "ボール", "ト\u{3099}ラコ\u{3099}ンホ\u{3099}ール"]),
        Example(title: "卧虎藏龙", found: ["卧虎", "藏龙", "虎", "卧虎藏龙"], notFound: ["龙虎"]),
        Example(title: "花樣年華", found: ["花樣", "年華", "花樣年華"]),
        // Hangul: syllables, whole words and their beginnings, spaces at will, decomposed as macOS types it.
        Example(
            title: "기생충",
            found: ["기생충", "기생", "생충", "충", "\u{1100}\u{1175}\u{1109}\u{1162}\u{11BC}\u{110E}\u{116E}\u{11BC}"]),
        Example(title: "살인의 추억", found: ["살인의 추억", "추억", "살인의추억", "살인"], notFound: ["억추"]),
        Example(title: "올드보이", found: ["올드보이", "올드", "보이", "올드 보이"]),
        // Thai, without spaces and with marks.
        Example(title: "พี่มาก..พระโขนง", found: ["พระโขนง", "พี่มาก", "พี่มาก..พระโขนง"]),
        Example(title: "องค์บาก", found: ["องค์บาก", "องค์"]),
        // Cyrillic: any case, ё as е, and in Latin letters.
        Example(title: "Сталкер", found: ["сталкер", "СТАЛКЕР", "stalker", "стал*"]),
        Example(title: "Ёлки", found: ["ёлки", "елки", "ЁЛКИ"]),
        Example(title: "Броненосец «Потёмкин»", found: ["броненосец потемкин", "потёмкин", "\"Броненосец Потёмкин\""]),
        Example(title: "Людина з кіноапаратом", found: ["людина з кіноапаратом", "кіноапаратом"]),
        // Greek: accents and the final sigma do not matter, nor does the alphabet.
        Example(title: "Κυνόδοντας", found: ["κυνόδοντας", "κυνοδοντας", "ΚΥΝΟΔΟΝΤΑΣ", "kynodontas"]),
        Example(title: "Ο Ζορμπάς", found: ["ζορμπας", "Ο ΖΟΡΜΠΑΣ", "ζορμπάς"]),
        // Arabic and Hebrew: vowel points are optional.
        Example(title: "باب الحديد", found: ["باب الحديد", "الحديد", "بَابُ الحَدِيد"]),
        Example(title: "یک جدایی", found: ["یک جدایی", "جدایی"]),
        Example(title: "ואלס עם באשיר", found: ["ואלס עם באשיר", "באשיר", "וָאלְס"]),
        // Devanagari, with composed and decomposed nukta; other Indic and Caucasian scripts.
        Example(title: "लगान", found: ["लगान", "लगा*"]),
        Example(title: "कभी ख़ुशी कभी ग़म", found: ["कभी ख़ुशी", "\u{0917}\u{093C}म", "\u{095A}म"]),
        Example(title: "পথের পাঁচালী", found: ["পথের পাঁচালী", "পথের"]),
        Example(title: "தமிழ்ப்படம்", found: ["தமிழ்ப்படம்"]),
        Example(title: "მონანიება", found: ["მონანიება", "მონან*"]),
        Example(title: "Նռան գույնը", found: ["Նռան գույնը", "ՆՌԱՆ ԳՈՒՅՆԸ", "գույնը"]),
        // Latin with marks and letters that do not decompose.
        Example(title: "Đường về", found: ["đường về", "duong ve", "ĐƯỜNG VỀ"]),
        Example(title: "Łódź", found: ["łódź", "lodz"]),
        Example(title: "Straße", found: ["straße", "strasse", "STRASSE"]),
        Example(title: "Ağır Roman", found: ["ağır roman", "agir roman"]),
    ]

    private static let fixture = Result {
        try IndexFixture(examples.enumerated().map { try .sample(Int64($0 + 1), $1.title, votes: 100 + $0) })
    }

    @Test(arguments: examples)
    func `a title is found by its own script`(_ example: Example) throws {
        let number = Int64(try #require(Self.examples.firstIndex { $0.title == example.title }) + 1)
        for query in example.found { #expect(try ids(query).first == number, "\(query)") }
        for query in example.notFound { #expect(try !ids(query).contains(number), "\(query)") }
    }

    @Test(arguments: examples)
    func `a title is itself, first and highlighted`(_ example: Example) throws {
        let number = Int64(try #require(Self.examples.firstIndex { $0.title == example.title }) + 1)
        let hit = try #require(try Self.fixture.get().search(example.title).hits.first)
        #expect(hit.movieID.number == number)
        #expect(hit.match?.tier == 0)
        #expect(hit.match?.highlights.isEmpty == false)
        let quoted = try #require(try Self.fixture.get().search("\"\(example.title)\"").hits.first)
        #expect(quoted.movieID.number == number)
    }

    @Test(arguments: examples)
    func `the first letters of a title complete it`(_ example: Example) throws {
        let number = Int64(try #require(Self.examples.firstIndex { $0.title == example.title }) + 1)
        let beginning = String(example.title.split(separator: " ")[0].unicodeScalars.prefix(3))
        #expect(try ids(beginning).contains(number), "\(beginning)")
    }

    private func ids(_ query: String) throws -> [Int64] {
        let fixture = try Self.fixture.get()
        var request = SearchRequest(query: QueryParser(fields: fixture.index.fields).parse(query))
        (request.typo, request.relax) = (.off, false)
        return fixture.index.found(request).hits.map(\.movieID.number)
    }
}
