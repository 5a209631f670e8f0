import TextAnalysis

extension RunBuffer {
    /// Adds the titles of a movie. Titles of the same text are one title of several kinds.
    mutating func addTitles(of movie: IndexedMovie, _ analyzer: inout TextAnalyzer) {
        if movie.titles.count == 1, let title = movie.titles.first {
            let distinct = DistinctTitle(text: title.text, kinds: TitleKinds(title.kind), language: title.language)
            return add(CollectionOfOne(distinct), display: 0, &analyzer)
        }
        let display = movie.displayTitle
        var kinds: [DistinctTitle] = []
        for title in movie.titles.prefix(IndexFormat.titlesPerMovie) {
            if let index = kinds.firstIndex(where: { $0.text == title.text }) {
                kinds[index].kinds.formUnion(TitleKinds(title.kind))
                if kinds[index].language == nil { kinds[index].language = title.language }
            } else {
                kinds.append(
                    DistinctTitle(text: title.text, kinds: TitleKinds(title.kind), language: title.language))
            }
        }
        add(kinds, display: kinds.firstIndex { $0.text == display }, &analyzer)
    }

    private mutating func add(
        _ distinct: some Collection<DistinctTitle>, display: Int?,
        _ analyzer: inout TextAnalyzer
    ) {
        var all = TitleKinds()
        sortKey.removeAll(keepingCapacity: true)
        records.appendVariable(distinct.count)
        for (ordinal, title) in distinct.enumerated() {
            add(title, ordinal: ordinal, isDisplay: ordinal == display, &analyzer)
            all.formUnion(title.kinds)
        }
        if all.contains(.original) { addTerm("original", .presence) }
        if all.contains(.alternative) || all.contains(.working) { addTerm("aka", .presence) }
    }

    private mutating func add(
        _ title: DistinctTitle, ordinal: Int, isDisplay: Bool, _ analyzer: inout TextAnalyzer
    ) {
        let language = titleLanguages.number(of: title.language)
        var text = title.text
        text.withUTF8 { utf8 in
            analyzer.analyze(
                utf8: utf8, isDisplay ? [.equivalents, .literalKey, .normalizedKey] : [.equivalents, .literalKey])
            let shape = TitleShape(of: utf8, analyzer)
            add(analyzer.tokens, of: analyzer, .title, ordinal: ordinal, shape, title.kinds)
            add(analyzer.equivalents, of: analyzer, .equivalent, ordinal: ordinal, shape, title.kinds)
            SpooledTitle.append(utf8, shape, title.kinds, language: language, analyzer, to: &records)
            guard isDisplay else { return }
            if analyzer.normalizedKey.isEmpty {
                sortKey.append(contentsOf: utf8)
            } else {
                sortKey.append(contentsOf: analyzer.normalizedKey)
            }
        }
    }

    private mutating func add(
        _ tokens: [AnalyzedToken], of analyzer: borrowing TextAnalyzer, _ field: TermField, ordinal: Int,
        _ shape: TitleShape, _ kinds: TitleKinds
    ) {
        analyzer.bytes.withUnsafeBufferPointer { bytes in
            for token in tokens where token.endPosition <= IndexFormat.titlePositions {
                occurrences.append(
                    Occurrence(
                        term: terms.number(of: UnsafeBufferPointer(rebasing: bytes[token.byteRange]), in: field),
                        ordinal: UInt16(truncatingIfNeeded: ordinal),
                        position: UInt16(truncatingIfNeeded: token.position),
                        length: UInt16(truncatingIfNeeded: token.positionCount),
                        flags: PlaceFlags(Int(token.position), token.endPosition, of: shape, kinds)))
            }
        }
    }

    /// Adds the people and keywords of a movie.
    mutating func addNames(of movie: IndexedMovie, _ analyzer: inout TextAnalyzer) {
        if movie.people.isEmpty, movie.keywords.isEmpty { return }
        for field in NamedField.allCases {
            var ordinal = 0
            field.forEachValue(of: movie) { value in
                guard ordinal < IndexFormat.titlesPerMovie else { return }
                if ordinal == 0 { addTerm(field.rawValue, .presence) }
                addName(value, field, ordinal: ordinal, &analyzer)
                ordinal += 1
            }
        }
    }

    /// Names have no lower tier, so other spellings stand beside the typed ones.
    private mutating func addName(_ value: String, _ field: NamedField, ordinal: Int, _ analyzer: inout TextAnalyzer) {
        analyzer.analyze(value, .equivalents)
        analyzer.bytes.withUnsafeBufferPointer { bytes in
            for (place, token) in (analyzer.tokens + analyzer.equivalents).enumerated() {
                guard token.endPosition <= IndexFormat.titlePositions,
                    place < analyzer.tokens.count || token.positionCount == 1
                else { continue }
                occurrences.append(
                    Occurrence(
                        term: terms.number(
                            of: UnsafeBufferPointer(rebasing: bytes[token.byteRange]), in: field.tokens),
                        ordinal: UInt16(truncatingIfNeeded: ordinal),
                        position: UInt16(truncatingIfNeeded: token.position),
                        length: UInt16(truncatingIfNeeded: token.positionCount)))
            }
        }
        if let whole = field.whole { addTerm(Folding.folded(value), whole) }
    }
}
