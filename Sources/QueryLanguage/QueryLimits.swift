/// What one query may cost.
///
/// A limit that is reached caps the query and is reported; it never fails it.
public struct QueryLimits: Hashable, Sendable {
    /// The limits of the public search.
    public static let standard = QueryLimits()

    /// The scalars that are read; the rest of a longer text is left out.
    public let maximumScalars: Int

    /// The clauses that are kept; later ones are left out.
    public let maximumClauses: Int

    /// How deep groups nest; deeper brackets are ignored. Bounds the recursion of every pass over the tree.
    public let maximumDepth: Int

    /// The diagnostics that are kept; later ones are left out.
    public let maximumDiagnostics: Int

    /// Creates limits.
    public init(
        maximumScalars: Int = 512, maximumClauses: Int = 64, maximumDepth: Int = 32, maximumDiagnostics: Int = 32
    ) {
        self.maximumScalars = maximumScalars
        self.maximumClauses = maximumClauses
        self.maximumDepth = maximumDepth
        self.maximumDiagnostics = maximumDiagnostics
    }
}
