/// The languages of titles, numbered from one as they come.
struct TitleLanguages {
    private var numbers: [String: UInt16] = [:]
    private var codes: [String] = []

    /// The number of a language, 0 for none. Languages past the 65,535th are forgotten.
    mutating func number(of language: String?) -> UInt16 {
        guard let language else { return 0 }
        let code = LanguageNames.code(for: language)
        if let number = numbers[code] { return number }
        guard codes.count < UInt16.max else { return 0 }
        codes.append(code)
        numbers[code] = UInt16(codes.count)
        return UInt16(codes.count)
    }

    /// The codes as they stand in the file.
    var sorted: [String] { codes.sorted() }

    /// For each number the place among the sorted codes, counted from one.
    var places: [Int] {
        let places = Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1, $0 + 1) })
        return [0] + codes.map { places[$0] ?? 0 }
    }
}
