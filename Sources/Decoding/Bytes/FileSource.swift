import Glibc

/// The bytes of a local file.
final class FileSource: ByteSource {
    private let descriptor: Int32

    /// Opens a file for reading.
    init(path: String) throws(SourceFault) {
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Self.fault(errno) }
        posix_fadvise(descriptor, 0, 0, POSIX_FADV_SEQUENTIAL)
    }

    deinit {
        close(descriptor)
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        while true {
            let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
            if count >= 0 { return count }
            if errno != EINTR { throw Self.fault(errno) }
        }
    }

    private static func fault(_ code: Int32) -> SourceFault {
        .system(reason: strerror(code).map { String(cString: $0) } ?? "error \(code)")
    }
}
