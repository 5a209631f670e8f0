import Testing

@testable import Decoding

struct TextCheckTests {
    @Test(
        arguments: [
            ([], nil), ([0x61, 0x00], .nul(1)), ([0xC3, 0xA9], nil), ([0xC3], .notUTF8(0)),
            ([0xC0, 0x80], .notUTF8(0)),
            ([0x61, 0xE2, 0x82, 0xAC], nil), ([0xED, 0xA0, 0x80], .notUTF8(0)),
            ([0xF4, 0x90, 0x80, 0x80], .notUTF8(0)),
            ([0xF0, 0x9F, 0x98, 0x80], nil), ([0xF0, 0x8F, 0x98, 0x80], .notUTF8(0)), ([0x80], .notUTF8(0)),
            ([0xE0, 0x9F, 0x80], .notUTF8(0)), ([UInt8](repeating: 0x61, count: 9) + [0], .nul(9)),
            ([UInt8](repeating: 0x61, count: 8) + [0xFF], .notUTF8(8)),
        ] as [([UInt8], TextCheck.Fault?)])
    func `finds the first byte that is no text`(_ bytes: [UInt8], _ expected: TextCheck.Fault?) {
        #expect(bytes.withUnsafeBytes { TextCheck.firstFault(in: $0) } == expected)
    }

    @Test(arguments: 0..<300 as Range<UInt64>)
    func `agrees with the standard library`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var bytes = Array("aé€😀 plain text that is longer than a word: ação".utf8.shuffledRuns(using: &random))
        if Bool.random(using: &random) {
            bytes[Int.random(in: bytes.indices, using: &random)] = .random(in: 1...255, using: &random)
        }
        let isText = String(validating: bytes, as: UTF8.self) != nil
        #expect((bytes.withUnsafeBytes { TextCheck.firstFault(in: $0) } == nil) == isText, "\(bytes)")
    }

    @Test(arguments: [("é", 1, 1), ("€", 1, 1), ("€", 2, 2), ("😀", 3, 3), ("a€", 4, 0), ("a", 1, 0), ("aé", 3, 0)])
    func `counts the bytes of a sequence that goes on`(_ text: String, _ count: Int, _ expected: Int) {
        let bytes = Array(text.utf8.prefix(count))
        #expect(bytes.withUnsafeBytes { TextCheck.incompleteTail(of: $0) } == expected)
    }
}

extension String.UTF8View {
    /// The bytes, starting and ending at random places.
    fileprivate func shuffledRuns(using random: inout SeededGenerator) -> [UInt8] {
        let bytes = Array(self)
        let start = Int.random(in: 0..<bytes.count, using: &random)
        return Array(bytes[start...]) + bytes.prefix(Int.random(in: 1...bytes.count, using: &random))
    }
}
