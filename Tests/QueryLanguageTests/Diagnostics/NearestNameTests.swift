import TestSupport
import Testing

@testable import QueryLanguage

@Suite struct NearestNameTests {
    private func nearest(_ written: String, among names: [String]) -> NearestName.Match? {
        NearestName(spellings: names.map { ($0, $0) }).match(for: written)
    }

    @Test(arguments: [
        ("yaer", "year", 1), ("ganre", "genre", 1), ("ganer", "genre", 2), ("generes", "genre", 2),
        ("Genre", "genre", 0),
        ("yr", nil, 0), ("yeer", "year", 1), ("xyzzy", nil, 0), ("g", nil, 0),
    ])
    func `finds a name that is near for its length`(written: String, name: String?, distance: Int) {
        let match = nearest(written, among: ["genre", "year", "imdb"])
        #expect(match?.name == name)
        #expect(match?.distance ?? 0 == distance)
    }

    @Test func `knows when two names are as near`() {
        #expect(nearest("wat", among: ["war", "way"])?.isAlone == false)
        #expect(NearestName(spellings: [("war", "war"), ("wars", "war")]).match(for: "warz")?.isAlone == true)
    }

    @Test func `gives up on what is too long for a name`() {
        let long = String(repeating: "a", count: 33)
        #expect(nearest(long, among: [long]) == nil)
    }

    @Test(arguments: 0..<200 as Range<UInt64>)
    func `measures the distance of the definition`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let words = (0..<2).map { _ in
            String((0..<Int.random(in: 5...7, using: &random)).map { _ in Bool.random(using: &random) ? "a" : "b" })
        }
        let slow = Self.distance(Array(words[0])[...], Array(words[1])[...])
        #expect(nearest(words[0], among: [words[1]])?.distance == (slow <= 2 ? slow : nil), "\(words)")
    }

    /// The recursive definition, from the last characters on.
    private static func distance(_ left: ArraySlice<Character>, _ right: ArraySlice<Character>) -> Int {
        guard let last = left.last else { return right.count }
        guard let other = right.last else { return left.count }
        var best = min(
            distance(left.dropLast(), right) + 1, distance(left, right.dropLast()) + 1,
            distance(left.dropLast(), right.dropLast()) + (last == other ? 0 : 1))
        if left.count > 1, right.count > 1, left.dropLast().last == other, right.dropLast().last == last {
            best = min(best, distance(left.dropLast(2), right.dropLast(2)) + 1)
        }
        return best
    }
}
