import MovieModel

/// The part of a file's text that is looked at, as UTF-8, with the original bytes beside it.
///
/// Splitters look at ``text``, ask for more with ``fill()`` and let go with ``drop(_:)``. The window holds what
/// was not dropped and one chunk more, whatever the size of the file.
final class TextWindow {
    /// The name of the file, for places.
    let file: String
    /// The name of the encoding in use.
    let encoding: String
    /// The line that ``text`` begins on, counted from 1.
    private(set) var line = 1
    /// The offset of the start of ``text`` in the decompressed file, in its own encoding.
    private(set) var byteOffset = 0
    /// Whether ``text`` holds everything that is left of the file.
    private(set) var isExhausted = false

    private var source: any ByteSource
    private let chunkByteCount: Int
    /// The original bytes. The same queue as ``converted`` where the file is UTF-8.
    private let original: ByteQueue
    private let converted: ByteQueue
    private let transcoder: Transcoder?
    /// The bytes at the front of ``original`` that ``converted`` already has.
    private var convertedByteCount = 0

    /// Opens a window on the start of a file, past its byte order mark.
    init(_ source: any ByteSource, file: String, format: SourceFormat, chunkByteCount: Int) throws {
        let opened: PrefixedSource
        do {
            let start = try PrefixedSource(source, prefixCount: 2)
            let plain: any ByteSource = InflatingSource.accepts(start.head) ? try InflatingSource(start) : start
            opened = try PrefixedSource(plain, prefixCount: 1024)
        } catch let fault as SourceFault {
            throw fault.placed(DecodingError.Position(file: file, line: 1, byteOffset: 0))
        }
        let head = Array(opened.head)
        let encoding = EncodingDetection(head: head, declared: format.encoding, isXML: format.layout.isXML)
        self.file = file
        self.encoding = encoding.name
        self.source = opened
        self.chunkByteCount = chunkByteCount
        original = ByteQueue(capacity: chunkByteCount * 2)
        let start = DecodingError.Position(file: file, line: 1, byteOffset: 0)
        if encoding.name == EncodingDetection.utf8 {
            transcoder = nil
            converted = original
        } else {
            guard let transcoder = Transcoder(encoding: encoding.name) else {
                throw DecodingError.unknownEncoding(start, name: encoding.name)
            }
            self.transcoder = transcoder
            converted = ByteQueue(capacity: chunkByteCount * 4)
        }
        if let foreign = ContentKind.foreign(Array(head.dropFirst(encoding.markByteCount)), isXML: format.layout.isXML)
        {
            throw DecodingError.wrongFormat(start, expected: format.layout.name, found: foreign)
        }
        try skipMark(encoding.markByteCount)
    }

    private func skipMark(_ count: Int) throws {
        var left = count
        while left > 0 {
            let read = try source.read(into: UnsafeMutableRawBufferPointer(rebasing: original.room(left)[..<left]))
            left -= read
        }
        byteOffset = count
    }

    /// The text that was read and not dropped, valid until the next call of ``fill()`` or ``drop(_:)``.
    var text: UnsafeRawBufferPointer { converted.bytes }

    /// Where ``text`` begins.
    var position: DecodingError.Position {
        DecodingError.Position(file: file, line: line, byteOffset: byteOffset)
    }

    /// The position of a place in ``text``.
    func position(at offset: Int) -> DecodingError.Position {
        let front = UnsafeRawBufferPointer(rebasing: text.prefix(offset))
        return DecodingError.Position(
            file: file, line: line + front.lineFeedCount, byteOffset: byteOffset + originalByteCount(offset))
    }

    /// Reads more. Returns whether there is more in ``text`` or the end has been found.
    ///
    /// At least as much is asked for as is held, so that a large record is not looked at from its start too often.
    func fill() throws {
        guard !isExhausted else { return }
        let room = original.room(max(chunkByteCount, original.bytes.count))
        let wanted = max(chunkByteCount, original.bytes.count)
        let count: Int
        do {
            count = try source.read(into: UnsafeMutableRawBufferPointer(rebasing: room.prefix(wanted)))
        } catch let fault as SourceFault {
            throw fault.placed(position(at: text.count))
        }
        original.append(count)
        isExhausted = count == 0
        guard let transcoder else { return }
        let fresh = UnsafeRawBufferPointer(rebasing: original.bytes[convertedByteCount...])
        convertedByteCount += transcoder.convert(fresh, into: converted, isLast: isExhausted)
    }

    /// The original bytes of the first `count` bytes of ``text``.
    func payload(_ count: Int) -> [UInt8] {
        Array(original.bytes.prefix(originalByteCount(count)))
    }

    /// The number of original bytes of the first `count` bytes of ``text``.
    func originalByteCount(_ count: Int) -> Int {
        guard let transcoder else { return count }
        return transcoder.originalByteCount(
            of: UnsafeRawBufferPointer(rebasing: text.prefix(count)), in: original.bytes)
    }

    /// Lets go of the first `count` bytes of ``text``.
    func drop(_ count: Int) {
        drop(count, lineFeedCount: UnsafeRawBufferPointer(rebasing: text.prefix(count)).lineFeedCount)
    }

    /// Lets go of the first `count` bytes of ``text``, which hold this many line feeds.
    func drop(_ count: Int, lineFeedCount: Int) {
        let originalCount = originalByteCount(count)
        line += lineFeedCount
        byteOffset += originalCount
        converted.drop(count)
        guard transcoder != nil else { return }
        original.drop(originalCount)
        convertedByteCount -= originalCount
    }

    /// Reads to the end of the file without looking, so that a damaged stream does not pass for a whole one.
    func drain() throws {
        while !isExhausted {
            drop(text.count)
            try fill()
        }
    }
}

extension UnsafeRawBufferPointer {
    /// The number of line feeds.
    var lineFeedCount: Int {
        var count = 0
        for byte in self where byte == 0x0A { count &+= 1 }
        return count
    }
}

extension SourceFault {
    /// The error this is at a position.
    func placed(_ position: DecodingError.Position) -> DecodingError {
        switch self {
        case .system(let reason): .unreadable(position, reason: reason)
        case .truncatedGzip: .truncatedGzip(position)
        case .damagedGzip(let reason): .damagedGzip(position, reason: reason)
        case .inflatesTooMuch(let reason): .inflatesTooMuch(position, reason: reason)
        }
    }
}

extension SourceFormat.Layout {
    /// Whether libxml2's parser reads it.
    var isXML: Bool {
        if case .xml = self { true } else { false }
    }

    /// What it is called in messages.
    var name: String {
        switch self {
        case .delimited(let dialect): "lines of fields separated by \(dialect.delimiter.quoted)"
        case .jsonArray: "a JSON array of records"
        case .jsonLines: "one JSON object per line"
        case .xml: "an XML document"
        }
    }
}
