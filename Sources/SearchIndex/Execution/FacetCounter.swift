/// Counts facets among the matches of a search.
struct FacetCounter {
    let run: SearchRun
    private let mode: FacetMode
    let evaluator: Evaluator

    /// So few matches are looked up in each genre's list.
    private static let fewMatches = 64

    init(_ run: SearchRun, mode: FacetMode) {
        self.run = run
        self.mode = mode
        evaluator = run.evaluator
    }

    var index: CompiledIndex { evaluator.index }
    var scratch: SearchScratch { evaluator.scratch }

    /// Counts one facet.
    func result(_ field: FacetField) -> FacetResult {
        let selected = Set(run.plan.choices.filter { $0.facet == field }.flatMap(\.codes))
        let base = base(of: field)
        let counts =
            field.termField.map { termCounts($0, field, selected, in: base) }
            ?? columnCounts(field, selected, in: base)
        let values = counts.compactMap { code, count -> FacetValueCount? in
            let isSelected = selected.contains(code)
            guard count > 0 || isSelected else { return nil }
            return FacetValueCount(code: code, label: label(of: code, field), count: count, isSelected: isSelected)
        }
        .sorted { ($1.count, $0.code) < ($0.count, $1.code) }
        let limit = max(0, run.request.options.facetLimit)
        guard field != .genre || limit < SearchOptions.usualFacetLimit, values.count > limit else {
            return FacetResult(field: field, values: values, other: 0)
        }
        let shown = values.enumerated().filter { $0.offset < limit || $0.element.isSelected }.map(\.element)
        return FacetResult(field: field, values: shown, other: values.count - shown.count)
    }

    /// The matches of all conditions but, in the disjunctive mode, those that choose values of the facet.
    private func base(of field: FacetField) -> DocumentSet {
        guard mode == .disjunctive, run.plan.choices.contains(where: { $0.facet == field }) else {
            return run.matches.borrowed
        }
        let found = evaluator.documents(.all(run.plan.conditions(besides: field)))
        guard !run.literal.isKnownEmpty else { return found }
        var union = SetUnion(scratch)
        union.insert(found)
        union.insert(run.literal)
        return union.result()
    }

    // MARK: Terms

    private func termCounts(
        _ termField: TermField, _ field: FacetField, _ selected: Set<String>, in base: DocumentSet
    ) -> [(String, Int)] {
        if field == .genre, let counts = genreCounts(selected, in: base) { return counts }
        return selected.union(codes(of: field)).map { code in
            guard let term = index.dictionary.term(code, in: termField), scratch.budget.spend(1_000) else {
                return (code, 0)
            }
            return (code, evaluator.count(term, in: base))
        }
    }

    /// The sets of genres of all documents counted, where that is less work than meeting each genre's bitmap.
    private func genreCounts(_ selected: Set<String>, in base: DocumentSet) -> [(String, Int)]? {
        let count = scratch.count(base)
        guard count >= Self.fewMatches, let table = genreSets else { return nil }
        let isUnion = count > evaluator.documentCount / 64 && base.isSameMemory(as: run.matches)
        var counts = isUnion ? unionCounts(table) : nil
        if counts == nil, count < evaluator.documentCount / 8, scratch.budget.spend(2 &* count) {
            let found = genreCounts(table, in: base)
            counts = index.vocabulary.genres.indices.map { Int(found[$0]) }
        }
        guard let counts else { return nil }
        let genres = index.vocabulary.genres
        return genres.enumerated().map { ($1.code, counts[$0]) }
            + selected.subtracting(genres.map(\.code)).map { ($0, 0) }
    }

    private var genreSets: GenreSets.Table? {
        index.genreSets.table(documentCount: evaluator.documentCount) {
            index.vocabulary.genres.map { genre in
                index.dictionary.term(genre.code, in: .genre).map { index.list($0) }
            }
        }
    }

    /// The documents of each genre, by its place in the vocabulary.
    func genreCounts(_ table: GenreSets.Table, in base: DocumentSet) -> UnsafeMutablePointer<UInt32> {
        let ofSets = scratch.allocate(table.sets.count, of: UInt32.self)
        ofSets.initialize(repeating: 0, count: table.sets.count)
        let numbers = table.numbers
        scratch.forEach(scratch.listed(base)) { ofSets[Int(numbers[Int($0)])] &+= 1 }
        let counts = scratch.allocate(UInt32.bitWidth, of: UInt32.self)
        counts.initialize(repeating: 0, count: UInt32.bitWidth)
        for (number, set) in table.sets.enumerated() where ofSets[number] > 0 {
            var bits = set
            while bits != 0 {
                counts[bits.trailingZeroBitCount] &+= ofSets[number]
                bits &= bits &- 1
            }
        }
        return counts
    }

    private func codes(of field: FacetField) -> [String] {
        switch field {
        case .genre: index.vocabulary.genres.map(\.code)
        case .lang: index.metadata.languages
        case .country: index.metadata.countries
        case .decade, .year, .providers, .rating: []
        }
    }

    // MARK: Columns

    private func columnCounts(
        _ field: FacetField, _ selected: Set<String>, in base: DocumentSet
    ) -> [(String, Int)] {
        var counts: [Int: Int] = [:]
        for (value, count) in valueCounts(field, in: base) {
            counts[field.band(of: value), default: 0] += count
        }
        for code in selected.compactMap({ Int($0) }) { counts[code, default: 0] += 0 }
        return counts.map { (String($0.key), $0.value) }
    }

    /// How often each value of a facet's column occurs.
    ///
    /// - Complexity: O(documents), a step in a table each where the stored integers are small.
    private func valueCounts(_ field: FacetField, in base: DocumentSet) -> [(Double, Int)] {
        guard let column = index.columns[field.columnName] else { return [] }
        let layout = column.layout
        let tableSize = Int(clamping: layout.missing).addingReportingOverflow(1).partialValue  // The last is no value.
        guard layout.encoding.isInteger, layout.missing < 1 << 16, scratch.count(base) > tableSize / 64 else {
            return numberCounts(column, in: base)
        }
        let table = scratch.allocate(tableSize, of: UInt32.self)
        table.initialize(repeating: 0, count: tableSize)
        scratch.forEach(base) { table[Int(truncatingIfNeeded: min(column.key($0), UInt64(layout.missing)))] &+= 1 }
        return (0..<tableSize - 1).filter { table[$0] > 0 }
            .map { (layout.value(ofRaw: UInt32($0)), Int(table[$0])) }
    }

    private func numberCounts(_ column: Column, in base: DocumentSet) -> [(Double, Int)] {
        var counts: [Double: Int] = [:]
        scratch.forEach(base) { document in
            if let value = column.value(document) { counts[value, default: 0] += 1 }
        }
        return Array(counts.map { ($0.key, $0.value) })
    }

    private func label(of code: String, _ field: FacetField) -> String {
        switch field {
        case .genre: index.vocabulary.genres.first { $0.code == code }?.label ?? code
        case .lang: LanguageNames.label(of: code)
        case .country: CountryNames.label(of: code)
        case .decade: "\(code)s"
        case .rating: code == "90" ? "90–100" : "\(code)–\((Int(code) ?? 0) + 9)"
        case .year, .providers: code
        }
    }
}
