/// A source whose first bytes were already taken to look at, followed by its rest.
struct PrefixedSource: ByteSource {
    private var prefix: ArraySlice<UInt8>
    private var rest: any ByteSource

    /// Takes up to `count` bytes from the front of a source. Fewer means that there are no more.
    init(_ source: any ByteSource, prefixCount count: Int) throws {
        var source = source
        var taken = [UInt8](repeating: 0, count: count)
        var filled = 0
        while filled < count {
            let read = try taken.withUnsafeMutableBytes {
                try source.read(into: UnsafeMutableRawBufferPointer(rebasing: $0[filled...]))
            }
            if read == 0 { break }
            filled += read
        }
        prefix = taken[..<filled]
        rest = source
    }

    /// The bytes taken.
    var head: ArraySlice<UInt8> { prefix }

    mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        guard !prefix.isEmpty else { return try rest.read(into: buffer) }
        let count = min(prefix.count, buffer.count)
        buffer.copyBytes(from: prefix.prefix(count))
        prefix = prefix.dropFirst(count)
        return count
    }
}
