import QueryLanguage
import Testing

@Suite struct LanguageGuideTests {
    private static let guide = LanguageGuide(to: QueryFields.table)

    @Test func `has a section for every topic`() {
        #expect(Self.guide.sections.map(\.topic) == GuideTopic.allCases)
        #expect(Self.guide.sections.allSatisfy { !$0.title.isEmpty && !$0.paragraphs.isEmpty })
        #expect(Self.guide.sections.filter { $0.examples.isEmpty }.map(\.topic) == [.limits])
    }

    @Test func `describes every field`() {
        #expect(Self.guide.fields.map(\.field) == QueryFields.table.fields)
        #expect(Self.guide.fields.allSatisfy { !$0.examples.isEmpty && !$0.operators.isEmpty })
        #expect(Self.guide.fields.first { $0.field.name == "genre" }?.values.map(\.code).first == "horror")
        #expect(
            Self.guide.fields.filter(\.isSortable).map(\.field.name) == ["title", "year", "runtime", "rating", "votes"])
    }

    @Test func `no anchor stands for two places`() {
        #expect(Self.guide.anchors.count == Self.guide.sections.count + Self.guide.fields.count)
    }

    @Test(arguments: guide.sections.flatMap(\.examples) + guide.fields.flatMap(\.examples))
    func `every example is a query without errors`(_ example: GuideExample) {
        let query = QueryFields.parser.parse(example.query)
        #expect(!query.hasErrors, "\(query.diagnostics)")
        #expect(query.canonical == example.canonical)
        #expect(query.reading == example.reading)
    }

    /// Every field with every sign: what the guide lists is taken, and what it does not list is refused.
    @Test(arguments: QueryFields.table.fields, FieldOperator.allCases)
    func `a field takes the operators listed, and no others`(_ field: Field, _ fieldOperator: FieldOperator) throws {
        let entry = try #require(Self.guide.fields.first { $0.field == field })
        let isListed = entry.operators.contains(fieldOperator)
        guard let text = OperatorSample.query(of: fieldOperator, field) else { return }
        let query = QueryFields.parser.parse(text)
        #expect(query.asks(field) == isListed, "\(text) is \(query.canonical)")
    }

    @Test(arguments: QuerySoup.every)
    func `every diagnostic points at a place of the guide`(_ text: String) {
        for diagnostic in QueryFields.parser.parse(text).diagnostics {
            let anchor = diagnostic.docs.split(separator: "#").last.map(String.init) ?? ""
            #expect(diagnostic.docs == "/docs/query#" + anchor)
            #expect(Self.guide.anchors.contains(anchor), "\(diagnostic)")
        }
    }

    @Test(arguments: Diagnostic.Code.allCases)
    func `every code has a section`(_ code: Diagnostic.Code) {
        let diagnostic = Diagnostic(code: code, message: "", span: Span(scalars: 0..<0, utf16: 0..<0))
        #expect(diagnostic.docs == code.topic.path)
    }

    @Test func `a table without fields has a guide without them`() {
        let guide = LanguageGuide(to: FieldTable(fields: []))
        #expect(guide.fields.isEmpty)
        #expect(guide.sections.map(\.topic) == GuideTopic.allCases)
        let parser = QueryParser(fields: FieldTable(fields: []))
        #expect(guide.sections.flatMap(\.examples).allSatisfy { !parser.parse($0.query).hasErrors })
    }

    @Test func `the table in Markdown has a row for every field`() {
        let lines = Self.guide.fieldTable.split(separator: "\n")
        #expect(lines.count == QueryFields.table.fields.count + 2)
        #expect(
            lines[2]
                == "| `title` | `t`, `name` | text | text | `:` `=` `!=` `~` `*` `/…/` | `title:\"blade runner\"` |")
    }
}
