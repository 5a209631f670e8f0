import SearchIndex

/// How a piece of query text is to be analyzed.
struct ModelReading: Hashable {
    var text: String
    /// Whether its last word is the beginning of one.
    var lastIsPrefix = false
    /// Whether it is to be found in names, whose equivalents are of one word.
    var forNames = false
    /// Whether equivalent forms count.
    var forms = WordForms.all
}
