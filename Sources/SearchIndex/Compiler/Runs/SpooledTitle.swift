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

    /// Appends a title of a run.
    static func append(_ title: PendingTitle, of texts: [UInt8], to file: SpoolFile) throws(IndexError) {
        try file.append(title.kinds.rawValue)
        try file.appendVariable(title.shape.positionCount)
        try file.appendVariable(title.shape.mainCount)
        try file.appendVariable(title.shape.leadCount)
        try file.appendVariable(title.shape.trailCount)
        try file.appendVariable(Int(title.language))
        try file.append(UInt8(title.keyHash == nil ? 0 : title.articleKeyHash == nil ? 1 : 2))
        if let hash = title.keyHash { try file.append(hash) }
        if let hash = title.articleKeyHash { try file.append(hash) }
        try file.appendVariable(title.text.count)
        try file.append(texts[Int(title.text.lowerBound)..<Int(title.text.upperBound)])
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
        let count = try reader.variable()
        try reader.read(count, into: &text)
    }
}
