import TestSupport
import Testing

@testable import TextAnalysis

@Suite struct FoldingTests {
    @Test(arguments: [
        ("Amélie", "amelie"), ("AMÉLIE", "amelie"), ("Ame\u{301}lie", "amelie"), ("ÜBER", "uber"), ("ﬁn", "fin"),
        ("naïve", "naive"), ("İstanbul", "istanbul"), ("ısı", "isi"), ("Straße", "strasse"), ("Æon Flux", "aeon flux"),
        ("œuvre", "oeuvre"), ("Tromsø", "tromso"), ("Łódź", "lodz"), ("Đorđe", "dorde"), ("Þór", "thor"), ("ð", "d"),
        ("𝐁old", "bold"), ("8½", "8 1 2"), ("8 1/2", "8 1 2"), ("Rocky Ⅱ", "rocky ii"), ("Ｆｕｌｌ　Ｗｉｄｔｈ", "full width"),
        ("№ 5", "no 5"), ("Title™", "title"), ("so\u{AD}ft", "soft"), ("E=mc²", "e mc2"), ("٣ أيام", "3 ايام"),
    ])
    func `folds case, marks, width and letters`(_ original: String, _ folded: String) {
        #expect(Folding.folded(original) == folded)
    }

    @Test(arguments: [
        ("Ocean's Eleven", "oceans eleven"), ("Ocean’s Eleven", "oceans eleven"), ("WALL·E", "wall e"),
        ("M*A*S*H", "m a s h"), ("  Lock,   Stock & Two ", "lock stock two"), ("", ""), ("???", ""), ("'Til", "til"),
    ])
    func `leaves words with one space between them`(_ original: String, _ folded: String) {
        #expect(Folding.folded(original) == folded)
    }

    @Test(arguments: [
        ("Андрей", "андрей"), ("Андре\u{438}\u{306}", "андрей"), ("Ёлки", "елки"), ("Σίσυφος", "σισυφοσ"), ("ᾳ", "α"),
        ("が", "が"), ("か\u{3099}", "が"), ("ハ\u{309A}", "パ"), ("ｶﾞﾝﾀﾞﾑ", "ガンダム"), ("㌀", "アパート"),
        ("기생충", "기생충"), ("\u{1100}\u{1175}\u{1109}\u{1162}\u{11BC}", "기생"), ("हिन्दी", "हिन्दी"),
        ("שָׁלוֹם", "שלום"), ("ヽ", "ヽ"), ("ㄱ", "\u{1100}"), ("Ꭰ", "Ꭰ"),
    ])
    func `keeps what other scripts tell words apart by`(_ original: String, _ folded: String) {
        #expect(Folding.folded(original).unicodeScalars.elementsEqual(folded.unicodeScalars))
    }

    @Test func `folds every scalar to scalars that fold to themselves`() {
        let table = FoldTable.shared
        var moved: [UInt32] = []
        for scalar in (0...0x10FFFF as ClosedRange<UInt32>) {
            let entry = table.entry(of: scalar)
            switch entry.kind {
            case .expansion:
                for unit in table.expansions[entry.expansion]
                where table.entry(of: unit.scalar).folded(unit.scalar) != unit.scalar {
                    moved.append(scalar)
                }
            case .dropped: break
            default:
                let folded = entry.folded(scalar)
                if table.entry(of: folded) != FoldEntry(entry.kind) { moved.append(scalar) }
            }
        }
        #expect(moved.isEmpty)
    }

    @Test(arguments: 0..<100 as Range<UInt64>)
    func `folds folded text to itself`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let folded = Folding.folded(random.text(scalarCount: 60))
        #expect(Folding.folded(folded) == folded)
    }

    @Test(arguments: 0..<100 as Range<UInt64>)
    func `folds ASCII fast as it folds it slowly`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let text = random.ascii(byteCount: 60)
        // One letter that is not ASCII takes the general way.
        #expect(Folding.folded(text + " é") == (Folding.folded(text) + " e").trimmedSpaces)
    }

    /// The standard library's properties, slow and known, for the letters where it has the same opinion.
    @Test func `agrees with the standard library on the case of simple letters`() {
        var differing: [Unicode.Scalar] = []
        for value in (0x21...0x2FFF as ClosedRange<UInt32>) {
            guard let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic else { continue }
            let lower = scalar.properties.lowercaseMapping
            if Folding.folded(String(scalar)) != Folding.folded(lower) { differing.append(scalar) }
        }
        #expect(differing.isEmpty, "\(differing.map { String($0.value, radix: 16) })")
    }
}

extension String {
    fileprivate var trimmedSpaces: String {
        var text = self[...]
        while text.first == " " { text = text.dropFirst() }
        return String(text)
    }
}
