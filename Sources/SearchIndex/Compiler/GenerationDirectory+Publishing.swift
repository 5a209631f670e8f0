import Glibc
import MovieModel

extension GenerationDirectory {
    /// Builds a file, makes it the current generation, and removes what is no longer kept.
    ///
    /// - Parameter build: writes the file at the path it is given.
    /// - Returns: the number of the new generation.
    public func publish(_ build: (_ path: String) throws -> Void) throws -> Int {
        try createDirectory()
        let lock = try lockForPublishing()
        defer { close(lock) }
        for name in try names() where name.hasSuffix(Self.temporarySuffix) { unlink("\(path)/\(name)") }
        let number = (try generations().last ?? 0) + 1
        let temporary = file(of: number) + Self.temporarySuffix
        do {
            try build(temporary)
            let checksum = try CompiledIndex.open(path: temporary, verification: .everything).sections.checksum
            try makeDurable(temporary)
            try move(temporary, to: file(of: number))
            try point(to: CurrentPointer(generation: number, checksum: checksum))
        } catch {
            unlink(temporary)
            throw error
        }
        for old in try generations() where old < number - Limits.keptGenerations { unlink(file(of: old)) }
        return number
    }

    private static let temporarySuffix = ".tmp"

    private func createDirectory() throws(IndexError) {
        guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw .system("create", path) }
    }

    /// One publisher at a time; the lock goes with the process, however it ends.
    private func lockForPublishing() throws(IndexError) -> Int32 {
        let descriptor = Glibc.open("\(path)/LOCK", O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw .system("create", "\(path)/LOCK") }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw .busy(directory: path)
        }
        return descriptor
    }

    /// Read-only for everyone, and on the disk.
    private func makeDurable(_ file: String) throws(IndexError) {
        let descriptor = Glibc.open(file, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .system("open", file) }
        defer { close(descriptor) }
        guard fchmod(descriptor, 0o444) == 0, fsync(descriptor) == 0 else { throw .system("write", file) }
    }

    private func move(_ source: String, to target: String) throws(IndexError) {
        guard rename(source, target) == 0 else { throw .system("rename", source) }
        try synchronizeDirectory()
    }

    /// `CURRENT` is replaced in one step: a complete new file takes its name.
    private func point(to pointer: CurrentPointer) throws(IndexError) {
        let temporary = "\(path)/CURRENT\(Self.temporarySuffix)"
        let descriptor = Glibc.open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw .system("create", temporary) }
        let text = Array(pointer.text.utf8)
        let written = text.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        let isDurable = written == text.count && fsync(descriptor) == 0
        guard close(descriptor) == 0, isDurable else { throw .system("write", temporary) }
        try move(temporary, to: "\(path)/CURRENT")
    }

    private func synchronizeDirectory() throws(IndexError) {
        let descriptor = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .system("open", path) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw .system("write", path) }
    }
}
