import Database
import TestSupport
import Testing

@Suite struct TextListTests {
    struct Example: Sendable {
        var texts: [String]
        var json: String
    }

    @Test(arguments: [
        Example(texts: [], json: "[]"),
        Example(texts: [""], json: #"[""]"#),
        Example(texts: ["en", "fr"], json: #"["en","fr"]"#),
        Example(texts: [#"say "hi" \ bye"#], json: #"["say \"hi\" \\ bye"]"#),
        Example(texts: ["a\nb\u{1F}"], json: #"["a\u000ab\u001f"]"#),
        Example(texts: ["千と千尋", "🎬"], json: #"["千と千尋","🎬"]"#),
        Example(texts: ["],[", ","], json: #"["],[",","]"#),
    ])
    func `writes and reads JSON`(_ example: Example) {
        #expect(TextList.json(example.texts) == example.json)
        #expect(TextList.texts(example.json) == example.texts)
    }

    @Test(arguments: ["", "[", "]", "[a]", #"["a]"#, #"["a" "b"]"#, #"["a",]"#, #"["\x"]"#, #"["\u00"]"#, "{}"])
    func `refuses what it did not write`(_ json: String) {
        #expect(TextList.texts(json) == nil)
    }

    @Test(arguments: 0..<50 as Range<UInt64>)
    func `reads back any texts`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let alphabet: [Character] = ["a", "\"", "\\", "\n", "\u{0}", "é", "映", "[", "]", ","]
        let texts = (0..<Int.random(in: 0..<6, using: &random)).map { _ in
            String(
                (0..<Int.random(in: 0..<8, using: &random)).map { _ in alphabet.randomElement(using: &random) ?? "a" })
        }
        #expect(TextList.texts(TextList.json(texts)) == texts)
    }
}
