@testable import SearchIndex

/// Words that must stand together and in order.
struct ModelPhrase {
    let reading: ModelReading
    /// As the words stand in titles, with their equivalents.
    let inTitles: ModelText
    /// As they stand in names.
    let inNames: ModelText
    /// The titles meant; none for a phrase in names alone.
    let kinds: TitleKinds
    /// The name fields meant.
    let fields: [String]
    let slop: Int
    /// Whether it must be a whole title.
    var isWhole = false
    /// Whether it says how well a title fits; the words of a bare phrase do so in their run.
    var decidesTier: Bool

    init(_ reading: ModelReading, kinds: TitleKinds, fields: [String], slop: Int, model: SlowModel) {
        self.reading = reading
        inTitles = model.text(reading)
        var forNames = reading
        forNames.forNames = true
        inNames = model.text(forNames)
        self.kinds = kinds
        self.fields = fields
        self.slop = slop
        decidesTier = !kinds.isEmpty
    }
}
