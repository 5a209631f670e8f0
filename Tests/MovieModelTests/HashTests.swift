import MovieModel
import Testing

@Suite struct HashTests {
    /// Values of the reference implementation.
    @Test(arguments: [
        ("", UInt64(0), UInt64(0xEF46_DB37_51D8_E999)),
        ("a", 0, 0xD24E_C4F1_A98C_6E5B),
        ("abc", 0, 0x44BC_2CF5_AD77_0999),
        ("Nobody inspects the spammish repetition", 0, 0xFBCE_A83C_8A37_8BF1),
    ])
    func `XXH64 gives the published values`(text: String, seed: UInt64, expected: UInt64) {
        let hash = Array(text.utf8).withUnsafeBytes { XXHash64.hash($0, seed: seed) }
        #expect(hash == expected)
    }

    @Test(arguments: [0, 1, 7, 8, 31, 32, 33, 63, 64, 100, 1000])
    func `bytes that arrive in pieces hash as bytes at hand`(count: Int) {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        for size in [1, 3, 8, 31, 32, 33, 64, 1000] {
            var hash = XXHash64(seed: 5)
            for start in stride(from: 0, to: count, by: size) {
                bytes[start..<min(start + size, count)].withUnsafeBytes { hash.update($0) }
            }
            #expect(hash.value == bytes.withUnsafeBytes { XXHash64.hash($0, seed: 5) })
        }
    }

    @Test func `a content hash survives its sixteen bytes`() throws {
        let hash = ContentHash(of: Array("tt0133093\tmovie".utf8))
        #expect(hash.bytes.count == 16)
        #expect(ContentHash(bytes: hash.bytes) == hash)
        #expect(hash.description.count == 32)
        #expect(ContentHash(bytes: [1, 2, 3]) == nil)
        #expect(hash != ContentHash(of: Array("tt0133093\tmoviE".utf8)))
    }
}
