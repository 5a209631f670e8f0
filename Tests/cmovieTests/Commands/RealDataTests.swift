import CatalogStore
import Database
import Foundation
import MovieModel
import TestSupport
import Testing

/// A slice of real provider data, which lies beside the checkout or nowhere: its licences forbid to copy it.
///
/// The whole of it is for a release build: see `Tests/RealData/cmovie.yaml`.
@Suite(.enabled(if: RealData.isThere, "SKIPPED: there is no ../shared/data beside the checkout"))
struct RealDataTests {
    @Test func `real dumps become a search that agrees with the catalog, and again change nothing`() async throws {
        let data = try TemporaryDirectory()
        try data.write(RealData.configuration, to: "cmovie.yaml")
        let first = try await Program.run("rebuild", "--data", data.path)
        #expect(first.code == 0, "\(first.text) \(first.errorText)")
        #expect(first.text.contains("movielens/movies: read 9742, new 9742"))

        let again = try await Program.run("rebuild", "--data", data.path)
        #expect(again.code == 0)
        #expect(again.text.contains("rate: 0 movies"))

        #expect(try await hits("the matrix", in: data).first?.title == "The Matrix")
        let found = try await hits("genre:horror year:1980..1989 sort:-rating", in: data)
        #expect(found.map(\.id) == (try expectedHorror(in: data)))
        #expect(found.count == 100)
    }

    private func hits(_ query: String, in data: TemporaryDirectory) async throws -> [(id: String, title: String)] {
        let result = try await Program.run("search", query, "--json", "--limit", "100", "--data", data.path)
        let reply = try JSONSerialization.jsonObject(with: Data(result.text.utf8)) as? [String: Any]
        return try #require(reply?["results"] as? [[String: Any]]).map {
            (try #require($0["id"] as? String), try #require($0["title"] as? String))
        }
    }

    /// The same question, put to the catalog by walking all of it; equal ratings go by static rank.
    private func expectedHorror(in data: TemporaryDirectory) throws -> [String] {
        var found: [(value: Double, votes: Int, year: Int, id: MovieID)] = []
        let catalog = try CatalogStore(path: data.file("catalog.sqlite"), access: .readOnly)
        try catalog.read { reader in
            try reader.forEachMovie { movie in
                guard let year = movie.year, (1980...1989).contains(year),
                    movie.genres.contains(where: { $0.isShown && $0.genre.code == "horror" })
                else { return }
                let total = movie.rating.total
                found.append((total.value, total.voteCount, year, movie.id))
            }
        }
        let ordered = found.sorted { ($1.value, $1.votes, $1.year, $0.id) < ($0.value, $0.votes, $0.year, $1.id) }
        return ordered.prefix(100).map(\.id.description)
    }
}

/// Where real data lies.
private enum RealData {
    static let root = URL(fileURLWithPath: Program.root).deletingLastPathComponent().path + "/shared/data"
    static let isThere = FileManager.default.fileExists(atPath: root)

    static let configuration = """
        providers:
          imdb:
            sources:
              basics: { location: \(root)/imdb/subset-2017/title.basics.tsv.gz }
              ratings: { location: \(root)/imdb/subset-2017/title.ratings.tsv.gz }
          movielens:
            sources:
              movies: { location: \(root)/movielens/ml-latest-small/movies.csv }
              links: { location: \(root)/movielens/ml-latest-small/links.csv }
              ratings: { location: \(root)/movielens/ml-latest-small/ratings.csv.gz }
          kodi:
            sources:
              library: { location: \(root)/xml/kodi-videodb.xml.gz }
        """
}
