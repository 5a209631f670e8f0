import MovieModel
import Testing

@testable import Acquisition

struct DeclarationHashTests {
    private static func source(_ change: (inout SourceDeclaration) throws -> Void = { _ in }) throws
        -> SourceDeclaration
    {
        var source = SourceDeclaration(
            name: "movies", locations: ["/a"], format: SourceFormat(layout: .delimited(.csv)),
            key: try .picking("id"), fields: FieldMap())
        try change(&source)
        return source
    }

    /// The value itself, since a store written by this version is read by the next.
    @Test func `is the same in every version`() throws {
        let hash = try Self.source().declarationHash.description
        #expect(hash == "cac3356630d4d276e089e5ab949d499f")
    }

    @Test func `does not change with what is not read by`() throws {
        let hash = try Self.source().declarationHash
        #expect(try Self.source { $0.name = "other" }.declarationHash == hash)
        #expect(try Self.source { $0.locations = ["/b"] }.declarationHash == hash)
        #expect(try Self.source { $0.fields.year = try .picking("year") }.declarationHash == hash)
    }

    @Test func `differs for every difference in reading`() throws {
        let changes: [(inout SourceDeclaration) throws -> Void] = [
            { _ in },
            { $0.key = try .picking("key") },
            { $0.key = FieldExpression([.constant("id")]) },
            { $0.key = FieldExpression([.split(separator: "id")]) },
            { $0.key = FieldExpression([.strip("id")]) },
            { $0.key = FieldExpression([.parse(.imdbID)]) },
            { $0.key = FieldExpression([.first([try .picking("id")])]) },
            { $0.format.encoding = "ISO-8859-1" },
            { $0.format.skippedRecords = 1 },
            { $0.format.layout = .delimited(.tsv) },
            { $0.format.layout = .delimited(DelimitedDialect(delimiter: ",", isQuoted: false)) },
            { $0.format.layout = .delimited(DelimitedDialect(delimiter: ",", isQuoted: true, columns: [])) },
            { $0.format.layout = .delimited(DelimitedDialect(delimiter: ",", isQuoted: true, columns: ["a", "b"])) },
            { $0.format.layout = .delimited(DelimitedDialect(delimiter: ",", isQuoted: true, columns: ["ab"])) },
            { $0.format.layout = .delimited(DelimitedDialect(delimiter: ",", isQuoted: true, nullText: "-")) },
            { $0.format.layout = .jsonLines },
            { $0.format.layout = .jsonArray(path: []) },
            { $0.format.layout = .jsonArray(path: ["a", "b"]) },
            { $0.format.layout = .xml(path: ["a", "b"]) },
            { $0.format.layout = .xml(path: ["a"]) },
            { $0.aggregation = Aggregation(value: try .picking("rating"), scale: 0...5) },
            { $0.aggregation = Aggregation(value: try .picking("rating"), scale: 0.5...5) },
        ]
        let hashes = try changes.map { try Self.source($0).declarationHash }
        #expect(Set(hashes).count == changes.count)
    }
}
