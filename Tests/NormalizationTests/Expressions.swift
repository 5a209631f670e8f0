import MovieModel

/// Field expressions in short, so that a test shows its field map at a glance.
///
/// `"genres"` picks a field; steps are added by the methods below.
extension FieldExpression: ExpressibleByStringLiteral {
    public init(stringLiteral path: String) {
        guard let path = FieldPath(path) else { preconditionFailure("\(path) is no path") }
        self.init(path: path)
    }

    func parsed(_ parser: FieldParser) -> FieldExpression { FieldExpression(steps + [.parse(parser)]) }
    func split(_ separator: String) -> FieldExpression { FieldExpression(steps + [.split(separator: separator)]) }
    func picking(_ path: FieldExpression) -> FieldExpression { FieldExpression(steps + path.steps) }
    func or(_ other: FieldExpression) -> FieldExpression { FieldExpression([.first([self, other])]) }
    static func constant(_ text: String) -> FieldExpression { FieldExpression([.constant(text)]) }
}

extension ProviderDeclaration {
    /// A provider with these sources.
    static func example(_ code: String, scale: ClosedRange<Double> = 0...10, _ sources: [SourceDeclaration]) throws
        -> ProviderDeclaration
    {
        guard let id = ProviderID(code) else { throw Rejection(code: "test", reason: "\(code) is no provider") }
        var provider = ProviderDeclaration(id: id, name: code)
        provider.scale = scale
        provider.sources = sources
        return provider
    }
}

extension SourceDeclaration {
    /// A source of this format whose field map `body` fills.
    static func example(
        _ name: String, _ layout: SourceFormat.Layout, key: FieldExpression = "id",
        _ body: (inout FieldMap) -> Void
    ) -> SourceDeclaration {
        var fields = FieldMap()
        body(&fields)
        return SourceDeclaration(
            name: name, locations: [], format: SourceFormat(layout: layout), key: key, fields: fields)
    }
}
