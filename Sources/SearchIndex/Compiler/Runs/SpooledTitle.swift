import TextAnalysis

/// A title as a run holds it, read back when titles get their numbers.
struct SpooledTitle {
    /// What it is to its movie.
    var kinds = TitleKinds(rawValue: 0)
    /// Where its parts lie.
    var shape = TitleShape()
    /// The number of its language in the compiler.
    var language = 0
    /// The hashes of its literal keys, none for a title of nothing.
    var hashes: [UInt32] = []
    /// Its text.
    var text: [UInt8] = []

    /// Appends a title that was analyzed with its literal key.
    static func append(
        _ text: UnsafeBufferPointer<UInt8>, _ shape: TitleShape, _ kinds: TitleKinds, language: UInt16,
        _ analyzer: borrowing TextAnalyzer, to writer: inout ByteWriter
    ) {
        writer.append(kinds.rawValue)
        writer.appendVariable(shape.positionCount)
        writer.appendVariable(shape.mainCount)
        writer.appendVariable(shape.leadCount)
        writer.appendVariable(shape.trailCount)
        writer.appendVariable(Int(language))
        appendKeys(of: analyzer, to: &writer)
        writer.appendVariable(text.count)
        writer.append(text)
    }

    /// The number of keys and their hashes.
    private static func appendKeys(of analyzer: borrowing TextAnalyzer, to writer: inout ByteWriter) {
        let (key, article) = (analyzer.literalKey, analyzer.literalArticleByteCount)
        guard let hash = LiteralKey.hash(key, from: 0) else { return writer.append(0 as UInt8) }
        let articleHash = article > 0 ? LiteralKey.hash(key, from: article) : nil
        writer.append(UInt8(articleHash == nil ? 1 : 2))
        writer.append(hash)
        if let articleHash { writer.append(articleHash) }
    }

    /// Reads the next title in place of the last.
    mutating func read(_ reader: SpoolReader) throws(IndexError) {
        kinds = TitleKinds(rawValue: try reader.byte())
        shape.positionCount = try reader.variable()
        shape.mainCount = try reader.variable()
        shape.leadCount = try reader.variable()
        shape.trailCount = try reader.variable()
        language = try reader.variable()
        hashes.removeAll(keepingCapacity: true)
        for _ in 0..<(try reader.byte()) { hashes.append(try reader.number(UInt32.self)) }
        text.removeAll(keepingCapacity: true)
        text.append(contentsOf: try reader.bytes(try reader.variable()))
    }
}
