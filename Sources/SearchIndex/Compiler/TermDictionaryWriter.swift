/// Writes the term dictionary: keys in ascending order, front-coded in blocks.
struct TermDictionaryWriter {
    /// The blocks so far.
    private(set) var blocks = ByteWriter()
    /// The offset of every block.
    private(set) var offsets = ByteWriter()
    /// The first eight bytes of the first key of every block.
    private(set) var blockKeys = ByteWriter()
    private var previous: [UInt8] = []
    private var listOffset = 0
    private var positionOffset = 0
    /// The number of terms written.
    private(set) var count = 0

    /// Appends a term, which must follow the one before, as its offsets must follow theirs.
    ///
    /// - Parameters:
    ///   - place: the document of a term that has but one, otherwise where its list begins.
    ///   - positions: where its positions are, for a field that has them.
    mutating func append(
        _ key: [UInt8], documentCount: Int, place: Int, positions: PositionListWriter.Location?
    ) {
        if count % IndexFormat.termsPerBlock == 0 { beginBlock(key) }
        let shared = zip(previous, key).prefix { $0 == $1 }.count
        blocks.appendVariable(shared)
        blocks.appendVariable(key.count - shared)
        blocks.append(key[shared...])
        blocks.appendVariable(documentCount)
        if documentCount == 1 {
            blocks.appendVariable(place)
        } else {
            blocks.appendVariable(place - listOffset)
            listOffset = place
        }
        switch positions {
        case nil: break
        case .offset(let offset): append(positionOffset: offset)
        case .code(let code, let overflow):
            blocks.append(code.rawValue)
            if let overflow { append(positionOffset: overflow) }
        }
        previous = key
        count += 1
    }

    /// Offsets within a block are steps from those the block begins with.
    private mutating func beginBlock(_ key: [UInt8]) {
        offsets.append(UInt32(blocks.count))
        blockKeys.append(TermKey.leadingBytes(of: key))
        blocks.appendVariable(listOffset)
        blocks.appendVariable(positionOffset)
        previous = []
    }

    private mutating func append(positionOffset offset: Int) {
        blocks.appendVariable(offset - positionOffset)
        positionOffset = offset
    }
}
