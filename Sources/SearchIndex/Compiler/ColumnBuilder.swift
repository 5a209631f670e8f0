/// The values of every column, movie by movie in the order they were added; `nan` is no value.
struct ColumnBuilder {
    /// The names in file order.
    let names: [String]
    private let indexByName: [String: Int]
    /// The values of the movies, those of one behind those of the one before.
    private(set) var rows: [Double] = []
    private let emptyRow: [Double]

    /// Empty columns of these names.
    init(names: [String]) {
        self.names = names
        indexByName = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
        emptyRow = [Double](repeating: .nan, count: names.count)
    }

    /// The place of a column, if there is one of that name.
    func index(of name: String) -> Int? { indexByName[name] }

    /// Begins a movie without any value.
    mutating func beginMovie() { rows.append(contentsOf: emptyRow) }

    /// Sets a value of the movie last begun.
    @inline(__always)
    mutating func set(_ index: Int?, _ value: Double?) {
        guard let value, value.isFinite, let index, rows.count >= names.count else { return }
        rows[rows.count &- names.count &+ index] = value
    }

    /// Makes room for so many values.
    mutating func reserveCapacity(_ count: Int) { rows.reserveCapacity(count) }

    /// Forgets all movies and keeps the memory.
    mutating func removeAll() { rows.removeAll(keepingCapacity: true) }
}
