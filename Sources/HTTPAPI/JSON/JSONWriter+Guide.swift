import QueryLanguage

extension JSONWriter {
    /// Writes the members of a field of the language.
    mutating func members(of guide: GuideField) {
        member("name", guide.field.name)
        member("aliases", guide.field.aliases)
        member("label", guide.field.label)
        member("type", guide.field.kind.name)
        member("takes", guide.valueNoun)
        objects("operators", guide.operators) { json, fieldOperator in
            json.member("sign", fieldOperator.sign)
            json.member("meaning", fieldOperator.meaning)
        }
        objects("examples", guide.examples) { $0.members(of: $1) }
        objects("values", guide.values) { json, value in
            json.member("value", value.code)
            json.member("label", value.label)
            json.member("aliases", value.aliases)
        }
        member("sortable", guide.isSortable)
        member("docs", "\(Endpoint.guide.rawValue)#\(guide.anchor)")
    }

    /// Writes the members of a query that shows something.
    mutating func members(of example: GuideExample) {
        member("query", example.query)
        member("canonical", example.canonical)
        member("reading", example.reading)
    }
}
