import MovieModel
import RatingModel

/// How far each provider is trusted where they disagree about titles, genres and years.
///
/// `R_p = tau_min² / tau_p²`: who agrees with the others about ratings is taken at their word elsewhere too. The
/// most reliable provider has 1.
struct ProviderReliability {
    private let values: [ProviderID: Double]
    private let unknown: Double

    /// Takes the reliabilities of these providers, declared ones before fitted ones.
    init(providers: [ProviderDeclaration], parameters: RatingParameters) {
        let calibrations = parameters.extended(by: providers).calibrations
        let spreads = providers.map { provider in
            calibrations[Rater(provider: provider.id, family: provider.family)]?.tau ?? Self.unknownSpread
        }
        let least = min(spreads.min() ?? Self.unknownSpread, Self.unknownSpread)
        values = Dictionary(
            uniqueKeysWithValues: zip(providers, spreads).map { ($0.id, least * least / ($1 * $1)) })
        unknown = least * least / (Self.unknownSpread * Self.unknownSpread)
    }

    /// The reliability of a provider, 0…1.
    func reliability(of provider: ProviderID) -> Double { values[provider] ?? unknown }

    /// The disagreement assumed of a provider nothing is known of, in points.
    private static let unknownSpread = 6.0
}
