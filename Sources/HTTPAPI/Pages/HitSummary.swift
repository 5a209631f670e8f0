import Foundation

/// A hit document read back for the page. The API copies the bytes and never needs it.
struct HitSummary: Decodable {
    /// The c-rating as hits show it.
    struct Rating: Decodable {
        var value: Double?
        var low: Double?
        var high: Double?
        var providers: Int?
        var votes: Int?
    }

    var id: String
    var title: String
    var originalTitle: String?
    var year: Int?
    var genres: [String]?
    var runtime: Int?
    var rating: Rating?

    private enum CodingKeys: String, CodingKey {
        case id, title, year, genres, runtime, rating
        case originalTitle = "original_title"
    }

    /// Reads a document, or returns `nil` if it is not one.
    init?(_ document: [UInt8]) {
        guard let hit = try? JSONDecoder().decode(HitSummary.self, from: Data(document)) else { return nil }
        self = hit
    }
}
