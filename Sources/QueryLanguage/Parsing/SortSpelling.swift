/// A sort key as written: `-rating`, `rating-desc`, `rating:desc`, or `rating` to begin with the least.
struct SortSpelling {
    let name: String

    /// The scalars before the name.
    let signCount: Int
    let isDescending: Bool

    init(_ text: String) {
        var name = text[...]
        let sign = name.first.flatMap { $0 == "-" || $0 == "+" ? $0 : nil }
        signCount = sign == nil ? 0 : 1
        name = name.dropFirst(signCount)
        var direction = sign == "-"
        for (suffix, isDescending) in [("-desc", true), (":desc", true), ("-asc", false), (":asc", false)]
        where name.lowercased().hasSuffix(suffix) {
            name = name.dropLast(suffix.count)
            direction = isDescending
            break
        }
        self.name = String(name)
        isDescending = direction
    }
}
