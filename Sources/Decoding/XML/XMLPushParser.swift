import CLibXML2
import MovieModel

/// libxml2's SAX2 push parser over UTF-8 text, for records at one path.
///
/// It loads nothing from outside, replaces no entities and refuses a document type declaration as soon as one
/// begins. Attributes, depth, and the size of a tag are capped, since libxml2 compares all attributes of a tag
/// with each other. What stands behind the root element is not read.
///
/// Not `Sendable`: it is made, used and let go within one call.
final class XMLPushParser {
    /// The most bytes of one comment or processing instruction, which libxml2 takes as a whole.
    private static let markupByteLimit = Limits.fieldBytes

    /// The receiver of the events.
    let builder: XMLRecordBuilder
    private let events: XMLEvents
    private let context: xmlParserCtxtPtr
    private var pushedByteCount = 0

    /// The offset in the document of the first byte not yet understood.
    var textOffset: Int { events.textOffset }

    /// Creates a parser for the elements at a path from the root.
    init(path: [String]) throws(XMLFault) {
        XMLLibrary.start()
        builder = XMLRecordBuilder(path: path)
        events = XMLEvents(builder)
        var handler = XMLEvents.handler()
        let receiver = Unmanaged.passUnretained(events).toOpaque()
        guard let context = xmlCreatePushParserCtxt(&handler, receiver, nil, 0, nil) else {
            throw XMLFault(kind: .malformed("libxml2 cannot start"), textOffset: 0)
        }
        self.context = context
        events.context = context
        // The text is UTF-8 by now, whatever the declaration says.
        let options = XML_PARSE_NONET.rawValue | XML_PARSE_COMPACT.rawValue | XML_PARSE_IGNORE_ENC.rawValue
        xmlCtxtUseOptions(context, Int32(options))
        xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8)
    }

    deinit {
        xmlFreeParserCtxt(context)
    }

    /// Parses the next piece of the document; no character may be split between two. Records read before a
    /// fault are left in ``builder``.
    func push(_ bytes: UnsafeRawBufferPointer, isLast: Bool = false) throws(XMLFault) {
        guard !builder.isRootClosed else { return }
        xmlParseChunk(
            context, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count), isLast ? 1 : 0)
        pushedByteCount += bytes.count
        // libxml2 has misleading words for a document that is cut short.
        if isLast, !builder.isRootClosed { throw events.located(.malformed(prematureEnd)) }
        if let fault = events.fault { throw fault }
        if !builder.isRootClosed { try checkPending() }
    }

    private var prematureEnd: String {
        builder.openName.map { "the document ends before the element <\($0)> does" } ?? "it holds no root element"
    }

    /// Bytes libxml2 has taken and not yet understood are one tag or comment.
    private func checkPending() throws(XMLFault) {
        let pending = pushedByteCount - events.textOffset
        let isTag = context.pointee.instate == XML_PARSER_START_TAG || context.pointee.instate == XML_PARSER_END_TAG
        if isTag, pending > Limits.xmlTagBytes {
            throw events.located(.tooLarge(part: "a tag", limit: Limits.xmlTagBytes))
        }
        if pending > Self.markupByteLimit {
            throw events.located(.tooLarge(part: "a comment or other markup", limit: Self.markupByteLimit))
        }
    }
}
