/// Reads a stretch of a spool file from front to back, through a buffer.
struct SpoolReader {
    private let file: SpoolFile
    private var buffer: [UInt8]
    private var place = 0
    private var limit = 0
    private var next: Int
    private let start: Int
    private let end: Int

    /// - Parameter bufferByteCount: at least 16.
    init(_ file: SpoolFile, _ extent: Range<Int>, bufferByteCount: Int) {
        self.file = file
        start = extent.lowerBound
        next = extent.lowerBound
        end = extent.upperBound
        buffer = [UInt8](repeating: 0, count: max(16, min(bufferByteCount, extent.count)))
    }

    /// Whether all was read.
    var isAtEnd: Bool { place == limit && next == end }

    /// The bytes read.
    var readByteCount: Int { next - start - (limit - place) }

    /// A number of seven bits a byte, as ``ByteWriter/appendVariable(_:)`` writes it.
    @inline(__always)
    mutating func variable() throws(IndexError) -> Int {
        if limit &- place < 10 { try refill() }
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while place < limit, shift < 64 {
            let byte = buffer[place]
            place &+= 1
            value |= UInt64(byte & 0x7F) &<< shift
            if byte < 0x80 { break }
            shift &+= 7
        }
        return Int(truncatingIfNeeded: value)
    }

    /// One byte.
    @inline(__always)
    mutating func byte() throws(IndexError) -> UInt8 {
        if place == limit { try refill() }
        guard place < limit else { return 0 }
        place &+= 1
        return buffer[place &- 1]
    }

    /// A little-endian number of fixed width.
    mutating func number<Number: FixedWidthInteger>(_ type: Number.Type) throws(IndexError) -> Number {
        let count = MemoryLayout<Number>.size
        if limit - place < count { try refill() }
        guard limit - place >= count else { return 0 }
        defer { place += count }
        return buffer.withUnsafeBytes {
            Number(littleEndian: $0.loadUnaligned(fromByteOffset: place, as: Number.self))
        }
    }

    /// Appends the next bytes to an array.
    mutating func read(_ count: Int, into target: inout [UInt8]) throws(IndexError) {
        var rest = count
        while rest > 0 {
            if place == limit { try refill() }
            let taken = min(rest, limit - place)
            guard taken > 0 else { return }
            target.append(contentsOf: buffer[place..<(place + taken)])
            place += taken
            rest -= taken
        }
    }

    /// Passes over bytes.
    mutating func skip(_ count: Int) throws(IndexError) {
        let held = min(count, limit - place)
        place += held
        next = min(end, next + count - held)
    }

    /// Moves what is left to the front and fills the buffer behind it.
    private mutating func refill() throws(IndexError) {
        let held = limit - place
        let count = min(buffer.count - held, end - next)
        guard count > 0 else { return }
        let (source, offset, start) = (file, next, place)
        do {
            try buffer.withUnsafeMutableBytes { bytes in
                if held > 0, let base = bytes.baseAddress {
                    base.copyMemory(from: base + start, byteCount: held)
                }
                try source.read(UnsafeMutableRawBufferPointer(rebasing: bytes[held..<(held + count)]), at: offset)
            }
        } catch let error as IndexError {
            throw error
        } catch {
            return
        }
        place = 0
        limit = held + count
        next += count
    }
}
