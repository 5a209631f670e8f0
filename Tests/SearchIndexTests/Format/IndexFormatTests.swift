import Foundation
import MovieModel
import TestSupport
import Testing

@testable import SearchIndex

/// The format article's worked example is what the compiler writes.
@Suite struct IndexFormatTests {
    @Test func `the worked example is the file of its movie`() throws {
        let directory = try TemporaryDirectory()
        var movie = try IndexedMovie.sample(1, "M", year: 1931, votes: 7, rating: 83)
        movie.rating.total.confidence = 0.5
        let compiler = IndexCompiler(
            vocabulary: IndexVocabulary(genres: [], providers: []),
            settings: IndexSettings(builtAt: 0, changeSequence: 0))
        compiler.add(movie)
        _ = try compiler.finish(writingTo: directory.file("index"))
        let dump = Self.dump(try directory.bytes(of: "index"))
        #expect(try Self.example() == dump, "the article should say:\n\(dump)")
    }

    /// Sixteen bytes a line after their offset, lines of zeros left out.
    private static func dump(_ bytes: [UInt8]) -> String {
        stride(from: 0, to: bytes.count, by: 16).compactMap { start -> String? in
            let line = bytes[start..<min(start + 16, bytes.count)]
            guard line.contains(where: { $0 != 0 }) else { return nil }
            return String(format: "%04x ", start) + line.map { String(format: " %02x", $0) }.joined()
        }
        .joined(separator: "\n")
    }

    private static func example() throws -> String {
        let article = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../../Sources/SearchIndex/SearchIndex.docc/IndexFormat.md").standardizedFileURL
        let text = try String(contentsOf: article, encoding: .utf8)
        let parts = text.components(separatedBy: "```hex\n")
        return parts.count == 2 ? (parts[1].components(separatedBy: "\n```").first ?? "") : ""
    }
}
