/// The columns of an index by name.
struct Columns: Sendable {
    private let byName: [String: Column]

    /// Reads the directory, or returns `nil` if it holds what cannot be.
    init?(_ section: ByteView, documentCount: Int) {
        var offset = 0
        let count = section.variableInteger(&offset)
        guard count <= 10_000 else { return nil }
        var byName: [String: Column] = [:]
        for _ in 0..<count {
            let nameBytes = section.variableInteger(&offset)
            let name = section.slice(offset, nameBytes).text
            guard nameBytes <= section.count - offset else { return nil }
            offset += nameBytes
            guard let encoding = ColumnLayout.Encoding(rawValue: section.u8(offset)),
                let start = Int(exactly: section.u64(offset + 13)), start <= section.count,
                documentCount <= (section.count - start) / encoding.byteCount
            else { return nil }
            let layout = ColumnLayout(
                name: name, encoding: encoding, scale: max(1, section.u32(offset + 1)),
                base: Int64(bitPattern: section.u64(offset + 5)), offset: start)
            byName[name] = Column(layout, in: section)
            offset += 21
        }
        self.byName = byName
    }

    /// The column of that name, or `nil`.
    subscript(_ name: String) -> Column? { byName[name] }
}
