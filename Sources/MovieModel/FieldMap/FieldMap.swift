/// What the fields of a source's records mean.
///
/// A field map is data: it says where each value of a ``CanonicalRecord`` comes from. What a map does not
/// mention the source does not give.
public struct FieldMap: Hashable, Sendable {
    /// Where titles come from, the most reliable first.
    public var titles: [TitleRule] = []
    /// The year of release.
    public var year: FieldExpression?
    /// The running time in minutes.
    public var runtime: FieldExpression?
    /// The provider's word for what it is.
    public var type: FieldExpression?
    /// The language codes.
    public var languages: FieldExpression?
    /// The countries.
    public var countries: FieldExpression?
    /// The genre labels.
    public var genres: FieldExpression?
    /// Identities in other namespaces.
    public var ids: [String: FieldExpression] = [:]
    /// Where ratings come from.
    public var ratings: [RatingRule] = []
    /// Where people come from.
    public var people: [PersonRule] = []
    /// Describing words.
    public var keywords: FieldExpression?
    /// Whether the movie is for adults only: `1` or `true`.
    public var isAdult: FieldExpression?

    /// Creates a map that maps nothing.
    public init() {}
}

/// Where titles come from.
public struct TitleRule: Hashable, Sendable {
    /// The values to take a title from each; the record itself by default.
    public var each: FieldExpression?
    /// The title, or several.
    public var text: FieldExpression
    /// What it is to the movie, where the rule knows.
    public var kind: TitleKind
    /// The provider's word for what it is, which overrides ``kind`` where it is understood.
    public var kindLabel: FieldExpression?
    /// The language tag.
    public var language: FieldExpression?
    /// The region code.
    public var region: FieldExpression?

    /// Creates a rule.
    public init(text: FieldExpression, kind: TitleKind) {
        self.text = text
        self.kind = kind
    }
}

/// Where ratings come from.
public struct RatingRule: Hashable, Sendable {
    /// The values to take a rating from each; the record itself by default.
    public var each: FieldExpression?
    /// The rating.
    public var value: FieldExpression
    /// The number of votes.
    public var votes: FieldExpression?
    /// The variance of single votes.
    public var variance: FieldExpression?
    /// The scale; the provider's by default.
    public var scale: ClosedRange<Double>?
    /// The upper end of the scale where each rating states its own.
    public var scaleMaximum: FieldExpression?
    /// Who rates; the provider's family by default.
    public var family: RatingFamily?
    /// The name of the rated part.
    public var category: FieldExpression?
    /// The name of the provider it was copied from.
    public var origin: FieldExpression?
    /// Whether a rating of zero, or one without votes, means none.
    public var isZeroMissing = false

    /// Creates a rule.
    public init(value: FieldExpression) {
        self.value = value
    }
}

/// Where people come from.
public struct PersonRule: Hashable, Sendable {
    /// The values to take a person from each; the record itself by default.
    public var each: FieldExpression?
    /// The name, or several.
    public var name: FieldExpression
    /// What the person did.
    public var role: RecordPerson.Role

    /// Creates a rule.
    public init(name: FieldExpression, role: RecordPerson.Role) {
        self.name = name
        self.role = role
    }
}
