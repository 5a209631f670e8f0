import Foundation

/// A part of a document that the program must be able to write itself, between two comments that mark it.
///
///     <!-- fields: written by the tests -->
///     the part
///     <!-- end of fields -->
///
/// With the variable `UPDATE_GOLDENS=1` in the environment, a comparison rewrites the part instead; review the change.
public struct MarkedSection {
    private let path: String
    private let before: Substring
    private let section: Substring
    private let after: Substring

    /// Finds a section.
    ///
    /// - Parameters:
    ///   - name: the name in the marks.
    ///   - document: the path from the directory of the test's source file.
    ///   - source: the test's source file.
    public init(_ name: String, in document: String, source: String = #filePath) throws {
        path = URL(fileURLWithPath: source).deletingLastPathComponent().appendingPathComponent(document).path
        let text = String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
        guard let start = text.range(of: "<!-- \(name): written by the tests -->\n"),
            let end = text.range(of: "<!-- end of \(name) -->\n"), start.upperBound <= end.lowerBound
        else { throw GoldenFile.Failure(description: "\(path): has no section \(name)") }
        before = text[..<start.upperBound]
        section = text[start.upperBound..<end.lowerBound]
        after = text[end.lowerBound...]
    }

    /// How the section differs from what it should be, or `nil` if it does not.
    public func difference(from expected: String) throws -> String? {
        guard section != "\n\(expected)\n" else { return nil }
        if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
            try Data("\(before)\n\(expected)\n\(after)".utf8).write(to: URL(fileURLWithPath: path))
            return nil
        }
        return "\(path):\n"
            + LineDifference.text(
                expected: section.split(separator: "\n").map(String.init),
                found: expected.split(separator: "\n").map(String.init))
    }
}
