/// A closed set of names a value can be, with all their spellings.
struct Vocabulary {
    private let lookUp: (String) -> String?
    private let spellings: [(written: String, name: String)]

    /// The values of a facet.
    init(valuesOf field: Field, in table: FieldTable) {
        lookUp = { table.value(named: $0, in: field)?.code }
        spellings = field.values.flatMap { value in
            ([value.code, value.label] + value.aliases).map { ($0, value.code) }
        }
    }

    /// The fields, as `has:` names them, and their aliases.
    init(fieldsIn table: FieldTable) {
        lookUp = { table.field(named: $0)?.name }
        spellings = table.fields.flatMap { field in ([field.name] + field.aliases).map { ($0, field.name) } }
    }

    /// The flags.
    init(flagsIn table: FieldTable) {
        lookUp = { table.flag(named: $0) }
        spellings = table.flags.map { ($0, $0) }
    }

    /// The sort keys.
    init(sortKeysIn table: FieldTable) {
        lookUp = { table.sortKey(named: $0) }
        spellings = table.sortKeys.map { ($0, $0) }
    }

    /// The canonical name of what is written, if it is in the set.
    func name(for written: String) -> String? {
        lookUp(written)
    }

    /// The name that was probably meant.
    func nearest(to written: String) -> NearestName.Match? {
        NearestName(spellings: spellings).match(for: written)
    }

    /// A few names to show, the one that was probably meant first.
    func examples(near name: String? = nil) -> [String] {
        var seen: Set<String> = []
        let names = (name.map { [$0] } ?? []) + spellings.lazy.map(\.name)
        return Array(names.filter { seen.insert($0).inserted }.prefix(8))
    }
}
