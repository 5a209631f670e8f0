/// Why an index cannot be used or written.
public enum IndexError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The directory has no published generation.
    case nothingPublished(directory: String)
    /// The file is not an index of this program.
    case notAnIndex(path: String)
    /// The file has a version that this program does not know.
    case unsupportedVersion(path: String, found: Int, supported: Int)
    /// The file was written in another byte order.
    case foreignByteOrder(path: String)
    /// The file is shorter or longer than it says.
    case wrongLength(path: String, expected: Int, found: Int)
    /// A checksum or a relation in the file does not hold.
    case damaged(path: String, section: String, reason: String)
    /// The operating system refused something; `code` is its `errno`.
    case fileSystem(operation: String, path: String, code: Int32)
    /// Another process is publishing into the directory.
    case busy(directory: String)
    /// The movies do not fit the format.
    case tooLarge(what: String)
    /// The disk has not the room that compiling takes.
    case noSpace(directory: String, needed: Int, available: Int)

    /// One line for a person.
    public var description: String {
        switch self {
        case .nothingPublished(let directory):
            "no search index in \(directory): run \"cmovie index rebuild\" first"
        case .notAnIndex(let path): "\(path) is not a search index"
        case .unsupportedVersion(let path, let found, let supported):
            "\(path) has index version \(found), this program reads version \(supported): rebuild the index"
        case .foreignByteOrder(let path): "\(path) was written in another byte order"
        case .wrongLength(let path, let expected, let found):
            "\(path) should have \(expected) bytes, it has \(found): rebuild the index"
        case .damaged(let path, let section, let reason):
            "\(path) is damaged in its \(section): \(reason)"
        case .fileSystem(let operation, let path, let code):
            "cannot \(operation) \(path): \(Self.message(of: code))"
        case .busy(let directory): "another process is publishing into \(directory)"
        case .tooLarge(let what): "the index cannot hold that much: \(what)"
        case .noSpace(let directory, let needed, let available):
            "compiling the index needs about \(needed) bytes in \(directory), which has \(available) left"
        }
    }
}
