import Foundation
import MovieModel
import QueryLanguage
import TestSupport
import Testing

@testable import SearchIndex

@Suite struct IndexCompilerTests {
    @Test(arguments: 0..<5 as Range<UInt64>)
    func `the same movies give the same bytes in any order`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let movies = RandomCorpus.movies(60, using: &random)
        let directory = try TemporaryDirectory()
        _ = try IndexFixture.compile(movies, to: directory.file("a"))
        _ = try IndexFixture.compile(movies.shuffled(using: &random), to: directory.file("b"))
        #expect(try directory.bytes(of: "a") == directory.bytes(of: "b"))
    }

    @Test(arguments: [0, 1, 2, 60], [1, 20_000, 60_000, 1 << 20])
    func `the memory given changes no byte`(movieCount: Int, memory: Int) throws {
        var random = SeededGenerator(seed: UInt64(movieCount))
        var movies = movieCount > 0 ? RandomCorpus.movies(movieCount, using: &random) : []
        if movieCount > 2 {
            movies[0].titles[0].text = String(repeating: "千と千尋の神隠し ", count: 400)
            movies[1].titles[0].text = String(repeating: "x-men'ı 🎬 ", count: 500)
            movies[2].titles = (0..<300).map { IndexedTitle(text: "Title \($0)", kind: .alternative) }
            movies += [movies[4], movies[9], movies[4]]  // The later ones count, in whatever run they are.
            movies[4].titles[0].text = "replaced"
            movies[movies.count - 3].titles[0].text = "replaced too"
        }
        let directory = try TemporaryDirectory()
        let expected = try IndexFixture.compile(movies, to: directory.file("a"))
        let statistics = try IndexFixture.compile(movies, to: directory.file("b"), memory: memory)
        #expect(statistics == expected)
        #expect(try directory.bytes(of: "a") == directory.bytes(of: "b"))
        try CompiledIndex.open(path: directory.file("b"), verification: .everything).check()
    }

    @Test func `progress ends with all that is done`() throws {
        var random = SeededGenerator(seed: 1)
        let directory = try TemporaryDirectory()
        var phases: [CompileProgress.Phase] = []
        let compiler = IndexCompiler(
            vocabulary: .sample, settings: IndexSettings(builtAt: 0, changeSequence: 0, memoryBudget: 1),
            temporaryDirectory: directory.file("")
        ) { progress in
            if phases.last != progress.phase { phases.append(progress.phase) }
            #expect(progress.done <= progress.total ?? .max)
        }
        for movie in RandomCorpus.movies(20, using: &random) { compiler.add(movie) }
        _ = try compiler.finish(writingTo: directory.file("a"))
        #expect(phases == [.adding, .terms, .titles, .columns, .hits])
    }

    @Test func `compiling takes at most 2.2 times the disk of the file`() throws {
        let directory = try TemporaryDirectory()
        var most = 0
        let compiler = IndexCompiler(
            vocabulary: .sample, settings: IndexSettings(builtAt: 0, changeSequence: 0, memoryBudget: 1 << 20),
            temporaryDirectory: directory.path
        ) { _ in most = max(most, Self.usedByteCount(of: directory)) }
        for number in 1...4000 as ClosedRange<Int64> {
            let words = ["The", "last", "word", "of", "\(number % 37)", "x\(number % 991)", "y\(number)"]
            var movie = try IndexedMovie.sample(
                number, words.dropFirst(Int(number % 4)).prefix(3).joined(separator: " "),
                year: 1950 + Int(number % 70), votes: Int(number * 7919 % 5003))
            movie.genres = number % 3 == 0 ? ["drama", "comedy"] : ["horror"]
            compiler.add(movie)
        }
        let statistics = try compiler.finish(writingTo: directory.file("a"))
        #expect(most > statistics.byteCount && Double(most) <= 2.2 * Double(statistics.byteCount))
    }

    /// The bytes that this process's files in a directory take on the disk, those without a name too.
    private static func usedByteCount(of directory: TemporaryDirectory) -> Int {
        let descriptors = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")) ?? []
        return descriptors.reduce(0) { sum, descriptor in
            let target = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\(descriptor)")
            var status = stat()
            guard let number = Int32(descriptor), target?.hasPrefix(directory.path) ?? false,
                fstat(number, &status) == 0
            else { return sum }
            return sum + Int(status.st_blocks) * 512
        }
    }

    @Test func `a disk without room is named before anything is written`() throws {
        #expect(throws: IndexError.noSpace(directory: "/d", needed: 100, available: 99)) {
            try DiskSpace.require(100, in: "/d", free: 99)
        }
        try DiskSpace.require(100, in: "/d", free: 100)
        try DiskSpace.require(1, in: "/")
        #expect(
            IndexError.noSpace(directory: "/d", needed: 100, available: 99).description
                == "compiling the index needs about 100 bytes in /d, which has 99 left")
    }

    @Test func `a directory that takes no temporary file is named`() throws {
        let compiler = IndexCompiler(
            vocabulary: .sample, settings: IndexSettings(builtAt: 0, changeSequence: 0, memoryBudget: 1 << 10),
            temporaryDirectory: "/nowhere")
        var random = SeededGenerator(seed: 2)
        for movie in RandomCorpus.movies(2000, using: &random) { compiler.add(movie) }
        #expect(throws: IndexError.fileSystem(operation: "create a temporary file in", path: "/nowhere", code: 2)) {
            try compiler.finish(writingTo: "/nowhere/a")
        }
    }

    @Test func `documents are numbered by static rank`() throws {
        let movies = [
            try IndexedMovie.sample(1, "A", year: 1990, votes: 10, rating: 50),
            try IndexedMovie.sample(2, "B", year: 1990, votes: 10, rating: 70),
            try IndexedMovie.sample(3, "C", year: 1990, votes: 99, rating: 10),
            try IndexedMovie.sample(4, "D", year: 1991, votes: 10, rating: 50),
            try IndexedMovie.sample(5, "E", year: 1991, votes: 10, rating: 50),
        ]
        let index = try IndexFixture(movies).index
        #expect((0..<5).map { index.movies.number(of: $0) } == [3, 2, 4, 5, 1])
    }

    @Test func `the later of two movies with one id counts`() throws {
        let fixture = try IndexFixture([try .sample(1, "Old"), try .sample(1, "New"), try .sample(2, "Other")])
        #expect(fixture.index.statistics.movieCount == 2)
        #expect(fixture.ids("old").isEmpty)
        #expect(fixture.ids("new") == [1])
        try fixture.index.check()
    }

    @Test func `an index of nothing answers with nothing`() throws {
        let fixture = try IndexFixture([])
        try fixture.index.check()
        #expect(fixture.search("heat", facets: FacetField.allCases).total == 0)
        #expect(fixture.search("").total == 0)
        #expect(fixture.search("-heat sort:-year").total == 0)
    }

    @Test func `long lists are packed in blocks and common ones are bitmaps`() throws {
        let movies = try (1...2500).map { number -> IndexedMovie in
            var title = "Film \(number)"
            if number % 30 == 0 { title += " Rare" }
            return try .sample(Int64(number), title, votes: number)
        }
        let fixture = try IndexFixture(movies)
        try fixture.index.check()
        #expect(fixture.search("film").total == 2500)
        #expect(fixture.search("rare").total == 83)
        #expect(fixture.ids("rare 1500 -nothing") == [1500])
        #expect(fixture.ids("film rare 60").first == 60)
        #expect(fixture.ids("\"2400 rare\"") == [2400])
        #expect(fixture.ids("\"rare 2400\"").isEmpty)
        #expect(fixture.search("film*").total == 2500)
        let numbers = fixture.search("*1?3*")
        #expect(numbers.total == movies.count { $0.titles[0].text.wholeMatch(of: /Film .*1.3.*/) != nil })
    }

    @Test func `a title that repeats itself is matched in bounded time`() throws {
        let title = Array(repeating: "la", count: 340).joined(separator: " ")
        let fixture = try IndexFixture([try .sample(1, title), try .sample(2, "La La Land")])
        let query = Array(repeating: "la", count: 60).joined(separator: " ")
        #expect(fixture.ids("\"\(query)\"~9") == [1])
        #expect(fixture.search(query).hits.map { $0.match?.tier } == [3, 5])
        #expect(fixture.ids("la la land").first == 2)
    }

    @Test func `counts what it holds`() throws {
        let fixture = try IndexFixture(try FamousMovies.all())
        let statistics = fixture.index.statistics
        #expect(statistics.movieCount == 46)
        #expect(statistics.titleCount == 52)
        #expect(statistics.builtAt == 1_790_000_000)
        #expect(statistics.changeSequence == 42)
        #expect(statistics.sections.map(\.name).sorted() == SectionKind.allCases.map(\.name).sorted())
        #expect(fixture.index.generation == 7)
        #expect(fixture.index.fields.field(named: "i")?.name == "imdb")
    }
}
