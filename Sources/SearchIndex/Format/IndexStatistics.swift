/// What an index holds, counted.
public struct IndexStatistics: Hashable, Sendable {
    /// A section and what it takes.
    public struct Section: Hashable, Sendable {
        /// What it holds.
        public let name: String
        /// Its bytes without padding.
        public let byteCount: Int
    }

    /// The movies.
    public let movieCount: Int
    /// The distinct titles of all movies.
    public let titleCount: Int
    /// The terms of the dictionary.
    public let termCount: Int
    /// The postings of all terms.
    public let postingCount: Int
    /// The bytes of the file.
    public let byteCount: Int
    /// When it was compiled, in seconds since 1970.
    public let builtAt: Int64
    /// The last change of the catalog it holds.
    public let changeSequence: Int64
    /// Its sections in file order.
    public let sections: [Section]
}
