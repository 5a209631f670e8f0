extension JSONWriter {
    /// Writes the media types of a body with their schemas.
    mutating func content(_ types: [(type: String, schema: String?)]) {
        guard !types.isEmpty else { return }
        object("content") { json in
            for (type, schema) in types {
                json.object(type) { json in
                    json.object("schema") { json in
                        if let schema {
                            json.member("$ref", "#/components/schemas/\(schema)")
                        } else {
                            json.member("type", type.hasPrefix("application/json") ? "object" : "string")
                        }
                    }
                }
            }
        }
    }

    /// Writes the variable part of an address.
    mutating func pathParameter(_ variable: Endpoint.Variable) {
        object { json in
            json.member("name", variable.name)
            json.member("in", "path")
            json.member("required", true)
            json.object("schema") { json in
                json.member("type", "string")
                if variable.values.isEmpty { json.member("minLength", 1) } else { json.member("enum", variable.values) }
                if let pattern = variable.pattern { json.member("pattern", pattern) }
            }
        }
    }

    /// Writes a parameter of an address.
    mutating func queryParameter(_ parameter: Parameter) {
        object { json in
            json.member("name", parameter.name)
            json.member("in", "query")
            json.member("required", parameter.isRequired)
            if parameter.kind == .truth { json.member("allowEmptyValue", true) }
            json.member("description", parameter.text)
            if parameter.isList {
                json.member("style", "form")
                json.member("explode", false)
            }
            json.object("schema") { $0.schema(of: parameter) }
        }
    }

    /// Writes the members of the schema of a parameter in a body, where `null` counts as not given.
    mutating func bodySchema(of parameter: Parameter) {
        array("anyOf", [true, false]) { json, isGiven in
            json.object { json in
                if isGiven { json.schema(of: parameter, isBody: true) } else { json.member("type", "null") }
            }
        }
    }

    /// Writes the members of the schema of a parameter's values.
    mutating func schema(of parameter: Parameter, isBody: Bool = false) {
        switch parameter.kind {
        case .text:
            member("type", "string")
        case .pattern(let pattern):
            member("type", "string")
            member("pattern", pattern)
        case .whole(let bounds):
            member("type", "integer")
            member("minimum", bounds.lowerBound)
            member("maximum", bounds.upperBound)
            if let usual = parameter.usual.flatMap({ Int($0) }) { member("default", usual) }
            return
        case .truth:
            // In an address it is a text, and its name alone says yes.
            array("enum", isBody ? ["true", "false"] : ["true", "false", "1", "0", "\"\""]) { json, word in
                json.value(Array(word.utf8)[...])
            }
            if let usual = parameter.usual { member("default", usual == "true") }
            return
        case .choice(let words):
            member("type", "string")
            member("enum", words)
        case .list(let words, let pattern):
            member("type", "array")
            object("items") { json in
                json.member("type", "string")
                // An address without a value has one empty item.
                if !words.isEmpty { json.member("enum", isBody ? words : words + [""]) }
                if let pattern { json.member("pattern", isBody ? pattern : "^$|" + pattern) }
            }
            return
        }
        if let usual = parameter.usual { member("default", usual) }
    }
}
