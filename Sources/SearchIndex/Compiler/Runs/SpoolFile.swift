import Glibc
import MovieModel

/// A temporary file of what a compile cannot keep in memory: written from front to back, then read anywhere.
///
/// It has no name in its directory, so the system removes it with its owner, however that ends.
final class SpoolFile {
    /// The directory it lies in.
    let directory: String
    // Nobody holds one of these across a call of the file, so that the accesses need no checks.
    @exclusivity(unchecked) private var descriptor: Int32 = -1
    /// What is not in the file yet, `nil` until something is appended.
    @exclusivity(unchecked) private var buffer: UnsafeMutableRawPointer?
    /// The bytes of them in memory.
    @exclusivity(unchecked) private(set) var heldByteCount = 0
    @exclusivity(unchecked) private var writtenByteCount = 0
    /// The bytes appended.
    var count: Int { writtenByteCount + heldByteCount }

    private static let bufferByteCount = 256 << 10
    /// Linux's `O_TMPFILE`, a macro of several, which is not imported.
    private static let nameless = 0o20_000_000 | O_DIRECTORY

    /// A file in a directory; it is created when the first buffer is full.
    init(directory: String) { self.directory = directory }

    deinit { discard() }

    /// Appends bytes. Many at once go straight to the file.
    func append(_ bytes: UnsafeRawBufferPointer) throws(IndexError) {
        guard let source = bytes.baseAddress else { return }
        if bytes.count < Self.bufferByteCount / 4 {
            let buffer = try room(for: bytes.count)
            (buffer + heldByteCount).copyMemory(from: source, byteCount: bytes.count)
            heldByteCount &+= bytes.count
        } else {
            try flush()
            try write(bytes)
        }
    }

    /// Appends bytes.
    func append(_ bytes: [UInt8]) throws(IndexError) { try append(bytes[...]) }

    /// Appends bytes.
    func append(_ bytes: ArraySlice<UInt8>) throws(IndexError) {
        try bytes.withUnsafeBufferPointer { bytes throws(IndexError) in
            try append(UnsafeRawBufferPointer(bytes))
        }
    }

    /// Appends a little-endian number of fixed width.
    @inline(__always)
    func append<Number: FixedWidthInteger>(_ number: Number) throws(IndexError) {
        let byteCount = MemoryLayout<Number>.size
        let buffer = try room(for: byteCount)
        (buffer + heldByteCount).storeBytes(of: number.littleEndian, as: Number.self)
        heldByteCount &+= byteCount
    }

    /// Appends a natural number of seven bits a byte, as ``ByteWriter/appendVariable(_:)`` writes it.
    @inline(__always)
    func appendVariable(_ value: Int) throws(IndexError) {
        let buffer = try room(for: 10)
        var (rest, place) = (UInt64(bitPattern: Int64(value)), heldByteCount)
        while rest >= 0x80 {
            buffer.storeBytes(of: UInt8(truncatingIfNeeded: rest) | 0x80, toByteOffset: place, as: UInt8.self)
            place &+= 1
            rest >>= 7
        }
        buffer.storeBytes(of: UInt8(truncatingIfNeeded: rest), toByteOffset: place, as: UInt8.self)
        heldByteCount = place &+ 1
    }

    /// Reads bytes that were appended; what was not written yet comes from memory.
    ///
    /// - Precondition: the bytes were appended.
    func read(_ target: UnsafeMutableRawBufferPointer, at offset: Int) throws(IndexError) {
        var done = 0
        while done < target.count, offset + done < writtenByteCount {
            let length = min(target.count, writtenByteCount - offset) - done
            let got = pread(descriptor, target.baseAddress.map { $0 + done }, length, off_t(offset + done))
            if got < 0 && errno == EINTR { continue }
            guard got > 0 else { throw .system("read back", directory) }
            done += got
        }
        guard done < target.count else { return }
        let held = UnsafeRawBufferPointer(start: buffer, count: heldByteCount)
        let start = offset + done - writtenByteCount
        UnsafeMutableRawBufferPointer(rebasing: target[done...])
            .copyMemory(from: UnsafeRawBufferPointer(rebasing: held[start..<(start + target.count - done)]))
    }

    /// Gives memory and disk back. Nothing can be read any more.
    func discard() {
        buffer?.deallocate()
        buffer = nil
        if descriptor >= 0 { close(descriptor) }
        descriptor = -1
        (heldByteCount, writtenByteCount) = (0, 0)
    }

    /// Writes what is in memory, so that a file that has grown leaves the memory.
    func flush() throws(IndexError) {
        guard heldByteCount > 0 else { return }
        try write(UnsafeRawBufferPointer(start: buffer, count: heldByteCount))
        heldByteCount = 0
    }

    /// The buffer, with so much room behind what it holds.
    @inline(__always)
    private func room(for byteCount: Int) throws(IndexError) -> UnsafeMutableRawPointer {
        if let buffer, Self.bufferByteCount &- heldByteCount >= byteCount { return buffer }
        return try makeRoom()
    }

    @inline(never)
    private func makeRoom() throws(IndexError) -> UnsafeMutableRawPointer {
        try flush()
        let room = buffer ?? UnsafeMutableRawPointer.allocate(byteCount: Self.bufferByteCount, alignment: 16)
        buffer = room
        return room
    }

    private func write(_ bytes: UnsafeRawBufferPointer) throws(IndexError) {
        if descriptor < 0 { try create() }
        guard bytes.writeAll(to: descriptor) else { throw .system("write a temporary file in", directory) }
        writtenByteCount += bytes.count
    }

    private func create() throws(IndexError) {
        descriptor = open(directory, Self.nameless | O_RDWR | O_CLOEXEC, 0o600)
        if descriptor >= 0 { return }
        // A file system without nameless files: a name for a moment, under the suffix that publishing sweeps away.
        var template = Array("\(directory)/spool-XXXXXX.tmp".utf8CString)
        descriptor = mkstemps(&template, 4)
        guard descriptor >= 0 else { throw .system("create a temporary file in", directory) }
        unlink(template)
    }
}
