@testable import SearchIndex

/// Words that must stand together and in order.
struct ModelPhrase {
    /// As the words stand in titles, with their equivalents.
    var inTitles: ModelText
    /// As they stand in names.
    var inNames: ModelText
    /// The titles meant; none for a phrase in names alone.
    var kinds: TitleKinds
    /// The name fields meant.
    var fields: [String]
    var slop: Int
    /// Whether it must be a whole title.
    var isWhole = false
    /// Whether it says how well a title fits; the words of a bare phrase do so in their run.
    var decidesTier: Bool
}
