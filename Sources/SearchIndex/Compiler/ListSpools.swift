/// The document and position lists of all terms in temporary files, since they grow with the movies.
struct ListSpools {
    /// The document lists.
    let documents: SpoolFile
    /// The position lists.
    let positions: SpoolFile

    /// What is kept of each in memory.
    static let pieceByteCount = 1 << 20

    init(directory: String) {
        documents = SpoolFile(directory: directory)
        positions = SpoolFile(directory: directory)
    }

    /// Takes what was written of either list, if it is so many bytes.
    func take(from writer: inout PostingsWriter, atLeast byteCount: Int) throws(IndexError) {
        if writer.documents.bytes.bytes.count >= byteCount { try documents.append(writer.drainDocuments()) }
        if writer.positions.bytes.bytes.count >= byteCount { try positions.append(writer.drainPositions()) }
    }
}
