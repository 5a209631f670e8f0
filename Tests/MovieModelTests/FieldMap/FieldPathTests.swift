import MovieModel
import Testing

@Suite struct FieldPathTests {
    private let record = RecordValue.object([
        .init("title", .text("Alien")),
        .init("none", .null),
        .init("Runtime (Minutes)", .text("117")),
        .init("genres", .list([.text("Horror"), .text("Sci-Fi")])),
        .init(
            "crew",
            .list([
                .object([.init("job", .text("Director")), .init("name", .text("Ridley Scott"))]),
                .object([.init("job", .text("Writer")), .init("name", .text("Dan O'Bannon"))]),
                .object([.init("name", .text("Nobody"))]),
            ])),
        .init("votes", .object([.init("@max", .text("10")), .init("#text", .text("8.5"))])),
    ])

    @Test(arguments: [
        ("title", ["Alien"]),
        ("Runtime (Minutes)", ["117"]),
        ("genres", ["Horror", "Sci-Fi"]),
        ("crew/name", ["Ridley Scott", "Dan O'Bannon", "Nobody"]),
        ("crew[job=Director]/name", ["Ridley Scott"]),
        ("crew[job=Composer]/name", []),
        ("votes", ["8.5"]),
        ("votes/@max", ["10"]),
        ("none", []),
        ("title/deeper", []),
        ("missing/deeper", []),
    ])
    func `a path picks the values it names`(path: String, expected: [String]) throws {
        let path = try #require(FieldPath(path))
        #expect(path.values(in: record).compactMap(\.text) == expected)
    }

    @Test func `a dot is the value itself`() throws {
        #expect(try #require(FieldPath(".")).values(in: record) == [record])
    }

    @Test(arguments: ["", "a//b", "/a", "a/", "a[b", "a[b]", "a[=c]", "[b=c]", "a[b=c"])
    func `a path with an empty name or an open bracket is refused`(path: String) {
        #expect(FieldPath(path) == nil)
    }
}
