import Glibc
import MovieModel

/// A temporary file of what a compile cannot keep in memory: written from front to back, then read anywhere.
///
/// It has no name in its directory, so the system removes it with its owner, however that ends.
final class SpoolFile {
    /// The directory it lies in.
    let directory: String
    private var descriptor: Int32 = -1
    private var buffer: [UInt8] = []
    /// The bytes appended.
    private(set) var count = 0

    private static let bufferByteCount = 256 << 10
    /// Linux's `O_TMPFILE`, a macro of several, which is not imported.
    private static let nameless = 0o20_000_000 | O_DIRECTORY

    /// A file in a directory; it is created when the first buffer is full.
    init(directory: String) { self.directory = directory }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Appends bytes. Many at once go straight to the file.
    func append(_ bytes: UnsafeRawBufferPointer) throws(IndexError) {
        count += bytes.count
        if bytes.count < Self.bufferByteCount / 4 {
            buffer.append(contentsOf: bytes)
            if buffer.count >= Self.bufferByteCount { try flush() }
        } else {
            try flush()
            try write(bytes)
        }
    }

    /// Appends bytes.
    func append(_ bytes: [UInt8]) throws(IndexError) {
        try bytes.withUnsafeBufferPointer { bytes throws(IndexError) in
            try append(UnsafeRawBufferPointer(bytes))
        }
    }

    /// Reads bytes that were appended; what was not written yet comes from memory.
    ///
    /// - Precondition: the bytes were appended.
    func read(_ target: UnsafeMutableRawBufferPointer, at offset: Int) throws(IndexError) {
        let written = count - buffer.count
        var done = 0
        while done < target.count, offset + done < written {
            let length = min(target.count, written - offset) - done
            let got = pread(descriptor, target.baseAddress.map { $0 + done }, length, off_t(offset + done))
            if got < 0 && errno == EINTR { continue }
            guard got > 0 else { throw .system("read back", directory) }
            done += got
        }
        guard done < target.count else { return }
        let start = offset + done - written
        buffer.withUnsafeBytes {
            UnsafeMutableRawBufferPointer(rebasing: target[done...])
                .copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[start..<(start + target.count - done)]))
        }
    }

    /// Gives memory and disk back. Nothing can be read any more.
    func discard() {
        buffer = []
        if descriptor >= 0 { close(descriptor) }
        descriptor = -1
        count = 0
    }

    /// Writes what is in memory, so that a file that has grown leaves the memory.
    func flush() throws(IndexError) {
        try buffer.withUnsafeBufferPointer { bytes throws(IndexError) in
            try write(UnsafeRawBufferPointer(bytes))
        }
        buffer.removeAll(keepingCapacity: true)
    }

    private func write(_ bytes: UnsafeRawBufferPointer) throws(IndexError) {
        if descriptor < 0 { try create() }
        guard bytes.writeAll(to: descriptor) else { throw .system("write a temporary file in", directory) }
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
