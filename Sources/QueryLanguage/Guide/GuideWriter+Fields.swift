extension GuideWriter {
    var fields: Text {
        let facet = first { if case .facet(let values) = $0 { values.count > 1 } else { false } }
        let id = first { $0 == .id }
        let shown = [textName.flatMap(table.field), facet, id].compactMap { $0 }
        return Text(
            title: "Fields",
            paragraphs: [
                "A name and a colon ask one field. A word before a colon that is no field is part of a title, as in "
                    + "`mission: impossible`.",
                "Several values with commas between them mean any of them, with plus signs all of them. A value of two words "
                    + "needs quotes.",
                "`*` as a value asks for any value at all. An id may be written alone, or as the address of its page.",
            ],
            queries: shown.flatMap { FieldExamples(field: $0).queries.prefix(5) } + ["mission: impossible"])
    }

    var numbers: Text {
        let numbers = table.fields.filter { if case .number = $0.kind { true } else { false } }
        let first = numbers.first.map { FieldExamples(field: $0).queries } ?? []
        let special = numbers.flatMap { FieldExamples(field: $0).queries }.filter { query in
            ["k", "%", "m"].contains { query.hasSuffix($0) }
        }
        return Text(
            title: "Numbers and ranges",
            paragraphs: [
                "Numbers are compared with `>`, `>=`, `<`, `<=`, `=` and `!=`. Two dots make a range, with both ends in it; "
                    + "either end may be missing. `[70 TO 80]` is the same, and braces leave the ends out.",
                "Where a field has a scale, a percentage is a share of it. Counts take `10k` and `1.2m`, running times "
                    + "`1h30m`. `~` and a number are a tolerance.",
            ],
            queries: first + special.filter { !first.contains($0) }.prefix(4))
    }

    var year: Text {
        let field = table.yearField
        return Text(
            title: "Years",
            paragraphs: [
                "A year behind words, or in brackets, is a hint: it brings movies of that year to the top, and those of the "
                    + "year before and after, and removes none.",
                "A field of years is a filter. It takes everything numbers take, and decades: `1980s`, `80s`.",
            ],
            queries: ["alien 1979", "halloween (1978)"] + (field.map { FieldExamples(field: $0).queries } ?? []))
    }

    var presence: Text {
        let field = first { if case .number = $0 { true } else { false } } ?? table.fields.first
        let flag = table.flags.first?.valueSpelling
        return Text(
            title: "Presence and flags",
            paragraphs: [
                "`has:` and the name of a field ask for movies that have a value in it, `missing:` for those that have none.",
                "`is:` and `not:` ask for a flag. There is: " + table.flags.map { "`\($0)`" }.joined(separator: ", ")
                    + ".",
            ],
            queries: queries(
                field.map { "has:\($0.name)" }, field.map { "missing:\($0.name)" }, flag.map { "is:\($0)" },
                flag.map { "not:\($0)" }))
    }
}
