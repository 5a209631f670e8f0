import MovieModel
import QueryLanguage

/// Binds filters to the columns and lists of an index; nothing of a query but the filter decides.
struct FilterBinder {
    let index: CompiledIndex

    func facet(_ clause: FacetClause) -> PlanNode {
        guard let facet = FacetField(rawValue: clause.field) else { return .nothing }
        guard let field = facet.termField else {
            let nodes = clause.values.map { values(of: facet, $0) }
            return clause.mode == .anyOf ? .any(nodes) : .all(nodes)
        }
        switch clause.mode {
        case .anyOf: return terms(clause.values, field, label: clause.field)
        case .allOf: return .all(clause.values.map { terms([$0], field, label: clause.field) })
        }
    }

    private func values(of facet: FacetField, _ code: String) -> PlanNode {
        guard let range = facet.range(of: code), let column = index.columns[facet.columnName] else { return .nothing }
        return .range(column, ValueInterval(range, decimals: 0))
    }

    func range(_ clause: RangeClause) -> PlanNode {
        guard let column = index.columns[clause.field] else { return .nothing }
        var decimals = 0
        if clause.range.isOneNumber, case .number(let format) = index.fields.field(named: clause.field)?.kind {
            decimals = format.decimals
        }
        return .range(column, ValueInterval(clause.range, decimals: decimals))
    }

    func presence(_ field: String) -> PlanNode {
        switch field {
        case "title", "id": return .everything
        case "rating": return flag(MovieFlag.rated.rawValue, isSet: true)
        case "decade": return index.columns["year"].map(PlanNode.presence) ?? .nothing
        case "genre": return terms(index.vocabulary.genres.map(\.code), .genre, label: "has genre")
        case "lang": return terms(index.metadata.languages, .language, label: "has lang")
        case "country": return terms(index.metadata.countries, .country, label: "has country")
        default: break
        }
        if let column = index.columns[field] { return .presence(column) }
        return terms([field], .presence, label: "has \(field)")
    }

    func flag(_ name: String, isSet: Bool) -> PlanNode {
        let node = terms([name], .flag, label: "is \(name)")
        return isSet ? node : .except(node)
    }

    func identifier(_ namespace: String?, _ value: String) -> PlanNode {
        let namespaces = namespace.map { [$0] } ?? index.metadata.namespaces
        var nodes = [terms(namespaces.map { IdentityKey.text($0, value) }, .externalID, label: "id \(value)")]
        if namespace == nil, let id = MovieID(value), let document = index.movies.document(of: id) {
            nodes.append(.documents([document]))
        }
        return .any(nodes)
    }

    /// The documents that have one of the terms there are.
    func terms(_ texts: [String], _ field: TermField, label: String) -> PlanNode {
        let terms = texts.compactMap { index.dictionary.term($0, in: field) }
        return terms.isEmpty ? .nothing : .terms(terms, label: label)
    }
}
