import MovieModel

extension SourceDeclaration {
    /// The columns without which a delimited file is not what this source declares.
    ///
    /// Those that the key and the field map pick from the record itself, and for which they name no alternative. An
    /// aggregating source's field map speaks of the aggregate, not of the columns.
    var requiredColumns: [String] {
        guard case .delimited = format.layout else { return [] }
        let expressions = aggregation.map { [key, $0.value] } ?? [key] + fields.recordExpressions
        var seen: Set<String> = []
        return expressions.compactMap(\.requiredMember).filter { seen.insert($0).inserted }
    }
}

extension FieldMap {
    /// The expressions that are applied to the record itself.
    fileprivate var recordExpressions: [FieldExpression] {
        let single = [year, runtime, type, languages, countries, genres, keywords, isAdult].compactMap(\.self)
        let named = ids.sorted { $0.key < $1.key }.map(\.value)
        return single + named + titles.flatMap(\.recordExpressions) + ratings.flatMap(\.recordExpressions)
            + people.flatMap(\.recordExpressions)
    }
}

extension TitleRule {
    fileprivate var recordExpressions: [FieldExpression] {
        each.map { [$0] } ?? [text, kindLabel, language, region].compactMap(\.self)
    }
}

extension RatingRule {
    fileprivate var recordExpressions: [FieldExpression] {
        each.map { [$0] } ?? [value, votes, variance, scaleMaximum, category, origin].compactMap(\.self)
    }
}

extension PersonRule {
    fileprivate var recordExpressions: [FieldExpression] { each.map { [$0] } ?? [name] }
}

extension FieldExpression {
    /// The member of the record it cannot do without, or `nil` if it has alternatives or needs none.
    fileprivate var requiredMember: String? {
        guard case .pick(let path) = steps.first else { return nil }
        return path.segments.first?.name
    }
}
