import TextAnalysis

/// Finds the best known titles for each short beginning of folded titles.
struct SuggestionWriter {
    /// What is kept of a beginning.
    private struct Best {
        var titleCount = 0
        var titles: [Title] = []

        /// Keeps a title if it is among the best ones of distinct texts.
        mutating func insert(_ title: Title) {
            if titles.count == IndexFormat.suggestedTitles, let last = titles.last, !title.precedes(last) { return }
            if let same = titles.firstIndex(where: { $0.textHash == title.textHash }) {
                guard title.precedes(titles[same]) else { return }
                titles.remove(at: same)
            }
            let place = titles.firstIndex { title.precedes($0) } ?? titles.count
            titles.insert(title, at: place)
            if titles.count > IndexFormat.suggestedTitles { titles.removeLast() }
        }
    }

    private struct Title {
        let number: UInt32
        let textHash: UInt32
        /// The prior of its movie, less what the kind of title takes.
        let prior: Double

        func precedes(_ other: Title) -> Bool { prior != other.prior ? prior > other.prior : number < other.number }
    }

    /// By the longest beginning that is stored; the shorter ones follow from them.
    private var bests: [[UInt8]: Best] = [:]

    /// Adds a title under the beginning of its text, and under that behind its article.
    ///
    /// - Parameter prior: of its movie.
    mutating func add(
        _ text: UnsafeBufferPointer<UInt8>, _ kinds: TitleKinds, number: Int, prior: Float,
        _ analyzer: inout TextAnalyzer
    ) {
        analyzer.analyze(utf8: text, [.literalKey])
        guard let hash = LiteralKey.hash(analyzer.literalKey, from: 0) else { return }
        let prior = Double(prior) - kinds.priorPenalty
        add(analyzer.literalKey[...], textHash: hash, number: number, prior: prior)
        let article = analyzer.literalArticleByteCount
        guard article > 0 else { return }
        add(analyzer.literalKey[article...], textHash: hash, number: number, prior: prior)
    }

    /// Adds a title under the beginning of one of its keys.
    ///
    /// - Parameters:
    ///   - key: the folded title, with or without its article.
    ///   - textHash: that of the folded title; titles of equal text are suggested once.
    private mutating func add(_ key: ArraySlice<UInt8>, textHash: UInt32, number: Int, prior: Double) {
        let beginning = key.withUnsafeBufferPointer {
            Array(PrefixTable.prefix($0, scalars: IndexFormat.prefixScalars))
        }
        guard !beginning.isEmpty else { return }
        let title = Title(number: UInt32(truncatingIfNeeded: number), textHash: textHash, prior: prior)
        bests[beginning, default: Best()].titleCount += 1
        bests[beginning, default: Best()].insert(title)
    }

    /// The section.
    func encoded() -> [UInt8] {
        var all: [[UInt8]: Best] = [:]
        for (beginning, best) in bests {
            beginning.withUnsafeBufferPointer { bytes in
                var prefixes: [[UInt8]] = []
                for scalars in 1...IndexFormat.prefixScalars {
                    let prefix = Array(PrefixTable.prefix(bytes, scalars: scalars))
                    if prefix != prefixes.last { prefixes.append(prefix) }
                }
                for prefix in prefixes {
                    all[prefix, default: Best()].titleCount += best.titleCount
                    for title in best.titles { all[prefix, default: Best()].insert(title) }
                }
            }
        }
        var table = PrefixTableWriter()
        for key in all.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
            guard let best = all[key], best.titleCount > IndexFormat.suggestionTitles else { continue }
            table.add(key, counts: (best.titleCount, 0), best.titles.map(\.number))
        }
        return table.encoded()
    }
}
