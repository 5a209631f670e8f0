/// A c-rating drawn as a bar: the interval as a band on 0…100, the value as a mark.
struct RatingBar {
    /// The value with one decimal.
    let value: String
    /// The interval in words.
    let interval: String
    /// Where the band begins, in percent of the width.
    let start: String
    /// How wide it is, in percent of the width.
    let width: String
    /// Where the mark is, in percent of the width.
    let mark: String

    /// Creates the bar of a rating on 0…100.
    init(value: Double, low: Double, high: Double) {
        self.value = Figure.decimal(value)
        interval = "\(Figure.decimal(low)) to \(Figure.decimal(high))"
        start = Figure.decimal(low)
        width = Figure.decimal(max(high - low, 1))
        mark = Figure.decimal(value)
    }
}
