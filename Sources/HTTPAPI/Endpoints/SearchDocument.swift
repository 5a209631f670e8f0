import NIOCore
import QueryLanguage
import SearchIndex

/// The JSON of a search's reply.
struct SearchDocument {
    /// The search.
    var outcome: SearchOutcome
    /// Where its other pages are.
    var links: SearchLinks
    /// The name of the request.
    var requestID: String

    /// The whole document.
    var json: ByteBuffer {
        let size = outcome.result.hits.reduce(2048) { $0 + $1.document.count + 256 }
        var json = JSONWriter(ByteBufferAllocator().buffer(capacity: size))
        json.object { json in
            json.object("query", query)
            json.object("total") { json in
                json.member("value", outcome.result.total)
                json.member("relation", outcome.result.isIncomplete ? "gte" : "eq")
            }
            json.object("page", page)
            json.array("results", outcome.result.hits) { $0.hit($1) }
            json.object("facets", facets)
            json.object("meta", meta)
        }
        return json.buffer
    }

    private func query(_ json: inout JSONWriter) {
        let query = outcome.parameters.query
        json.member("text", query.text)
        json.member("canonical", query.canonical)
        json.member("reading", query.reading)
        json.member("mode", outcome.parameters.isStrict ? "strict" : "forgiving")
        json.member("matched_by", outcome.result.matchedBy.rawValue)
        json.objects("diagnostics", outcome.diagnostics) { $0.diagnosticMembers($1) }
        json.member("relaxed", outcome.result.relaxed)
        json.objects("corrections", outcome.result.corrections) { $0.correctionMembers($1) }
        json.member("did_you_mean", outcome.result.didYouMean)
        if outcome.parameters.isExplained {
            json.member("tree", query.syntax.description)
            json.member("plan", outcome.result.plan)
        }
    }

    private func page(_ json: inout JSONWriter) {
        json.member("number", outcome.parameters.page)
        json.member("size", outcome.parameters.pageSize)
        json.member("count", outcome.result.hits.count)
        json.member("pages", outcome.pageCount)
        json.member("self", links.page(outcome.parameters.page))
        json.member("next", outcome.nextPage.map(links.page))
        json.member("prev", outcome.previousPage.map(links.page))
    }

    private func facets(_ json: inout JSONWriter) {
        for facet in outcome.result.facets {
            let query = FacetQuery(query: outcome.parameters.query, facet: facet.field)
            json.object(facet.field.rawValue) { json in
                json.member("mode", "disjunctive")
                json.member("other", facet.other)
                json.objects("values", facet.values) { json, value in
                    json.member("value", value.code)
                    json.member("label", value.label)
                    json.member("count", value.count)
                    json.member("selected", value.isSelected)
                    json.member("query", query.toggling(value.code))
                }
            }
        }
    }

    private func meta(_ json: inout JSONWriter) {
        json.member("took_ms", outcome.took / .milliseconds(1))
        json.member("index_generation", outcome.index.generation)
        json.member("built_at", Timestamp.text(seconds: outcome.index.statistics.builtAt))
        json.member("incomplete", outcome.result.isIncomplete)
        json.member("request_id", requestID)
    }
}
