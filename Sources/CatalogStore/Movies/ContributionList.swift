import Database
import Foundation
import MovieModel

/// The contributions to a c-rating as the column `contributions_json`.
///
/// Numbers keep every digit, so shares and pulls add up after a round trip as they did before.
enum ContributionList {
    /// The contributions as JSON. Written by hand, since every movie has several of these and each is written once.
    static func json(_ contributions: [Contribution]) -> String {
        "[" + contributions.map(object).joined(separator: ",") + "]"
    }

    /// Reads what ``json(_:)`` wrote.
    static func contributions(_ json: String) throws -> [Contribution] {
        guard json != "[]" else { return [] }
        return try JSONDecoder().decode([Stored].self, from: Data(json.utf8)).compactMap(\.contribution)
    }

    private static func object(_ contribution: Contribution) -> String {
        let votes = contribution.votes.map { ",\"votes\":\($0)" } ?? ""
        return """
            {"provider":\(TextList.quoted(contribution.provider.code)),"family":"\(contribution.family.rawValue)",\
            "linear":\(contribution.linear),"calibrated":\(contribution.calibrated),\
            "is_calibrated":\(contribution.isCalibrated),"is_derived":\(contribution.isDerived),\
            "share":\(contribution.share),"pull":\(contribution.pull)\(votes)}
            """
    }

    private struct Stored: Decodable {
        var provider: String
        var family: String
        var linear: Double
        var calibrated: Double
        var isCalibrated: Bool
        var isDerived: Bool
        var share: Double
        var pull: Double
        var votes: Int?

        enum CodingKeys: String, CodingKey {
            case provider, family, linear, calibrated, share, pull, votes
            case isCalibrated = "is_calibrated"
            case isDerived = "is_derived"
        }

        var contribution: Contribution? {
            guard let provider = ProviderID(provider), let family = RatingFamily(rawValue: family) else { return nil }
            var contribution = Contribution(
                provider: provider, family: family, linear: linear, calibrated: calibrated, votes: votes, share: share)
            contribution.isCalibrated = isCalibrated
            contribution.isDerived = isDerived
            contribution.pull = pull
            return contribution
        }
    }
}
