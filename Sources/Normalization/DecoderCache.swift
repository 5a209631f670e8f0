import Decoding
import MovieModel
import Synchronization

/// The payload decoders in use, made once per file instead of once per record.
///
/// A million records come from a handful of files, and setting up a decoder costs more than decoding with it.
final class DecoderCache: Sendable {
    private struct Entry {
        var columns: [String]?
        var encoding: String
        var decoder: PayloadDecoder
    }

    /// The decoders of one source that are kept; a source with more files than that makes them anew.
    private static let keptPerSource = 8

    private let formats: [SourceFormat]
    private let entries: Mutex<[[Entry]]>

    /// Creates an empty cache for the payload formats of a provider's sources.
    init(formats: [SourceFormat]) {
        self.formats = formats
        entries = Mutex(formats.map { _ in [] })
    }

    /// The decoded content of a part that has the format with that number.
    func value(of part: RawPartInput, format: Int) throws(Rejection) -> RecordValue {
        try decoder(for: part.preamble, format: format).value(of: part.payload)
    }

    private func decoder(for preamble: Preamble, format: Int) -> PayloadDecoder {
        entries.withLock { entries in
            let known = entries[format].first { $0.encoding == preamble.encoding && $0.columns == preamble.columns }
            if let known { return known.decoder }
            let decoder = PayloadDecoder(format: formats[format], preamble: preamble)
            if entries[format].count == Self.keptPerSource { entries[format].removeFirst() }
            entries[format].append(Entry(columns: preamble.columns, encoding: preamble.encoding, decoder: decoder))
            return decoder
        }
    }
}
