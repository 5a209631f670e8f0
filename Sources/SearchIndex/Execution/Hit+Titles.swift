import MovieModel

extension Hit {
    /// A title of the movie as the index keeps it.
    public struct Title: Hashable, Sendable {
        /// The title as people see it.
        public let text: String
        /// What it is to the movie: one text may be display and original title at once.
        public let kinds: [TitleKind]
        /// Its language, where somebody says it.
        public let language: String?
    }

    /// Every title the index keeps of the movie, the display title first.
    ///
    /// - Complexity: O(titles of the movie).
    public var titles: [Title] {
        guard let index else { return [] }
        return withExtendedLifetime(index) {  // No view keeps the file mapped.
            index.titles.numbers(of: number).map { title in
                let kinds = index.titles.record(title).kinds
                return Title(
                    text: index.titles.text(title),
                    kinds: TitleKind.allCases.filter { kinds.contains(TitleKinds($0)) },
                    language: index.titles.language(title))
            }
        }
    }

    /// The title in the first of some languages that the movie has one in: the display title if it is in that language,
    /// else the original one, else any other that is not a working title. `nil` if there is none.
    ///
    /// - Parameter languages: lower-case codes such as `de`, the most wanted first.
    /// - Complexity: O(titles · languages).
    public func title(in languages: [String]) -> String? {
        guard let index else { return nil }
        return withExtendedLifetime(index) {  // No view keeps the file mapped.
            let numbers = index.titles.numbers(of: number)
            for language in languages {
                let spoken = numbers.filter { index.titles.language($0) == language }
                for kind in [TitleKinds.display, .original, .alternative] {
                    let title = spoken.first { index.titles.record($0).kinds.contains(kind) }
                    if let title { return index.titles.text(title) }
                }
            }
            return nil
        }
    }
}
