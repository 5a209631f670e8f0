/// Reads a stretch of a spool file from front to back, through a buffer.
final class SpoolReader {
    private let file: SpoolFile
    // Nobody holds one of these across a call of the reader, so that the accesses need no checks.
    @exclusivity(unchecked) private var buffer: UnsafeMutableRawBufferPointer
    @exclusivity(unchecked) private var place = 0
    @exclusivity(unchecked) private var limit = 0
    @exclusivity(unchecked) private var next: Int
    private let start: Int
    private let end: Int

    /// - Parameter bufferByteCount: at least 16.
    init(_ file: SpoolFile, _ extent: Range<Int>, bufferByteCount: Int) {
        self.file = file
        start = extent.lowerBound
        next = extent.lowerBound
        end = extent.upperBound
        buffer = .allocate(byteCount: max(16, min(bufferByteCount, extent.count)), alignment: 16)
    }

    deinit { buffer.deallocate() }

    /// Whether all was read.
    var isAtEnd: Bool { place == limit && next == end }

    /// The bytes read.
    var readByteCount: Int { next - start - (limit - place) }

    /// A number of seven bits a byte, as ``ByteWriter/appendVariable(_:)`` writes it.
    @inline(__always)
    func variable() throws(IndexError) -> Int {
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
    func byte() throws(IndexError) -> UInt8 {
        if place == limit { try refill() }
        guard place < limit else { return 0 }
        place &+= 1
        return buffer[place &- 1]
    }

    /// A little-endian number of fixed width.
    @inline(__always)
    func number<Number: FixedWidthInteger>(_ type: Number.Type) throws(IndexError) -> Number {
        let count = MemoryLayout<Number>.size
        if limit &- place < count { try refill() }
        guard limit &- place >= count else { return 0 }
        defer { place &+= count }
        return Number(littleEndian: buffer.loadUnaligned(fromByteOffset: place, as: Number.self))
    }

    /// Appends the next bytes to an array.
    func read(_ count: Int, into target: inout [UInt8]) throws(IndexError) {
        var rest = count
        while rest > 0 {
            if place == limit { try refill() }
            let taken = min(rest, limit - place)
            guard taken > 0 else { return }
            target.append(contentsOf: UnsafeRawBufferPointer(rebasing: buffer[place..<(place + taken)]))
            place += taken
            rest -= taken
        }
    }

    /// The next bytes in place, fewer at the end; gone when something else is read.
    func bytes(_ count: Int) throws(IndexError) -> UnsafeRawBufferPointer {
        if limit - place < count {
            if buffer.count < count { grow(to: min(count, end - start)) }
            try refill()
        }
        let count = min(max(0, count), limit - place)
        defer { place += count }
        return UnsafeRawBufferPointer(rebasing: buffer[place..<(place + count)])
    }

    /// Passes over bytes.
    func skip(_ count: Int) throws(IndexError) {
        let held = min(count, limit - place)
        place += held
        next = min(end, next + count - held)
    }

    private func grow(to byteCount: Int) {
        guard byteCount > buffer.count else { return }
        let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: byteCount, alignment: 16)
        larger.copyMemory(from: UnsafeRawBufferPointer(buffer))
        buffer.deallocate()
        buffer = larger
    }

    /// Moves what is left to the front and fills the buffer behind it.
    @inline(never)
    private func refill() throws(IndexError) {
        let held = limit - place
        let count = min(buffer.count - held, end - next)
        guard count > 0 else { return }
        if held > 0, let base = buffer.baseAddress { base.copyMemory(from: base + place, byteCount: held) }
        try file.read(UnsafeMutableRawBufferPointer(rebasing: buffer[held..<(held + count)]), at: next)
        place = 0
        limit = held + count
        next += count
    }
}
