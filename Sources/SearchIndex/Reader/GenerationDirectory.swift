import Glibc
import MovieModel

/// The directory of published generations and of `CURRENT`, which names one.
///
/// A generation is complete and durable before `CURRENT` names it, and its file is never changed afterwards, so a
/// reader finds the old or the new one and nothing between.
public struct GenerationDirectory: Hashable, Sendable {
    /// Where it is.
    public let path: String

    /// Names a directory; ``publish(_:)`` creates it.
    public init(path: String) { self.path = path }

    /// The generation that `CURRENT` names.
    public func currentGeneration() throws(IndexError) -> Int { try pointer().generation }

    /// Opens the generation that `CURRENT` names, or the newest sound one if that is damaged.
    ///
    /// Only damage is passed over: an unreadable directory or a lack of descriptors is an error.
    public func openCurrent(verification: IndexVerification) throws(IndexError) -> OpenedGeneration {
        let problem: IndexError
        do {
            let pointer = try pointer()
            return OpenedGeneration(index: try open(pointer, verification), problem: nil)
        } catch {
            guard error.isDamage else { throw error }
            problem = error
        }
        let current = problem.generation ?? .max
        for number in try generations().reversed() where number != current {
            if let index = try? CompiledIndex.open(path: file(of: number), verification: verification) {
                return OpenedGeneration(index: index, problem: problem)
            }
        }
        throw problem
    }

    /// The file of a generation.
    func file(of generation: Int) -> String { "\(path)/\(GenerationName.name(of: generation))" }

    /// The numbers of the generations there are, ascending.
    func generations() throws(IndexError) -> [Int] { try names().compactMap(GenerationName.number(of:)).sorted() }

    /// What `CURRENT` says.
    func pointer() throws(IndexError) -> CurrentPointer {
        let file = "\(path)/CURRENT"
        let descriptor = Glibc.open(file, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            if errno == ENOENT { throw .nothingPublished(directory: path) }
            throw .system("open", file)
        }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: 256)
        let count = bytes.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
        guard count >= 0 else { throw .system("read", file) }
        guard let pointer = CurrentPointer(String(decoding: bytes.prefix(count), as: UTF8.self)) else {
            throw .damaged(path: file, section: "line", reason: "it does not name a generation")
        }
        return pointer
    }

    /// The names in the directory.
    func names() throws(IndexError) -> [String] {
        guard let directory = opendir(path) else {
            if errno == ENOENT { return [] }
            throw .system("list", path)
        }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            names.append(name)
        }
        return names.sorted()
    }

    /// Opens what `CURRENT` names and compares the checksum beside the name.
    private func open(
        _ pointer: CurrentPointer, _ verification: IndexVerification
    ) throws(IndexError) -> CompiledIndex {
        let index = try CompiledIndex.open(path: file(of: pointer.generation), verification: verification)
        guard index.sections.checksum == pointer.checksum else {
            throw .damaged(path: index.path, section: "header", reason: "it is not the file that CURRENT names")
        }
        return index
    }
}
