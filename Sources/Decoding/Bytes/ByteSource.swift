/// Where bytes come from: a file, a stream of it inflated, or pieces held in memory.
public protocol ByteSource {
    /// Reads the next bytes into the start of `buffer` and returns their number, 0 only at the end.
    ///
    /// - Precondition: `buffer` is not empty.
    mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int
}

/// Why bytes stop coming. What reads them knows the position and makes a ``DecodingError`` of it.
enum SourceFault: Error, Equatable {
    case system(reason: String)
    case truncatedGzip
    case damagedGzip(reason: String)
    case inflatesTooMuch(reason: String)
}
