/// Every field, flag and sort key a query may name.
///
/// Look-ups are by name or alias, whatever the case. Where two entries claim
/// one spelling, the one declared first has it.
public struct FieldTable: Sendable {
    /// The fields, in the order declared.
    public let fields: [Field]

    /// What `is:` and `not:` may name.
    public let flags: [String]

    /// What `sort:` may name.
    public let sortKeys: [String]

    private let fieldByKey: [NameKey: Field]
    private let flagByKey: [NameKey: String]
    private let sortKeyByKey: [NameKey: String]
    private let valueByKey: [String: [NameKey: FacetValue]]

    /// Creates a table.
    public init(fields: [Field], flags: [String] = [], sortKeys: [String] = []) {
        self.fields = fields
        self.flags = flags
        self.sortKeys = sortKeys
        let names = fields.map { ($0, [$0.name]) } + fields.map { ($0, $0.aliases) }
        fieldByKey = Self.keyed(names)
        flagByKey = Self.keyed(flags.map { ($0, [$0]) })
        sortKeyByKey = Self.keyed(sortKeys.map { ($0, [$0]) })
        valueByKey = Dictionary(
            fields.map { ($0.name, Self.keyed($0.values.map { ($0, [$0.code, $0.label] + $0.aliases) })) },
            uniquingKeysWith: { first, _ in first })
    }

    /// The field called `name`, by its canonical name or an alias.
    public func field(named name: String) -> Field? {
        fieldByKey[NameKey(name)]
    }

    /// The canonical spelling of the flag called `name`.
    public func flag(named name: String) -> String? {
        flagByKey[NameKey(name)]
    }

    /// The canonical spelling of the sort key called `name`, which may also be an alias of the field of that name.
    public func sortKey(named name: String) -> String? {
        let key = NameKey(name)
        return sortKeyByKey[key] ?? fieldByKey[key].flatMap { sortKeyByKey[NameKey($0.name)] }
    }

    /// The value of `field` spelled `name`: by its code, its label or an alias.
    ///
    /// Returns `nil` for an unknown spelling, and for a field that is no facet.
    public func value(named name: String, in field: Field) -> FacetValue? {
        valueByKey[field.name]?[NameKey(name)]
    }

    /// The first field of calendar years, which a year hint would filter on.
    var yearField: Field? {
        fields.first { $0.kind == .year }
    }

    /// The first field of identities.
    var idField: Field? {
        fields.first { $0.kind == .id }
    }

    private static func keyed<Entry>(_ entries: [(Entry, [String])]) -> [NameKey: Entry] {
        Dictionary(
            entries.flatMap { entry, names in names.map { (NameKey($0), entry) } },
            uniquingKeysWith: { first, _ in first })
    }
}

extension Field {
    /// The closed vocabulary of a facet; empty for every other kind.
    var values: [FacetValue] {
        if case .facet(let values) = kind { values } else { [] }
    }
}
