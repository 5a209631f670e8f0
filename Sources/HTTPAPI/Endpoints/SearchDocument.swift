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

    /// The document without ``meta``, an object by itself.
    var lasting: [UInt8] {
        let size = outcome.result.hits.reduce(2048) { $0 + $1.document.count + 256 }
        var json = JSONWriter(ByteBufferAllocator().buffer(capacity: size))
        json.object(lastingMembers)
        return Array(json.buffer.readableBytesView)
    }

    /// What it tells of itself.
    var meta: SearchMeta {
        SearchMeta(
            took: outcome.took, index: outcome.index, generationChanged: outcome.result.generationChanged,
            isIncomplete: outcome.result.isIncomplete, requestID: requestID)
    }

    /// Writes the members of the document.
    func members(_ json: inout JSONWriter) {
        lastingMembers(&json)
        json.object("meta", meta.members)
    }

    private func lastingMembers(_ json: inout JSONWriter) {
        json.object("query", query)
        json.object("total") { json in
            json.member("value", outcome.result.total)
            json.member("relation", outcome.result.isIncomplete ? "gte" : "eq")
        }
        json.object("page", page)
        let style = HitStyle(fields: outcome.parameters.fields, languages: outcome.parameters.languages)
        json.array("results", outcome.result.hits) { $0.hit($1, style) }
        json.object("facets", facets)
    }

    private func query(_ json: inout JSONWriter) {
        json.queryMembers(outcome.parameters.query, isStrict: outcome.parameters.isStrict)
        json.member("matched_by", outcome.result.matchedBy.rawValue)
        json.objects("diagnostics", outcome.diagnostics) { $0.diagnosticMembers($1) }
        json.member("relaxed", outcome.result.relaxed)
        json.objects("corrections", outcome.result.corrections) { $0.correctionMembers($1) }
        json.member("did_you_mean", outcome.result.didYouMean)
        if outcome.parameters.isExplained {
            json.key("tree")
            json.tree(outcome.parameters.query.syntax)
            json.member("plan", outcome.result.plan)
        }
    }

    private func page(_ json: inout JSONWriter) {
        let isNumbered = outcome.parameters.after == nil
        json.member("number", isNumbered ? outcome.parameters.page : nil)
        json.member("size", outcome.parameters.pageSize)
        json.member("count", outcome.result.hits.count)
        json.member("pages", outcome.pageCount)
        json.member("self", links.own)
        json.member("next", outcome.nextPage.map(links.page) ?? outcome.next.map(links.after))
        json.member("prev", outcome.previousPage.map(links.page))
        json.member("after", outcome.next)
    }

    private func facets(_ json: inout JSONWriter) {
        for facet in outcome.result.facets {
            let query = FacetQuery(query: outcome.parameters.query, facet: facet.field)
            json.object(facet.field.rawValue) { json in
                json.member("mode", outcome.parameters.facetMode == .disjunctive ? "disjunctive" : "conjunctive")
                json.member("other", facet.other)
                json.objects("values", facet.values) { json, value in
                    json.facetMembers(value)
                    json.member("selected", value.isSelected)
                    json.member("query", query.toggling(value.code))
                }
            }
        }
    }
}
