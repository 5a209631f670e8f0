import MovieModel

/// A walk over the metadata section. Past its end every count is zero and every text empty.
struct MetadataReader {
    let bytes: ByteView
    var offset: Int

    /// A number of elements, each of which takes a byte at least.
    mutating func count() -> Int { min(bytes.variableInteger(&offset), max(0, bytes.count - offset)) }

    mutating func text() -> String {
        let byteCount = count()
        defer { offset += byteCount }
        return bytes.slice(offset, byteCount).text
    }

    mutating func texts() -> [String] { (0..<count()).map { _ in text() } }

    mutating func provider() -> IndexProvider? {
        let (code, name) = (text(), text())
        let (low, high) = (number(), number())
        let (family, aliases) = (text(), texts())
        guard let id = ProviderID(code), let family = RatingFamily(rawValue: family), low < high else { return nil }
        return IndexProvider(id: id, name: name, scale: low...high, family: family, aliases: aliases)
    }

    private mutating func number() -> Double {
        defer { offset += 8 }
        return Double(bitPattern: bytes.u64(offset))
    }
}
