import Foundation
import TestSupport

@testable import SearchIndex

/// A copy of an index on the disk whose bytes a test spoils and puts right again.
///
/// Files that are in use are never changed like this; here nothing has the file open when its bytes change.
final class DamagedFile {
    let path: String
    let sound: [UInt8]
    private let directory: TemporaryDirectory
    private let handle: FileHandle

    init(_ sound: [UInt8]) throws {
        self.sound = sound
        directory = try TemporaryDirectory()
        path = try directory.write(sound, to: "gen-000009.cmx")
        handle = try FileHandle(forUpdating: URL(fileURLWithPath: path))
    }

    deinit { try? handle.close() }

    /// Calls `body` while one byte has another value.
    func with<T>(_ offset: Int, _ value: UInt8, _ body: () throws -> T) throws -> T {
        try write(offset, value)
        let result = Result { try body() }
        try write(offset, sound[offset])
        return try result.get()
    }

    private func write(_ offset: Int, _ value: UInt8) throws {
        try handle.seek(toOffset: UInt64(offset))
        try handle.write(contentsOf: [value])
    }
}

extension UInt8 {
    /// All bytes that G6 wants in the place of this one: each bit flipped, all bits clear, all bits set.
    var damaged: [UInt8] { Set((0..<8).map { self ^ (1 << $0) } + [0, 0xFF]).subtracting([self]).sorted() }
}
