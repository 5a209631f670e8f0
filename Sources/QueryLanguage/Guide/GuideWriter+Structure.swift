extension GuideWriter {
    var operators: Text {
        Text(
            title: "Operators",
            paragraphs: [
                "`AND` is what a space says anyway, `OR` asks for either side, `NOT` for movies without what follows. They "
                    + "are operators in capitals and between words only; in a query all in capitals they are words.",
                "`&&`, `|` and `||` are the same in signs. `-` negates in front of a word and glued to it; inside of a word it "
                    + "belongs to it, and other dashes never negate. `+` changes nothing.",
                "`NOT` binds most tightly, then `AND` and the space, then `OR`. The answer shows the query with all its "
                    + "brackets.",
            ],
            queries: ["alien OR aliens", "alien -aliens", "heat NOT \"the heat\"", "star trek OR star wars", "x-men"])
    }

    var groups: Text {
        Text(
            title: "Groups",
            paragraphs: [
                "Brackets say what belongs together. Behind a field they hold several of its values.",
                "`^` and a number behind the closing bracket say how much its words count.",
                "A bracket without a partner is closed at the end or left out. A year in brackets behind words is a hint.",
            ],
            queries: ["(alien OR aliens) scott", "-(alien OR heat)", "(alien heat)^2"]
                + queries(textName.map { $0 + ":(alien OR heat)" }))
    }

    var sort: Text {
        let key = table.sortKeys.first { table.field(named: $0) != nil } ?? table.sortKeys.first
        return Text(
            title: "Sorting",
            paragraphs: [
                "`sort:` and a name begin with the least, `-` before the name or `-desc` behind it with the most. Several "
                    + "are separated by commas, the weightiest first.",
                "Without it, words are sorted by how well they match, and filters by the c-rating.",
                "There is: " + table.sortKeys.map { "`\($0)`" }.joined(separator: ", ") + ".",
            ],
            queries: queries(
                key.map { "sort:-\($0)" }, key.map { "alien sort:\($0)-desc" },
                table.sortKeys.count > 1 ? "sort:-\(table.sortKeys[1]),\(table.sortKeys[0])" : nil))
    }

    var limitations: Text {
        Text(
            title: "Limits",
            paragraphs: [
                "The first \(limits.maximumScalars) characters of a query are read, \(limits.maximumClauses) clauses are "
                    + "kept, and groups nest at most \(limits.maximumDepth) deep. A wildcard or a regular expression stands "
                    + "for the most frequent words only, where they are many.",
                "What a limit cut off is named in the answer.",
                "Every text is a query: what cannot be understood becomes words. In strict mode such a query is refused "
                    + "instead, with all its errors at once.",
            ],
            queries: [])
    }
}
