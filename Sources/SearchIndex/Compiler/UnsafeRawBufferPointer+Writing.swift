import Glibc

extension UnsafeRawBufferPointer {
    /// Writes all bytes to a file, however many calls that takes. `false` if that fails; `errno` then says why.
    func writeAll(to descriptor: Int32) -> Bool {
        var start = 0
        while start < count {
            let written = write(descriptor, baseAddress.map { $0 + start }, count - start)
            if written < 0 && errno == EINTR { continue }
            guard written > 0 else { return false }
            start += written
        }
        return true
    }
}
