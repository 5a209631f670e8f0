/// A way to combine clauses.
enum Keyword: String {
    case and = "AND"
    case or = "OR"
    case not = "NOT"

    /// The keyword some letters spell, and whether they spell it in symbols.
    static func spelled(by letters: ArraySlice<Letter>) -> (keyword: Keyword, isSymbol: Bool)? {
        for spelling in spellings where spelling.scalars.count == letters.count {
            if letters.elementsEqual(spelling.scalars, by: { $0.means($1) }) {
                return (spelling.keyword, spelling.isSymbol)
            }
        }
        return nil
    }

    private static let spellings: [(scalars: [Unicode.Scalar], keyword: Keyword, isSymbol: Bool)] = [
        (["A", "N", "D"], .and, false), (["O", "R"], .or, false), (["N", "O", "T"], .not, false),
        (["&", "&"], .and, true), (["|"], .or, true), (["|", "|"], .or, true),
    ]
}
