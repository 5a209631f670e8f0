public import MovieModel

/// Turns the raw records of one provider into canonical records.
///
/// A record is normalized by itself, looking at no other, so that it can be done again at any time and in any
/// order with the same result. What the provider's field maps do not mention is left out; what they mention
/// and cannot hold refuses the whole record, since a record that is wrong in one place is not to be trusted in
/// the next.
public struct Normalizer: Sendable {
    private let provider: ProviderDeclaration
    private let readers: [FieldMapReader]
    private let decoders: DecoderCache

    /// Creates a normalizer of a provider's records.
    ///
    /// - Throws: ``NormalizationError`` if two of its sources share a name.
    public init(provider: ProviderDeclaration) throws {
        var names: Set<String> = []
        for source in provider.sources where !names.insert(source.name).inserted {
            throw NormalizationError.duplicateSource(provider: provider.id.code, source: source.name)
        }
        self.provider = provider
        readers = provider.sources.map { FieldMapReader(source: $0, provider: provider) }
        decoders = DecoderCache(formats: provider.sources.map(\.payloadFormat))
    }

    /// The union of a record's parts.
    ///
    /// Where several parts give the same single field, the source declared first wins; lists are united in that
    /// order. Parts of sources no longer declared are ignored.
    ///
    /// - Throws: The first ``Rejection`` of a part, with the part's place.
    /// - Complexity: O(bytes of all parts).
    public func canonicalRecord(key: String, parts: [RawPartInput]) throws(Rejection) -> CanonicalRecord {
        var record = CanonicalRecord(provider: provider.id, key: key)
        if let namespace = provider.namespace, let id = ExternalID(namespace: namespace, value: key) {
            record.externalIDs.append(id)
        }
        for (index, reader) in readers.enumerated() {
            for part in parts where part.source == reader.sourceName {
                record.unite(with: try content(of: part, decodedAs: index, by: reader, key: key))
            }
        }
        record.cutToLimits()
        return record
    }

    private func content(
        of part: RawPartInput, decodedAs index: Int, by reader: FieldMapReader, key: String
    ) throws(Rejection) -> CanonicalRecord {
        do {
            return try reader.record(from: decoders.value(of: part, format: index), key: key)
        } catch {
            throw Rejection(code: error.code, reason: error.reason, place: error.place ?? part.place)
        }
    }
}
