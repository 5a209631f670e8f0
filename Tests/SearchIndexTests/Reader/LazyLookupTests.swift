import MovieModel
import TestSupport
import Testing

@_spi(Fuzzing) @testable import SearchIndex

/// Files that are verified as they are read, with a byte spoiled: every look-up is right or names the damage.
@Suite struct LazyLookupTests {
    /// A question and the sections that its answer is read from.
    struct Question: Sendable {
        let name: String
        let sections: Set<String>
        let ask: @Sendable (CompiledIndex) throws(IndexError) -> String
    }

    private static let movies: [Int64] = [1, 17, 777, 2_999, 4_000]

    private static let questions = [
        Question(name: "documents", sections: ["hits", "hit offsets", "columns", "permutations"]) {
            index throws(IndexError) in
            var answer = ""
            for number in movies {
                guard let id = MovieID(number) else { continue }
                answer += try index.document(of: id).map { String(decoding: $0, as: UTF8.self) } ?? "none "
            }
            return answer
        },
        Question(name: "movies", sections: ["columns", "document lists"]) { index throws(IndexError) in
            var answer = ""
            for value in ["tt5", "tt2001", "even", "nobody"] {
                guard let id = ExternalID(namespace: "imdb", value: value) else { continue }
                answer += "\(try index.movie(with: id)?.number ?? 0) "
            }
            return answer
        },
        Question(name: "genres", sections: ["document lists"]) { index throws(IndexError) in
            try index.genreCounts.map { "\($0.code) \($0.count)" }.joined()
        },
        Question(
            name: "suggestions",
            sections: ["suggestions", "titles", "title texts", "columns", "document lists", "position lists"]
        ) { index throws(IndexError) in
            var answer = ""
            for text in ["s", "star", "tale1", "star war", "blood ci", "stra", "the s"] {
                answer += "\(try index.suggestions(for: text).map { "\($0.movieID) \($0.text) \($0.highlights)" }) "
            }
            return answer
        },
    ]

    @Test(arguments: 0..<8 as Range<UInt64>)
    func `a look-up answers rightly or names the damage`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let file = try DamagedFile(try LazyVerificationTests.sound.get())
        let index = try CompiledIndex.open(path: file.path, verification: .everything)
        let right = try Self.questions.map { try $0.ask(index) }
        let sections = IndexRepair.sections(of: file.sound).filter { !$0.range.isEmpty }
        for (question, answer) in zip(Self.questions, right) {
            for section in sections where question.sections.contains(section.name) {
                for _ in 0..<6 {
                    let offset = Int.random(in: section.range, using: &random)
                    let value = file.sound[offset].damaged.randomElement(using: &random) ?? 0
                    let found = try file.with(offset, value) { try Self.answer(question, file, section.name) }
                    #expect(found ?? answer == answer, "seed \(seed), byte \(offset) of \(section.name)")
                }
            }
        }
    }

    /// Every byte that an answer needs is seen to be damaged, and no wrong answer is given before.
    @Test func `a damaged hit document is never handed out`() throws {
        let file = try DamagedFile(try LazyVerificationTests.sound.get())
        let id = try #require(MovieID(777))
        let sound = try CompiledIndex.open(path: file.path, verification: .everything)
        let document = try #require(sound.movies.document(of: id))
        let bytes = sound.documents.view(document)
        let hits = try #require(IndexRepair.sections(of: file.sound).first { $0.name == "hits" })
        let start = hits.range.lowerBound + (bytes.base - sound.documents.bytes.whole.base)
        for offset in [start, start + bytes.count / 2, start + bytes.count - 1] {
            try file.with(offset, file.sound[offset] ^ 4) { () -> Void in
                let index = try CompiledIndex.open(path: file.path, verification: .essential)
                let block = (offset - hits.range.lowerBound) / IndexFormat.checksumBlockByteCount
                let damage = IndexError.damaged(
                    path: file.path, section: "hits", reason: "the checksum of block \(block) does not hold")
                #expect(throws: damage) { try index.document(of: id) }
            }
        }
    }

    /// What a question is answered, `nil` if the damage is named.
    private static func answer(_ question: Question, _ file: DamagedFile, _ section: String) throws -> String? {
        do throws(IndexError) {
            return try question.ask(CompiledIndex.open(path: file.path, verification: .essential))
        } catch {
            guard case .damaged(file.path, section, _) = error else { throw error }
            return nil
        }
    }
}
