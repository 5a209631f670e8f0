import Decoding
import MovieModel

@testable import Normalization

extension RawPartInput {
    /// A part as a file without columns would give it.
    init(_ source: String, _ text: String, columns: [String]? = nil, encoding: String = "UTF-8") {
        self.init(
            source: source, payload: Array(text.utf8), preamble: Preamble(columns: columns, encoding: encoding))
    }
}

extension CanonicalRecord {
    /// The titles with their kinds, for comparing at a glance: `display The Matrix`.
    var titleLines: [String] {
        titles.map { title in
            [title.kind.rawValue, title.text, title.language, title.region].compactMap(\.self).joined(separator: " ")
        }
    }

    /// The ratings at a glance: `imdb audience 8.7 of 1.0...10.0 by 12`.
    var ratingLines: [String] {
        ratings.map { rating in
            let category = rating.categoryLabel.map { " \($0)" } ?? ""
            let votes = rating.votes.map { " by \($0)" } ?? ""
            return "\(rating.origin) \(rating.family)\(category) \(rating.value) of \(rating.scale)\(votes)"
        }
    }

    /// The people at a glance: `director 0 Lana Wachowski`.
    var peopleLines: [String] { people.map { "\($0.role) \($0.order) \($0.name)" } }
}
