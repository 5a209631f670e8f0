import HTTPTypes
import MovieModel
import SearchIndex

/// `GET /movies/suggest`: titles for what was typed so far.
struct SuggestEndpoint {
    /// The generation to answer from.
    var index: CompiledIndex

    /// Answers a request.
    func respond(to request: APIRequest, target: RequestTarget) throws(Problem) -> APIResponse {
        var reader = ParameterReader(target.query, Endpoint.suggest.parameters)
        let limit = reader.number("limit", in: 1...Limits.suggestions, otherwise: Limits.suggestions)
        try reader.refuseFaults()
        let prefix = String(
            String.UnicodeScalarView((reader.text("prefix") ?? "").unicodeScalars.prefix(Self.longestPrefix)))
        let tag = EntityTag.of([
            String(index.generation), String(index.statistics.builtAt), String(index.statistics.changeSequence), prefix,
            String(limit),
        ])
        if request.holds(tag) { return Self.finished(APIResponse(.notModified), tag) }
        let suggestions = try suggestions(prefix, limit)
        let response = APIResponse.json { json in
            json.member("prefix", prefix)
            json.objects("suggestions", suggestions, Self.write)
            json.object("meta") { json in
                json.generationMembers(index)
                json.member("request_id", request.requestID)
            }
        }
        return Self.finished(response, tag)
    }

    private func suggestions(_ prefix: String, _ limit: Int) throws(Problem) -> [(TitleSuggestion, year: Int?)] {
        do throws(IndexError) {
            var found: [(TitleSuggestion, year: Int?)] = []
            for suggestion in try index.suggestions(for: prefix, limit: limit) {
                found.append((suggestion, year: try index.year(of: suggestion.movieID)))
            }
            return found
        } catch {
            throw Problem(error)
        }
    }

    private static func write(_ json: inout JSONWriter, _ suggestion: (TitleSuggestion, year: Int?)) {
        let (title, year) = suggestion
        json.member("id", title.movieID.description)
        json.member("title", title.text)
        json.member("year", year)
        json.objects("highlights", title.highlights) { json, range in
            json.member("start", range.lowerBound)
            json.member("end", range.upperBound)
        }
        json.object("links") { $0.member("self", MovieEndpoint.address(title.movieID)) }
    }

    private static func finished(_ response: APIResponse, _ tag: String) -> APIResponse {
        var response = response
        response.headers[.eTag] = tag
        return response.cached(.generation)
    }

    /// Longer than any title that is worth finishing.
    private static let longestPrefix = 256
}
