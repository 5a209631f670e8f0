/// What the values of a column span, for its layout and for the check of it.
struct ColumnExtent {
    var least = Double.nan
    var greatest = Double.nan
    /// The values that are numbers, and all of them.
    var valuedCount = 0
    var count = 0
    /// Whether all of them are the same number.
    private var isUniform = false

    init(_ values: some Sequence<Double>) {
        var first: UInt64?
        isUniform = true
        for value in values {
            count += 1
            isUniform = isUniform && value.bitPattern == first ?? value.bitPattern
            first = value.bitPattern
            if value.isNaN { continue }
            valuedCount += 1
            if !(least <= value) { least = value }
            if !(greatest >= value) { greatest = value }
        }
    }

    init(least: Double, greatest: Double, valuedCount: Int, count: Int) {
        self.least = least
        self.greatest = greatest
        self.valuedCount = valuedCount
        self.count = count
    }

    /// A layout with these bounds.
    func layout(_ name: String, _ encoding: ColumnLayout.Encoding, width: UInt8) -> ColumnLayout {
        ColumnLayout(
            name: name, encoding: encoding, width: width, least: least, greatest: greatest, valuedCount: valuedCount)
    }

    /// A layout without bytes, if all values are the same or there are none.
    func constant(_ name: String) -> ColumnLayout? {
        valuedCount == 0 || isUniform ? layout(name, .constant, width: 0) : nil
    }
}
