/// The values of every column in the order movies were added; `nan` is no value.
struct ColumnBuilder {
    /// The names in file order.
    let names: [String]
    private let indexByName: [String: Int]
    private var values: [[Double]]

    /// Empty columns of these names.
    init(names: [String]) {
        self.names = names
        indexByName = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
        values = Array(repeating: [], count: names.count)
    }

    /// Begins a movie without any value.
    mutating func beginMovie() {
        for index in values.indices { values[index].append(.nan) }
    }

    /// Sets a value of the movie last begun.
    mutating func set(_ name: String, _ value: Double?) {
        guard let value, value.isFinite, let index = indexByName[name], let last = values[index].indices.last else {
            return
        }
        values[index][last] = value
    }

    /// The values of a column for movies in another order.
    func column(_ name: String, order: [Int]) -> [Double] {
        guard let index = indexByName[name] else { return [] }
        return order.map { values[index][$0] }
    }
}
