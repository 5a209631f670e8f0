import Glibc
import MovieModel

/// A file on this machine: what its content is, and whether it is still the same.
struct LocalFile: Hashable {
    /// Where it is.
    let path: String
    /// The name for messages: the path, or the address it was downloaded from.
    let name: String
    /// Its size in bytes.
    let size: Int
    /// The hash of its bytes as they stand on disk, compressed or not.
    let hash: ContentHash
    private let modified: Stamp

    private struct Stamp: Hashable {
        var size: Int
        var seconds: Int
        var nanoseconds: Int
        var inode: UInt
    }

    /// Reads a file once to know its content.
    ///
    /// - Complexity: O(size) time, constant memory.
    init(path: String, name: String) throws(AcquisitionError) {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw .unreadable(file: name, reason: SystemError.message) }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw .unreadable(file: name, reason: SystemError.message) }
        guard Self.isRegular(status) else { throw .unreadable(file: name, reason: "it is not a file") }
        self.path = path
        self.name = name
        size = Int(status.st_size)
        modified = Self.stamp(status)
        hash = try Self.hash(of: file, named: name)
    }

    /// Whether the file at the path is still the one whose hash was taken.
    var isUnchanged: Bool {
        var status = stat()
        return stat(path, &status) == 0 && Self.stamp(status) == modified
    }

    /// Whether anything is at that path.
    static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    /// Whether a file is at that path, not a directory or a device.
    static func isRegular(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && isRegular(status)
    }

    private static func isRegular(_ status: stat) -> Bool { status.st_mode & S_IFMT == S_IFREG }

    private static func stamp(_ status: stat) -> Stamp {
        Stamp(
            size: Int(status.st_size), seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec,
            inode: UInt(status.st_ino))
    }

    /// The seeds make this another hash than that of the same bytes as a payload; it is only ever compared to itself.
    private static func hash(of file: Int32, named name: String) throws(AcquisitionError) -> ContentHash {
        var high = XXHash64(seed: 1), low = XXHash64(seed: 0)
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 256 << 10, alignment: 16)
        defer { buffer.deallocate() }
        while true {
            let count = Glibc.read(file, buffer.baseAddress, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw .unreadable(file: name, reason: SystemError.message) }
            if count == 0 { return ContentHash(high: high.value, low: low.value) }
            let bytes = UnsafeRawBufferPointer(rebasing: buffer[..<count])
            high.update(bytes)
            low.update(bytes)
        }
    }
}
