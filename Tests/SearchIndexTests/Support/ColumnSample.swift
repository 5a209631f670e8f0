import TestSupport

/// Values of a column of a certain character.
enum ColumnSample: CaseIterable {
    case constant, fewValues, bytes, shorts, packed, words, tenths, floats, doubles, nothing
    /// Neighbours are alike, so that frames take fewer bits than the whole.
    case falling

    /// So many values, a share of them missing.
    func values(_ count: Int, missing: Double, using random: inout SeededGenerator) -> [Double] {
        (0..<count).map { document in
            guard Double.random(in: 0..<1, using: &random) >= missing else { return .nan }
            let value = value(using: &random)
            return self == .falling ? (value / Double((document + 1) * (document + 1))).rounded() : value
        }
    }

    private func value(using random: inout SeededGenerator) -> Double {
        switch self {
        case .constant: 7.25
        case .fewValues: Double(Int.random(in: 1980...1990, using: &random))
        case .bytes: Double(Int.random(in: 1880...2100, using: &random))
        case .shorts: Double(Int.random(in: -30_000...30_000, using: &random))
        case .packed, .falling: Double(Int.random(in: 0...3_000_000, using: &random))
        case .words: Double(Int.random(in: 0...3_000_000_000, using: &random))
        case .tenths: Double(Int.random(in: 0...1000, using: &random)) / 10
        case .floats: Double(Float.random(in: -5...5, using: &random))
        case .doubles: Double.random(in: 0...100, using: &random)
        case .nothing: .nan
        }
    }
}
