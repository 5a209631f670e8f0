/// The key of a term while it is looked up: the field's byte and the text, which stays where it is.
struct TermKey {
    /// The field.
    let field: TermField
    private let text: UnsafeBufferPointer<UInt8>

    /// The key of a text in UTF-8, cut as the compiler cuts it; valid as long as the text is.
    @inline(__always)
    init(field: TermField, text: UnsafeBufferPointer<UInt8>) {
        self.field = field
        self.text =
            text.count <= IndexFormat.termBytes
            ? text : UnsafeBufferPointer(rebasing: text.prefix(IndexFormat.termBytes))
    }

    /// The bytes of the key.
    var count: Int { text.count &+ 1 }

    /// - Precondition: `index` is below ``count``.
    @inline(__always)
    subscript(index: Int) -> UInt8 { index == 0 ? field.rawValue : text[index &- 1] }

    /// The first eight bytes as a number that compares as they do; zeros stand for what is missing.
    var leadingBytes: UInt64 {
        var number = UInt64(field.rawValue)
        for index in 0..<7 { number = number &<< 8 | (index < text.count ? UInt64(text[index]) : 0) }
        return number
    }

    /// The first eight bytes of a stored key as such a number.
    static func leadingBytes(of key: some Sequence<UInt8>) -> UInt64 {
        var number: UInt64 = 0
        var count = 0
        for byte in key.prefix(8) {
            number = number << 8 | UInt64(byte)
            count += 1
        }
        return count < 8 ? number << UInt64(8 * (8 - count)) : number
    }

    /// How many bytes from `start` on are those of `other`.
    @inline(__always)
    func commonCount(with other: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        let limit = min(count &- start, other.count)
        var common = 0
        while common < limit, self[start &+ common] == other[common] { common &+= 1 }
        return common
    }

    /// Whether it comes before a stored key.
    func precedes(_ other: UnsafeBufferPointer<UInt8>) -> Bool {
        let common = commonCount(with: other, from: 0)
        if common == other.count { return false }
        return common == count || self[common] < other[common]
    }
}
