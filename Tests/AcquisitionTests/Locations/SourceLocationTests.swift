import TestSupport
import Testing

@testable import Acquisition

struct SourceLocationTests {
    @Test func `tells paths, patterns and addresses apart`() throws {
        #expect(try SourceLocation("/data/a.csv") == .path("/data/a.csv"))
        #expect(try SourceLocation("/data/*.csv") == .pattern(try #require(GlobPattern("/data/*.csv"))))
        #expect(
            try SourceLocation("HTTPS://example.org/a.csv")
                == .web(try #require(WebAddress("HTTPS://example.org/a.csv"))))
    }

    @Test(arguments: ["ftp://example.org/a", "http://", "https://user@@host/", "http://exa mple/"])
    func `refuses what it cannot fetch`(text: String) {
        #expect(throws: AcquisitionError.self) { try SourceLocation(text) }
    }

    @Test func `takes a path that exists for one, whatever its name holds`() throws {
        let directory = try TemporaryDirectory()
        let path = try directory.write("", to: "a[1].csv")
        #expect(try SourceLocation(path) == .path(path))
    }

    @Test func `matches files in the order of their paths and no directories`() throws {
        let directory = try TemporaryDirectory()
        for name in ["b.csv", "a.csv", "c.txt", "d.csv/inside"] { try directory.write("", to: name) }
        let pattern = try #require(GlobPattern("\(directory.path)/*.csv"))
        #expect(try pattern.files() == ["a", "b"].map { "\(directory.path)/\($0).csv" })
    }
}
