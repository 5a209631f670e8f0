/// Writes the term dictionary: keys in ascending order, front-coded in blocks.
struct TermDictionaryWriter {
    /// The blocks so far.
    private(set) var blocks = ByteWriter()
    /// The offset of every block.
    private(set) var offsets = ByteWriter()
    /// The first eight bytes of the first key of every block.
    private(set) var blockKeys = ByteWriter()
    private var previous: [UInt8] = []
    /// The number of terms written.
    private(set) var count = 0

    /// Appends a term, which must follow the one before.
    ///
    /// - Parameters:
    ///   - only: the document of a term that has but one, which stands here and in no list.
    mutating func append(
        _ key: ArraySlice<UInt8>, documentCount: Int, only: UInt32?, listOffset: Int, positionOffset: Int?
    ) {
        if count % IndexFormat.termsPerBlock == 0 {
            offsets.append(UInt32(blocks.count))
            blockKeys.append(TermKey.leadingBytes(of: key))
            previous = []
        }
        let shared = zip(previous, key).prefix { $0 == $1 }.count
        blocks.appendVariable(shared)
        blocks.appendVariable(key.count - shared)
        blocks.append(key.dropFirst(shared))
        blocks.appendVariable(documentCount)
        blocks.appendVariable(only.map(Int.init) ?? listOffset)
        if let positionOffset { blocks.appendVariable(positionOffset) }
        previous = Array(key)
        count += 1
    }
}
