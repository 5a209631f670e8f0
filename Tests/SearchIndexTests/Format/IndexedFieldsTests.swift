import Foundation
import MovieModel
import QueryLanguage
import TestSupport
import Testing

@testable import SearchIndex

/// The fields of an index, as people ask them and as the documentation lists them.
@Suite struct IndexedFieldsTests {
    /// The table of an index that knows the canonical genres and one provider, which stands for all.
    private static let table: FieldTable = {
        let providers = ProviderID("imdb").map {
            [IndexProvider(id: $0, name: "IMDb", scale: 1...10, family: .audience, aliases: [])]
        }
        let vocabulary = IndexVocabulary(genres: Genre.all.map(IndexGenre.init), providers: providers ?? [])
        let settings = IndexSettings(builtAt: 0, changeSequence: 0)
        return IndexedFields.table(for: IndexMetadata(settings: settings, vocabulary: vocabulary))
    }()

    @Test func `reads queries as the golden file says`() throws {
        let fixture = try IndexFixture(try FamousMovies.all())
        let parser = QueryParser(fields: fixture.index.fields)
        let difference = try GoldenFile("../Goldens/fields.golden").difference { parser.parse($0).lines }
        #expect(difference == nil, "\(difference ?? "")")
    }

    @Test func `every example of the guide is a query without errors`() throws {
        let fixture = try IndexFixture(try FamousMovies.all())
        let guide = LanguageGuide(to: fixture.index.fields)
        let parser = QueryParser(fields: fixture.index.fields)
        for example in guide.sections.flatMap(\.examples) + guide.fields.flatMap(\.examples) {
            #expect(!parser.parse(example.query).hasErrors, "\(example.query)")
        }
        #expect(guide.flags == MovieFlag.allCases.map(\.rawValue))
        #expect(guide.fields.map(\.field.name).contains("imdb.votes"))
    }

    /// With `UPDATE_GOLDENS=1` in the environment the article is written anew.
    @Test func `the article on the grammar lists the fields there are`() throws {
        let article = try MarkedSection(
            "fields", in: "../../../Sources/QueryLanguage/QueryLanguage.docc/Grammar.md")
        let difference = try article.difference(from: LanguageGuide(to: Self.table).fieldTable)
        #expect(difference == nil, "\(difference ?? "")")
    }
}

extension ParsedQuery {
    /// How it was read, and what its author is told, in short.
    fileprivate var lines: String {
        let remarks = diagnostics.map { "\($0.severity.rawValue) \($0.code.rawValue): \($0.message)" }
        return (["canonical  \(canonical)", "reading    \(reading)"] + remarks).joined(separator: "\n")
    }
}
