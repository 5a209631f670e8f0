/// A query as a tree: what was asked, and where in the text.
///
/// Names are canonical and numbers decoded, so that no later stage parses text
/// again. What it means for an index is not decided here.
public struct QuerySyntax: Hashable, Sendable {
    /// What this part of the query asks.
    public let kind: Kind

    /// The text it was written as.
    public let span: Span

    /// Creates a node.
    public init(_ kind: Kind, span: Span) {
        self.kind = kind
        self.span = span
    }

    /// What a part of a query asks.
    public indirect enum Kind: Hashable, Sendable {
        /// Every movie.
        case everything

        /// No movie: a filter on a value that does not exist, `genre:xyzzy`.
        case nothing(field: String, value: String)

        /// The movies all operands match: two or more, none of them an `and`.
        case and([QuerySyntax])

        /// The movies any operand matches: two or more, none of them an `or`.
        case or([QuerySyntax])

        /// The movies the operand does not match. The operand is no `not`.
        case not(QuerySyntax)

        /// Movies by the words of their texts.
        case text(TextClause)

        /// Movies by values of a closed vocabulary.
        case facet(FacetClause)

        /// Movies by a number.
        case range(RangeClause)

        /// Movies that have, or lack, any value in a field.
        case presence(field: String, isPresent: Bool)

        /// Movies for which a flag holds, or does not.
        case flag(String, isSet: Bool)

        /// The movie of an identity, in the namespace given or in any.
        case identifier(namespace: String?, value: String)
    }
}

extension QuerySyntax {
    /// Whether words have to match for a movie to match, so that results have an order of their own.
    ///
    /// - Complexity: O(nodes).
    var hasText: Bool {
        switch kind {
        case .text: true
        case .and(let operands), .or(let operands): operands.contains(where: \.hasText)
        case .everything, .nothing, .not, .facet, .range, .presence, .flag, .identifier: false
        }
    }
}
