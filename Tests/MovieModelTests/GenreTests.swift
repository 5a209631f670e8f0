import MovieModel
import Testing

@Suite struct GenreTests {
    @Test func `the vocabulary is ordered by code and has no code twice`() {
        let codes = Genre.all.map(\.code)
        #expect(codes == codes.sorted())
        #expect(Set(codes).count == 30)
    }

    @Test func `no alias is another genre's code or alias`() {
        let names = Genre.all.flatMap { [$0.code] + $0.aliases }
        #expect(Set(names).count == names.count)
    }

    @Test func `a genre is found by its code alone`() {
        #expect(Genre(code: "sci-fi")?.label == "Science fiction")
        #expect(Genre(code: "Sci-Fi") == nil)
        #expect(Genre(code: "scary") == nil)
    }
}
