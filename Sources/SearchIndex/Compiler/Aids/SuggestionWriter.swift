import TextAnalysis

/// Finds the best known titles for each short beginning of folded titles.
struct SuggestionWriter {
    /// What is kept of a beginning.
    private struct Best {
        var titleCount = 0
        var titles: [Title] = []

        /// Counts a title and keeps it if it is good.
        mutating func add(_ title: Title) {
            titleCount += 1
            insert(title)
        }

        /// Takes in what is kept of a longer beginning.
        mutating func merge(_ other: Best) {
            titleCount += other.titleCount
            for title in other.titles { insert(title) }
        }

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
        /// The hash of the folded title; titles of equal text are suggested once.
        let textHash: UInt32
        /// The prior of its movie, less what the kind of title takes.
        let prior: Double

        init(_ number: Int, textHash: UInt32, _ kinds: TitleKinds, prior: Float) {
            self.number = UInt32(truncatingIfNeeded: number)
            self.textHash = textHash
            self.prior = Double(prior) - kinds.priorPenalty
        }

        func precedes(_ other: Title) -> Bool { prior != other.prior ? prior > other.prior : number < other.number }
    }

    /// By the longest beginning that is stored; the shorter ones follow from them.
    private var bests: [KeyBeginning: Best] = [:]

    /// The folded text of the title added last.
    private var folded: [UInt8] = []

    /// Adds a title under the beginning of its folded text, and under that behind its English article.
    ///
    /// - Parameter prior: of its movie.
    mutating func add(_ text: UnsafeBufferPointer<UInt8>, _ kinds: TitleKinds, number: Int, prior: Float) {
        Folding.fold(text, into: &folded)
        guard let hash = LiteralKey.hash(folded, from: 0) else { return }
        let title = Title(number, textHash: hash, kinds, prior: prior)
        add(title, under: KeyBeginning(of: folded, from: 0))
        let article = LeadingArticle.byteCount(folded[...])
        if article > 0 { add(title, under: KeyBeginning(of: folded, from: article)) }
    }

    private mutating func add(_ title: Title, under beginning: KeyBeginning) {
        guard beginning != KeyBeginning() else { return }
        bests[beginning, default: Best()].add(title)
    }

    /// The section.
    func encoded() -> [UInt8] {
        var all: [KeyBeginning: Best] = [:]
        for (beginning, best) in bests {
            for prefix in beginning.prefixes { all[prefix, default: Best()].merge(best) }
        }
        var table = PrefixTableWriter()
        for (beginning, best) in all.sorted(by: { $0.key < $1.key })
        where best.titleCount > IndexFormat.suggestionTitles {
            table.add(beginning.bytes, counts: (best.titleCount, 0), best.titles.map(\.number))
        }
        return table.encoded()
    }
}
