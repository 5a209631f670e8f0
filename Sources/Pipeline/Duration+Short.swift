extension Duration {
    /// The duration in seconds with one decimal: `2.1 s`.
    var short: String {
        let tenths = Int((self / .milliseconds(100)).rounded())
        return "\(tenths / 10).\(tenths % 10) s"
    }
}
