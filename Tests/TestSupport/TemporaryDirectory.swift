import Foundation

/// A directory of its own for one test, removed with all it holds when the last reference goes.
public final class TemporaryDirectory: Sendable {
    /// The absolute path, without a slash at its end.
    public let path: String

    /// Creates an empty directory.
    public init() throws {
        let place = FileManager.default.temporaryDirectory.appendingPathComponent("cmovie-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        path = place.path
    }

    /// The path of something in the directory.
    public func file(_ name: String) -> String { "\(path)/\(name)" }

    /// Writes a file, with the directories on its way, and returns its path.
    @discardableResult
    public func write(_ bytes: some Sequence<UInt8>, to name: String) throws -> String {
        let place = URL(fileURLWithPath: file(name))
        try FileManager.default.createDirectory(
            at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: place)
        return place.path
    }

    /// Writes a text file in UTF-8, and returns its path.
    @discardableResult
    public func write(_ text: String, to name: String) throws -> String {
        try write(text.utf8, to: name)
    }

    /// The bytes of a file in the directory.
    public func bytes(of name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(fileURLWithPath: file(name))))
    }

    deinit {
        // A file that another process still holds is not worth failing a test for.
        try? FileManager.default.removeItem(atPath: path)
    }
}
