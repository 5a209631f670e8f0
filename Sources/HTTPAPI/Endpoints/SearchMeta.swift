import SearchIndex

/// What a search's reply tells of itself, the one part of it that differs from one time to the next.
struct SearchMeta {
    /// The time all of it took.
    var took: Duration
    /// The generation that answered.
    var index: CompiledIndex
    /// Whether a cursor came from another generation.
    var generationChanged: Bool
    /// Whether time ran out.
    var isIncomplete: Bool
    /// The name of the request.
    var requestID: String

    /// Writes the members.
    func members(_ json: inout JSONWriter) {
        json.member("took_ms", took / .milliseconds(1))
        json.generationMembers(index)
        if generationChanged { json.member("generation_changed", true) }
        json.member("incomplete", isIncomplete)
        json.member("request_id", requestID)
    }
}
