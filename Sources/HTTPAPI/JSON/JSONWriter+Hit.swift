import SearchIndex

extension JSONWriter {
    /// Writes a hit: its document as it was compiled, with why it matched beside it.
    mutating func hit(_ hit: Hit) {
        object(extending: hit.document) { $0.matchMembers(of: hit) }
    }

    private mutating func matchMembers(of hit: Hit) {
        key("match")
        if let match = hit.match { object { $0.members(of: match) } } else { null() }
        guard let explanation = hit.explanation else { return }
        object("explain") { json in
            for step in explanation.steps { json.member(step.name, step.value) }
        }
    }

    private mutating func members(of match: HitMatch) {
        member("tier", match.tier)
        member("field", match.field)
        member("value", match.value)
        objects("highlights", match.highlights) { json, range in
            json.member("field", match.field)
            json.member("start", range.lowerBound)
            json.member("end", range.upperBound)
        }
    }
}
