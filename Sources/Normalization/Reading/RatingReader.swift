import Decoding
import MovieModel

/// Reads ratings by one rule of a field map, and refuses those that cannot be.
struct RatingReader: Sendable {
    private let rule: RatingRule
    private let provider: ProviderDeclaration
    private let value: NumberField
    private let votes: NumberField?
    private let variance: NumberField?
    private let scaleMaximum: NumberField?

    /// Creates a reader for a rule of a provider.
    init(rule: RatingRule, provider: ProviderDeclaration) {
        self.rule = rule
        self.provider = provider
        value = NumberField(rule.value, below: rule.each)
        votes = rule.votes.map { NumberField($0, below: rule.each) }
        variance = rule.variance.map { NumberField($0, below: rule.each) }
        scaleMaximum = rule.scaleMaximum.map { NumberField($0, below: rule.each) }
    }

    /// The ratings in a record, in its order.
    ///
    /// - Throws: A rejection of the record if a rating is off its scale or no number.
    func ratings(in record: RecordValue) throws(Rejection) -> [RecordRating] {
        var ratings: [RecordRating] = []
        for value in rule.each.map({ $0.values(in: record) }) ?? [record] {
            if let rating = try rating(at: value) { ratings.append(rating) }
        }
        return ratings
    }

    private func rating(at place: RecordValue) throws(Rejection) -> RecordRating? {
        guard let given = try value.number(in: place) else { return nil }
        let votes = try voteCount(at: place)
        if votes == 0 || rule.isZeroMissing && given.value == 0 { return nil }
        let scale = try scale(at: place)
        guard let onScale = Self.onScale(given.value, scale) else {
            throw Rejection(
                code: "off_scale",
                reason: "\(value.name) is \(given.text), off its scale of \(Self.text(scale))")
        }
        var rating = RecordRating(
            origin: origin(at: place), family: rule.family ?? provider.family,
            categoryLabel: rule.category?.firstText(in: place).flatMap(CleanText.label), value: onScale,
            scale: scale, votes: votes)
        rating.variance = try variance(at: place)
        return rating
    }

    private func voteCount(at place: RecordValue) throws(Rejection) -> Int? {
        guard let votes, let given = try votes.number(in: place) else { return nil }
        guard let count = PublishedNumber(given.text)?.whole else { throw votes.notANumber(given.text) }
        guard count >= 0 else {
            throw Rejection(code: "negative_votes", reason: "\(votes.name) is \(given.text), fewer than none")
        }
        return count
    }

    private func variance(at place: RecordValue) throws(Rejection) -> Double? {
        guard let variance, let given = try variance.number(in: place) else { return nil }
        guard given.value >= 0 else { throw variance.notANumber(given.text) }
        return given.value
    }

    private func scale(at place: RecordValue) throws(Rejection) -> ClosedRange<Double> {
        let scale = rule.scale ?? provider.scale
        guard let scaleMaximum, let given = try scaleMaximum.number(in: place) else { return scale }
        guard given.value > scale.lowerBound else {
            throw Rejection(
                code: "bad_scale",
                reason: "\(scaleMaximum.name) is \(given.text), not above the lower end of the scale, "
                    + Self.text(scale.lowerBound))
        }
        return scale.lowerBound...given.value
    }

    /// Whose voters they are: the declared meaning of the label, the provider of that code, else the publisher.
    private func origin(at place: RecordValue) -> ProviderID {
        guard let label = rule.origin?.firstText(in: place).flatMap(CleanText.label) else { return provider.id }
        let folded = label.lowercased()
        return provider.origins[label] ?? provider.origins[folded] ?? ProviderID(folded) ?? provider.id
    }

    /// The value if it lies on the scale. A mean of many votes may miss the end by the last bit.
    private static func onScale(_ value: Double, _ scale: ClosedRange<Double>) -> Double? {
        let tolerance = (scale.upperBound - scale.lowerBound) * 1e-9
        guard value >= scale.lowerBound - tolerance, value <= scale.upperBound + tolerance else { return nil }
        return min(max(value, scale.lowerBound), scale.upperBound)
    }

    private static func text(_ scale: ClosedRange<Double>) -> String {
        "\(text(scale.lowerBound)) to \(text(scale.upperBound))"
    }

    private static func text(_ number: Double) -> String { Int(exactly: number).map(String.init) ?? "\(number)" }
}
