/// Reads `Accept` fields (RFC 9110, section 12.5.1).
enum MediaPreference {
    /// The quality, 0…1, that an `Accept` field gives a media type; the most specific range decides.
    static func quality(of type: String, in accept: String) -> Double {
        let family = type.prefix { $0 != "/" } + "/*"
        var best: (rank: Int, quality: Double) = (0, 0)
        for range in accept.lowercased().split(separator: ",") {
            let parts = range.split(separator: ";").map { $0.filter { $0 != " " && $0 != "\t" } }
            guard let name = parts.first else { continue }
            let rank = name == type ? 3 : name == family ? 2 : name == "*/*" ? 1 : 0
            guard rank > best.rank else { continue }
            let quality = parts.dropFirst().first { $0.hasPrefix("q=") }.map { Double($0.dropFirst(2)) ?? 0 } ?? 1
            best = (rank, min(max(quality, 0), 1))
        }
        return best.quality
    }
}
