import Glibc

/// A file mapped read-only, for as long as this object lives.
///
/// Published index files are never truncated or rewritten, so what was mapped stays.
final class MappedFile: @unchecked Sendable {  // The mapping is read-only and let go of in `deinit` only.
    /// The bytes of the file.
    let bytes: ByteView

    /// Maps a file.
    init(path: String) throws(IndexError) {
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .system("open", path) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .system("read", path) }
        guard status.st_mode & S_IFMT == S_IFREG, status.st_size > 0 else { throw .notAnIndex(path: path) }
        let count = Int(status.st_size)
        guard let base = mmap(nil, count, PROT_READ, MAP_SHARED, descriptor, 0), base != MAP_FAILED else {
            throw .system("map", path)
        }
        bytes = ByteView(base: UnsafeRawPointer(base), count: count)
    }

    deinit { munmap(UnsafeMutableRawPointer(mutating: bytes.base), bytes.count) }
}
