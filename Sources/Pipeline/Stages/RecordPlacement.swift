import CatalogStore
import Linkage
import MovieModel
import RawStore
import TextAnalysis

/// Puts canonical records where they belong in the catalog.
///
/// A record that already has a movie keeps it unless a shared id now says otherwise: identities that people have
/// stored must not wander because a title changed.
struct RecordPlacement {
    /// The open transaction.
    let writer: CatalogWriter
    /// The judge of which movie a record describes.
    let linker: Linker

    /// What became of a record.
    enum Outcome {
        case linked, created, review, untitled
    }

    /// Saves a record with its movie, and lets untitled records that it names join that movie.
    mutating func place(_ record: CanonicalRecord, raw: RawRecord) throws -> Outcome {
        let titles = record.titles.map { title in
            KeyedTitle(
                title: title, normalized: TitleKey.normalized(title.text),
                transliterated: TitleKey.transliterated(title.text))
        }
        let stored = try writer.storedRecord(provider: record.provider, key: record.key)
        var input = Self.input(record, titles)
        if let movie = stored?.movie {
            input.home = .init(movie: movie, isAlone: try writer.profile(of: movie).records.count == 1)
        }
        let decision = try linker.decide(input, among: CatalogCandidates(catalog: writer))
        var (link, outcome) = try settle(decision, stored: stored)
        link.rawHash = raw.contentHash
        link.rawSequence = raw.lastSequence
        link.rawFetched = raw.fetched
        _ = try writer.save(record, titles: titles, as: link)
        try writer.resolveQuarantine(provider: record.provider, key: record.key)
        if let movie = link.movie, link.state == .linked, !titles.isEmpty { try adopt(record, by: movie) }
        return outcome
    }

    /// Marks a record that its provider no longer has.
    mutating func remove(provider: ProviderID, key: String, raw: RawRecord) throws {
        let link = RecordLink(
            movie: nil, state: .deleted, method: "removed", evidence: "", rawHash: raw.contentHash,
            rawSequence: raw.lastSequence)
        _ = try writer.save(CanonicalRecord(provider: provider, key: key), titles: [], as: link)
        try writer.resolveQuarantine(provider: provider, key: key)
    }

    private static func input(_ record: CanonicalRecord, _ titles: [KeyedTitle]) -> LinkageInput {
        var keys: [String] = []
        for title in titles where !title.normalized.isEmpty {
            if !keys.contains(title.normalized) { keys.append(title.normalized) }
            if let other = title.transliterated, !keys.contains(other) { keys.append(other) }
        }
        return LinkageInput(
            provider: record.provider, titles: keys, years: record.year.map { [$0] } ?? [],
            externalIDs: record.externalIDs, isTitled: !titles.isEmpty)
    }

    /// What the decision means for a record that may have a movie already.
    private func settle(_ decision: LinkageDecision, stored: StoredRecord?) throws -> (RecordLink, Outcome) {
        let evidence = decision.evidence
        let home = stored?.movie
        let isSettled = home != nil && stored?.state == .linked
        switch decision {
        case .link(let movie, _):
            let stays = isSettled && !evidence.restsOnID
            return (Self.link(stays ? home : movie, .linked, evidence), .linked)
        case .newMovie:
            if let home { return (Self.link(home, .linked, evidence), .linked) }
            return (Self.link(try writer.createMovie(), .linked, evidence), .created)
        case .review(let reason, _):
            if isSettled { return (Self.link(home, .linked, evidence), .linked) }
            var link = Self.link(try home ?? writer.createMovie(), .review, evidence)
            link.reviewReason = reason.rawValue
            return (link, .review)
        case .untitled:
            if isSettled { return (Self.link(home, .linked, evidence), .linked) }
            return (Self.link(nil, .untitled, evidence), .untitled)
        }
    }

    private static func link(_ movie: MovieID?, _ state: RecordState, _ evidence: LinkageEvidence) -> RecordLink {
        RecordLink(
            movie: movie, state: state, method: evidence.method, evidence: evidence.description,
            rawHash: ContentHash(high: 0, low: 0), rawSequence: 0)
    }

    /// Untitled records that share an id with the record join its movie.
    private func adopt(_ record: CanonicalRecord, by movie: MovieID) throws {
        for id in record.externalIDs {
            for untitled in try writer.untitledRecords(with: id) where untitled.provider != record.provider {
                _ = try writer.assign(
                    untitled.recordID, to: movie, method: "id", evidence: "\(record.provider) names \(id)")
            }
        }
    }
}
