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

    /// The place of a column, if there is one of that name.
    func index(of name: String) -> Int? { indexByName[name] }

    /// Begins a movie without any value.
    mutating func beginMovie() {
        for index in values.indices { values[index].append(.nan) }
    }

    /// Sets a value of the movie last begun.
    @inline(__always)
    mutating func set(_ index: Int?, _ value: Double?) {
        guard let value, value.isFinite, let index, !values[index].isEmpty else { return }
        values[index][values[index].count &- 1] = value
    }

    /// The values of a column in the order of movies added.
    func column(_ index: Int) -> [Double] { values[index] }

    /// Forgets all movies and keeps the memory.
    mutating func removeAll() {
        for index in values.indices { values[index].removeAll(keepingCapacity: true) }
    }
}
