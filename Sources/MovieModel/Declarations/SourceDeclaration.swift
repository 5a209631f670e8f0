/// One configured feed of a provider: where it is, how it is read, and what its fields mean.
public struct SourceDeclaration: Hashable, Sendable {
    /// The name, unique within the provider: `basics`, `ratings`.
    public var name: String
    /// Paths, globs and addresses, in the order they are read; paths are absolute.
    public var locations: [String]
    /// How the bytes become records.
    public var format: SourceFormat
    /// The field that holds the record's key. Parts with an equal key are one record, also where a source has
    /// several (the titles of IMDb's akas).
    public var key: FieldExpression
    /// The parts of a file's records that are counted together instead of kept one by one.
    public var aggregation: Aggregation?
    /// What the fields mean.
    public var fields: FieldMap
    /// The place of this declaration in the configuration, for messages.
    public var declaredAt: String?

    /// Creates a declaration.
    public init(
        name: String, locations: [String], format: SourceFormat, key: FieldExpression, fields: FieldMap
    ) {
        self.name = name
        self.locations = locations
        self.format = format
        self.key = key
        self.fields = fields
    }
}

/// Counting many records under one key: the votes of single users to a count, a sum, a sum of squares and a histogram.
///
/// The aggregate becomes the record; its fields are ``AggregateField``.
public struct Aggregation: Hashable, Sendable {
    /// The field with one user's rating.
    public var value: FieldExpression
    /// The scale the ratings are on; one off it is rejected.
    public var scale: ClosedRange<Double>

    /// Creates an aggregation.
    public init(value: FieldExpression, scale: ClosedRange<Double>) {
        self.value = value
        self.scale = scale
    }
}

/// The fields of an aggregated record.
public enum AggregateField: String, CaseIterable, Sendable {
    case key, count, sum, sumOfSquares, mean, variance, histogram
}
