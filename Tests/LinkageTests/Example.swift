import Linkage
import MovieModel
import Testing

/// A record, and what is to become of it.
struct Example: CustomTestStringConvertible {
    let testDescription: String
    let input: LinkageInput
    let decision: String

    init(
        _ name: String, _ titles: [String], _ years: [Int], _ ids: [String], provider: String = "movielens",
        isTitled: Bool = true, _ decision: String
    ) {
        testDescription = name
        input = LinkageInput(
            provider: .example(provider), titles: titles, years: years, externalIDs: ids.map(ExternalID.example),
            isTitled: isTitled)
        self.decision = decision
    }
}
