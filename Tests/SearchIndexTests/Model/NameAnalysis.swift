import TextAnalysis

@testable import SearchIndex

/// The tokens of a name or keyword. Names have no lower tier, so other spellings stand beside the typed ones.
enum NameAnalysis {
    /// What is indexed of a value.
    static func tokens(of value: String) -> [Token] {
        let tokenizer = Tokenizer(for: .indexing)
        let spellings = tokenizer.equivalents(of: value).filter { $0.positionCount == 1 }
        return (tokenizer.tokens(of: value) + spellings)
            .filter { $0.position + $0.positionCount <= IndexFormat.titlePositions }
    }
}
