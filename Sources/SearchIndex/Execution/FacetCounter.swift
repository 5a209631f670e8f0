/// Counts facets, each against the matches without its own condition.
struct FacetCounter {
    let index: CompiledIndex
    let plan: QueryPlan
    /// The documents that match everything.
    let matches: DocumentSet
    /// The literal titles' documents, which match whatever the conditions say.
    let literal: DocumentSet

    private static let shownValues = 20

    /// Counts one facet.
    func result(_ field: FacetField) -> FacetResult {
        let selected = Set(plan.conditions.filter { $0.facet == field }.flatMap(\.selected))
        let base = base(of: field)
        let counts =
            field.termField.map { termCounts($0, selected.union(codes(of: field)), in: base) }
            ?? columnCounts(field, in: base)
        let values = counts.compactMap { code, count -> FacetValueCount? in
            let isSelected = selected.contains(code)
            guard count > 0 || isSelected else { return nil }
            return FacetValueCount(code: code, label: label(of: code, field), count: count, isSelected: isSelected)
        }
        .sorted { ($1.count, $0.code) < ($0.count, $1.code) }
        guard field != .genre, values.count > Self.shownValues else {
            return FacetResult(field: field, values: values, other: 0)
        }
        let shown = values.enumerated().filter { $0.offset < Self.shownValues || $0.element.isSelected }.map(\.element)
        return FacetResult(field: field, values: shown, other: values.count - shown.count)
    }

    /// The matches of all conditions but those that choose values of the facet.
    private func base(of field: FacetField) -> DocumentSet {
        let others = plan.conditions.filter { $0.facet != field }
        guard others.count < plan.conditions.count else { return matches }
        let found = Evaluator(index: index).documents(.all(others.map(\.node)), within: nil)
        return .union([found, literal], documentCount: index.documentCount)
    }

    private func termCounts(_ field: TermField, _ codes: Set<String>, in base: DocumentSet) -> [(String, Int)] {
        let evaluator = Evaluator(index: index)
        return codes.map { code in
            guard let term = index.dictionary.term(code, in: field) else { return (code, 0) }
            return (code, evaluator.documents(term, within: base).count)
        }
    }

    private func columnCounts(_ field: FacetField, in base: DocumentSet) -> [(String, Int)] {
        guard let column = index.columns["year"] else { return [] }
        let width = field == .decade ? 10 : 1
        var counts: [Int: Int] = [:]
        base.forEach { document in
            guard let year = column.value(document).flatMap({ Int(exactly: $0) }) else { return }
            counts[year / width * width, default: 0] += 1
        }
        for code in plan.conditions.filter({ $0.facet == field }).flatMap(\.selected).compactMap({ Int($0) }) {
            counts[code, default: 0] += 0
        }
        return counts.map { (String($0.key), $0.value) }
    }

    private func codes(of field: FacetField) -> [String] {
        switch field {
        case .genre: index.vocabulary.genres.map(\.code)
        case .lang: index.metadata.languages
        case .country: index.metadata.countries
        case .decade, .year: []
        }
    }

    private func label(of code: String, _ field: FacetField) -> String {
        switch field {
        case .genre: index.vocabulary.genres.first { $0.code == code }?.label ?? code
        case .lang: LanguageNames.label(of: code)
        case .country: CountryNames.label(of: code)
        case .decade: "\(code)s"
        case .year: code
        }
    }
}
