import MovieModel

extension ConfigurationNode {
    /// A field expression: a path, a mapping of steps in written order, or a sequence of both.
    func expression() throws(ConfigurationError) -> FieldExpression {
        if isMapping { return FieldExpression(try steps()) }
        if isSequence {
            var steps: [FieldExpression.Step] = []
            for element in elements() { steps += try element.expression().steps }
            return FieldExpression(steps)
        }
        return FieldExpression(path: try fieldPath())
    }

    private func steps() throws(ConfigurationError) -> [FieldExpression.Step] {
        var steps: [FieldExpression.Step] = []
        for (key, value) in try members(known: ["pick", "split", "strip", "parse", "constant", "first"]) {
            switch key {
            case "pick": steps.append(.pick(try value.fieldPath()))
            case "split": steps.append(.split(separator: try value.text()))
            case "strip": steps.append(.strip(try value.text()))
            case "parse": steps.append(.parse(try value.choice(FieldParser.self)))
            case "constant": steps.append(.constant(try value.text()))
            default: steps.append(.first(try value.alternatives()))
            }
        }
        return steps
    }

    private func alternatives() throws(ConfigurationError) -> [FieldExpression] {
        var alternatives: [FieldExpression] = []
        for element in elements() { alternatives.append(try element.expression()) }
        return alternatives
    }

    private func fieldPath() throws(ConfigurationError) -> FieldPath {
        let text = try text()
        guard let path = FieldPath(text) else {
            throw error("expected a path such as credits/crew[job=Director]/name, found \(text)")
        }
        return path
    }

    /// The `fields` of a source.
    func fieldMap() throws(ConfigurationError) -> FieldMap {
        var map = FieldMap()
        let known = [
            "titles", "year", "runtime", "type", "languages", "countries", "genres", "ids", "ratings", "people",
            "keywords", "adult",
        ]
        for (key, value) in try members(known: known) {
            switch key {
            case "titles": map.titles = try value.each { node throws(ConfigurationError) in try node.titleRule() }
            case "year": map.year = try value.expression()
            case "runtime": map.runtime = try value.expression()
            case "type": map.type = try value.expression()
            case "languages": map.languages = try value.expression()
            case "countries": map.countries = try value.expression()
            case "genres": map.genres = try value.expression()
            case "ids": for (name, id) in try value.members() { map.ids[name] = try id.expression() }
            case "ratings": map.ratings = try value.each { node throws(ConfigurationError) in try node.ratingRule() }
            case "people": map.people = try value.each { node throws(ConfigurationError) in try node.personRule() }
            case "keywords": map.keywords = try value.expression()
            default: map.isAdult = try value.expression()
            }
        }
        return map
    }

    /// The results of reading each element.
    func each<Result>(
        _ read: (ConfigurationNode) throws(ConfigurationError) -> Result
    ) throws(ConfigurationError) -> [Result] {
        var results: [Result] = []
        for element in elements() { results.append(try read(element)) }
        return results
    }

    private func titleRule() throws(ConfigurationError) -> TitleRule {
        var rule = TitleRule(text: try required("text").expression(), kind: .display)
        for (key, value) in try members(known: ["each", "text", "kind", "kind-label", "language", "region"]) {
            switch key {
            case "each": rule.each = try value.expression()
            case "kind": rule.kind = try value.choice()
            case "kind-label": rule.kindLabel = try value.expression()
            case "language": rule.language = try value.expression()
            case "region": rule.region = try value.expression()
            default: break
            }
        }
        return rule
    }

    private func ratingRule() throws(ConfigurationError) -> RatingRule {
        var rule = RatingRule(value: try required("value").expression())
        let known = [
            "each", "value", "votes", "variance", "scale", "scale-maximum", "family", "category", "origin", "zero",
        ]
        for (key, value) in try members(known: known) {
            switch key {
            case "each": rule.each = try value.expression()
            case "votes": rule.votes = try value.expression()
            case "variance": rule.variance = try value.expression()
            case "scale": rule.scale = try value.scale()
            case "scale-maximum": rule.scaleMaximum = try value.expression()
            case "family": rule.family = try value.choice()
            case "category": rule.category = try value.expression()
            case "origin": rule.origin = try value.expression()
            case "zero": rule.isZeroMissing = try value.choice(ZeroMeaning.self) == .missing
            default: break
            }
        }
        return rule
    }

    private func personRule() throws(ConfigurationError) -> PersonRule {
        var rule = PersonRule(name: try required("name").expression(), role: try required("role").choice())
        for (key, value) in try members(known: ["each", "name", "role"]) where key == "each" {
            rule.each = try value.expression()
        }
        return rule
    }

    /// The member of that name, which must be there.
    func required(_ name: String) throws(ConfigurationError) -> ConfigurationNode {
        guard let member = try members().first(where: { $0.key == name }) else {
            throw error("\(name) is missing here")
        }
        return member.value
    }
}

/// What a rating of zero means.
private enum ZeroMeaning: String, CaseIterable {
    case missing, rating
}
