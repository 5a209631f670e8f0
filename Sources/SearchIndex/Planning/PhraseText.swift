/// Words that are asked for together and in order, not yet looked up.
struct PhraseText {
    let text: String
    /// The words that may come between, together.
    var slop = 0
    /// Whether the last is the beginning of a word.
    var lastIsPrefix = false
    /// In which forms they may stand.
    var forms = WordForms.all
    /// Whether the phrase says how well a title fits.
    var decidesTier = true
}
