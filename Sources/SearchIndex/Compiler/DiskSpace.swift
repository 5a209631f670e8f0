import Glibc

/// The room on the disk that a compile will need.
enum DiskSpace {
    /// Refuses to begin what would fill the disk.
    ///
    /// - Parameters:
    ///   - needed: the bytes that are going to be written, about.
    ///   - free: the bytes that may be; asked of the file system by default. One that does not say is trusted.
    static func require(_ needed: Int, in directory: String, free: Int? = nil) throws(IndexError) {
        guard let free = free ?? available(in: directory), free < needed else { return }
        throw .noSpace(directory: directory, needed: needed, available: free)
    }

    /// The bytes that may still be written in a directory.
    private static func available(in directory: String) -> Int? {
        var status = statvfs()
        guard statvfs(directory, &status) == 0, status.f_blocks > 0 else { return nil }
        return Int(
            clamping: UInt64(status.f_bavail).multipliedReportingOverflow(by: UInt64(status.f_frsize)).partialValue)
    }
}
