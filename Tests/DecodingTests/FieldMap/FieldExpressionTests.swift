import MovieModel
import Testing

@testable import Decoding

struct FieldExpressionTests {
    private let record: RecordValue = .object([
        .init("title", .text(" Heat \u{A0}")), .init("genres", .text("Action|Crime||\\N| Drama ")),
        .init("list", .list([.text("a"), .null, .text(""), .text("b")])), .init("none", .null),
        .init("blank", .text("  ")),
        .init("link", .text("m/0814255")), .init("json", .text("[{\"name\": \"X\"}, {\"name\": \"Y\"}]")),
        .init("element", .object([.init("@k", .text("1")), .init("#text", .text("inner"))])),
        .init(
            "crew",
            .list([
                .object([.init("job", .text("Director")), .init("name", .text("Mann"))]),
                .object([.init("job", .text("Editor")), .init("name", .text("Hoy"))]),
            ])),
    ])

    private func path(_ text: String) -> FieldExpression.Step {
        FieldPath(text).map { .pick($0) } ?? .constant("bad path")
    }

    @Test func `gives the texts of each step's values`() {
        let examples: [([FieldExpression.Step], [String])] = [
            ([path("title")], ["Heat"]), ([path("missing")], []), ([path("none")], []), ([path("blank")], []),
            ([path("list")], ["a", "b"]), ([path("element")], ["inner"]), ([path("element/@k")], ["1"]),
            ([path("crew[job=Director]/name")], ["Mann"]), ([path("crew/name")], ["Mann", "Hoy"]),
            ([path("genres"), .split(separator: "|")], ["Action", "Crime", "\\N", "Drama"]),
            ([path("title"), .split(separator: "")], ["Heat"]), ([path("list"), .split(separator: "|")], ["a", "b"]),
            ([path("link"), .strip("m/")], ["0814255"]), ([path("link"), .strip("255")], ["m/0814"]),
            ([path("link"), .strip("")], ["m/0814255"]),
            ([path("json"), .parse(.json), path("name")], ["X", "Y"]), ([path("title"), .parse(.json)], []),
            ([path("title"), .constant("c")], ["c"]), ([.constant("c")], ["c"]),
            ([path("missing"), .constant("c")], []),
            (
                [
                    .first([
                        FieldExpression([path("missing")]), FieldExpression([path("blank")]),
                        FieldExpression([path("title")]),
                    ])
                ], ["Heat"]
            ),
            ([.first([FieldExpression([path("missing")]), FieldExpression([.constant("d")])])], ["d"]),
            ([.first([])], []),
            ([path("title"), .parse(.lowercase)], ["heat"]), ([path(".")], []), ([], []),
        ]
        for (steps, expected) in examples {
            let expression = FieldExpression(steps)
            #expect(expression.texts(in: record) == expected, "\(steps)")
            #expect(expression.firstText(in: record) == expected.first)
        }
    }

    @Test func `gives structured values for rules that look into each`() {
        let expression = FieldExpression([path("crew")])
        #expect(expression.values(in: record).map { $0["name"]?.text } == ["Mann", "Hoy"])
        #expect(FieldExpression([path(".")]).values(in: record) == [record])
    }
}
