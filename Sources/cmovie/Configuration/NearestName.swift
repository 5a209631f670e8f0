import TextAnalysis

/// The known name that a mistyped one most likely means.
struct NearestName {
    /// The nearest name at an edit distance of at most two, or `nil`.
    ///
    /// - Parameters:
    ///   - text: what was typed.
    ///   - names: what is known; few and short.
    static func to(_ text: String, among names: [String]) -> String? {
        let typed = text.lowercased()
        let nearest = names.compactMap { name in
            EditDistance.distance(from: typed, to: name.lowercased(), limit: 2).map { (name: name, distance: $0) }
        }.min { $0.distance < $1.distance }
        return nearest.flatMap { $0.distance < typed.count ? $0.name : nil }
    }
}
