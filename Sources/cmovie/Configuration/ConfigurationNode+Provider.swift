import MovieModel

extension ConfigurationNode {
    /// A provider: what is written here over what is built in under its name, if anything is.
    ///
    /// - Parameters:
    ///   - id: its code.
    ///   - builtIn: the built-in declaration of that code; its sources serve as patterns only.
    ///   - directory: what paths are relative to.
    func provider(
        _ id: ProviderID, builtIn: ProviderDeclaration?, directory: String
    ) throws(ConfigurationError) -> ProviderDeclaration {
        var provider = builtIn ?? ProviderDeclaration(id: id, name: id.code)
        let patterns = provider.sources
        provider.sources = []
        for (key, value) in try members(known: Self.providerKeys) {
            switch key {
            case "name": provider.name = try value.text()
            case "website": provider.website = try value.text()
            case "licence": provider.licence = try value.text()
            case "attribution": provider.attribution = try value.text()
            case "aliases": provider.aliases = try value.texts()
            case "namespace": provider.namespace = try value.text()
            case "scale": provider.scale = try value.scale()
            case "family": provider.family = try value.choice()
            case "sigma": provider.sigma = try value.positive()
            case "reliability": provider.reliability = try value.positive()
            case "derived": provider.isDerived = try value.flag()
            case "origins": provider.origins.merge(try value.origins()) { $1 }
            case "genres": provider.genres.merge(try value.genreWeights()) { $1 }
            case "categories": provider.categories.merge(try value.categoryWeights()) { $1 }
            default: provider.sources = try value.sources(patterns: patterns, directory: directory)
            }
        }
        return provider
    }

    private static let providerKeys = [
        "name", "website", "licence", "attribution", "aliases", "namespace", "scale", "family", "sigma",
        "reliability", "derived", "origins", "genres", "categories", "sources",
    ]

    private func positive() throws(ConfigurationError) -> Double {
        let number = try number()
        guard number > 0 else { throw error("expected a number above 0") }
        return number
    }

    private func providerID() throws(ConfigurationError) -> ProviderID {
        guard let id = ProviderID(try text()) else { throw error("expected a provider's code, a-z, 0-9 and _") }
        return id
    }

    private func origins() throws(ConfigurationError) -> [String: ProviderID] {
        var origins: [String: ProviderID] = [:]
        for (label, id) in try members() { origins[label.lowercased()] = try id.providerID() }
        return origins
    }

    private func genreWeights() throws(ConfigurationError) -> [String: [Weighted<Genre>]] {
        var weights: [String: [Weighted<Genre>]] = [:]
        for (label, value) in try members() {
            weights[label.lowercased()] = try value.weights { name in
                Genre(code: name)
            } expected: {
                "a genre such as \(Genre.all.map(\.code).joined(separator: ", "))"
            }
        }
        return weights
    }

    private func categoryWeights() throws(ConfigurationError) -> [String: [Weighted<RatingCategory>]] {
        var weights: [String: [Weighted<RatingCategory>]] = [:]
        for (label, value) in try members() {
            weights[label.lowercased()] = try value.weights { name in
                RatingCategory(rawValue: name)
            } expected: {
                "one of \(RatingCategory.allCases.map(\.rawValue).joined(separator: ", "))"
            }
        }
        return weights
    }

    /// `action`, or `{ action: 0.5, adventure: 0.5 }`, or nothing for a label that is known to mean none.
    private func weights<Value: Hashable & Sendable>(
        of named: (String) -> Value?, expected: () -> String
    ) throws(ConfigurationError) -> [Weighted<Value>] {
        guard isMapping else {
            return try each { node throws(ConfigurationError) in
                guard let value = named(try node.text()) else { throw node.error("expected \(expected())") }
                return Weighted(value, 1)
            }
        }
        var weights: [Weighted<Value>] = []
        for (name, node) in try members() {
            guard let value = named(name) else { throw node.error("expected \(expected())") }
            let weight = try node.number()
            guard (0...1).contains(weight) else { throw node.error("expected a weight from 0 to 1") }
            weights.append(Weighted(value, weight))
        }
        return weights
    }
}
