import SearchIndex

/// `GET /genres`: the vocabulary of genres, with the movies that show each.
struct GenresEndpoint {
    /// The generation to answer from.
    var index: CompiledIndex

    /// Answers a request.
    func respond() throws(Problem) -> APIResponse {
        let counts = try counts()
        let aliases = Dictionary(index.vocabulary.genres.map { ($0.code, $0.aliases) }) { first, _ in first }
        let response = APIResponse.json { json in
            json.objects("genres", counts) { json, genre in
                json.member("code", genre.code)
                json.member("label", genre.label)
                json.member("aliases", aliases[genre.code] ?? [])
                json.member("count", genre.count)
                json.object("links") {
                    $0.member(
                        "search", "\(SearchLinks.searchPath)?query=\(PercentCoding.encoded("genre:\(genre.code)"))")
                }
            }
            json.object("meta") { $0.member("index_generation", index.generation) }
        }
        return response.taggedByContent().cached(.generation)
    }

    private func counts() throws(Problem) -> [FacetValueCount] {
        do throws(IndexError) { return try index.genreCounts } catch { throw Problem(error) }
    }
}
