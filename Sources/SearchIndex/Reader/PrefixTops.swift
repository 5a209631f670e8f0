/// The best documents of short prefixes of title terms, and the best titles of short beginnings.
struct PrefixTops: Sendable {
    /// What is stored of a prefix.
    struct Prefix: @unchecked Sendable {  // The bytes are mapped read-only and never change.
        /// The title terms that begin so.
        let termCount: Int
        /// The documents that have any of them, exactly.
        let documentCount: Int
        /// The first of these by c-rating falling, ties by document: all, or as many as are stored.
        let byRating: UnsafeBufferPointer<UInt32>
    }

    private let prefixes: PrefixTable
    private let suggestions: PrefixTable
    private let documentCount: Int
    private let titleCount: Int

    init(prefixes: Section, suggestions: Section, documentCount: Int, titleCount: Int) {
        self.prefixes = PrefixTable(prefixes)
        self.suggestions = PrefixTable(suggestions)
        self.documentCount = documentCount
        self.titleCount = titleCount
    }

    /// What is stored of a folded prefix, or `nil`: it is longer than four scalars, or stands for so little that its
    /// terms are quickly walked.
    ///
    /// - Complexity: O(1).
    func prefix(_ text: String) -> Prefix? {
        var text = text
        return text.withUTF8(prefixes.entry).flatMap { entry in
            guard entry.counts.1 <= documentCount, entry.numbers.allSatisfy({ Int($0) < documentCount }) else {
                return nil
            }
            return Prefix(termCount: entry.counts.0, documentCount: entry.counts.1, byRating: entry.numbers)
        }
    }

    /// The numbers of the best known titles of distinct texts whose folded text begins so, with or without its article,
    /// best first; `nil` if nothing is stored, since few titles do or the text is longer than four scalars.
    ///
    /// - Parameter text: folded (``Folding``), in UTF-8.
    /// - Complexity: O(1).
    func suggestedTitles(_ text: ArraySlice<UInt8>) -> UnsafeBufferPointer<UInt32>? {
        text.withUnsafeBufferPointer(suggestions.entry).flatMap { entry in
            entry.numbers.allSatisfy { Int($0) < titleCount } ? entry.numbers : nil
        }
    }
}
