import MovieModel
import SearchIndex

extension JSONWriter {
    /// Writes a hit: its document as it was compiled, with why it matched beside it.
    mutating func hit(_ hit: Hit, _ style: HitStyle = HitStyle()) {
        if style.isPlain {
            object(extending: hit.document) { $0.addedMembers(of: hit, style) }
        } else {
            object { json in
                json.chosenMembers(of: hit, style)
                json.addedMembers(of: hit, style)
            }
        }
    }

    /// Copies the members asked for, with the title in the reader's language.
    private mutating func chosenMembers(of hit: Hit, _ style: HitStyle) {
        let document = hit.document
        let title = style.languages.isEmpty ? nil : hit.title(in: style.languages)
        for member in JSONMembers(document).members {
            let name = String(decoding: document[member.key], as: UTF8.self)
            guard style.fields.has(name) else { continue }
            if name == "title", let title {
                self.member(name, title)
            } else {
                key(name)
                value(document[member.value])
            }
        }
    }

    private mutating func addedMembers(of hit: Hit, _ style: HitStyle) {
        if style.fields != .compact, style.fields.has("titles") {
            objects("titles", hit.titles) { json, title in
                json.member("text", title.text)
                json.member("kinds", title.kinds.map(\.rawValue))
                json.member("language", title.language)
            }
        }
        if style.fields.has("match") {
            key("match")
            if let match = hit.match { object { $0.members(of: match) } } else { null() }
        }
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
