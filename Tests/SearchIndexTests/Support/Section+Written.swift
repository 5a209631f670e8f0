import Foundation
import TestSupport

@testable import SearchIndex

extension Section {
    /// The bytes of the one section that `write` writes to a file.
    static func written(_ write: (IndexFileWriter) throws -> Void) throws -> [UInt8] {
        let directory = try TemporaryDirectory()
        let path = directory.file("section")
        let file = try IndexFileWriter(path: path)
        try write(file)
        let extent = try file.finish().sections[0]
        let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        return Array(bytes[Int(extent.offset)..<Int(extent.offset + extent.byteCount)])
    }
}
