import CLibXML2
import MovieModel

/// The bridge from libxml2's callbacks to a record builder.
///
/// The callbacks are C functions that get this object as their user data. The parser that passes it owns it, so
/// it outlives every call.
final class XMLEvents {
    private let builder: XMLRecordBuilder
    /// The parser the events come from, set once it exists.
    var context: xmlParserCtxtPtr?
    /// The first thing that was wrong.
    private(set) var fault: XMLFault?

    /// Passes events to a builder.
    init(_ builder: XMLRecordBuilder) {
        self.builder = builder
    }

    /// The offset of the first byte not yet understood.
    var textOffset: Int { context.map { xmlByteConsumed($0) } ?? 0 }

    /// A fault where the parser stands.
    func located(_ kind: XMLFault.Kind) -> XMLFault {
        XMLFault(kind: kind, textOffset: textOffset)
    }

    /// Keeps the first fault and stops the parser.
    private func fail(_ fault: XMLFault) {
        self.fault = self.fault ?? fault
        if let context { xmlStopParser(context) }
    }

    private func open(
        _ localName: UnsafePointer<xmlChar>, _ prefix: UnsafePointer<xmlChar>?, _ attributeCount: Int,
        _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) {
        guard fault == nil else { return }
        guard attributeCount <= Limits.xmlAttributes else {
            return fail(located(.tooLarge(part: "the number of attributes of an element", limit: Limits.xmlAttributes)))
        }
        let name = Self.name(localName, prefix)
        let members = builder.wantsContent(of: name) ? Self.members(attributeCount, attributes) : []
        do throws(XMLFault.Kind) {
            try builder.open(name, attributes: members) { tagStart }
        } catch {
            fail(located(error))
        }
    }

    private func close() {
        guard fault == nil else { return }
        builder.close { textOffset }
        if builder.isRootClosed, let context { xmlStopParser(context) }
    }

    /// The offset of the `<` of the tag being read. A `<` cannot stand inside a well-formed one.
    private var tagStart: Int {
        guard let input = context?.pointee.input, let current = input.pointee.cur else { return 0 }
        var start = current
        while let base = input.pointee.base, start > base, start.pointee != UInt8(ascii: "<") { start -= 1 }
        return textOffset - (current - start)
    }

    private static func name(_ local: UnsafePointer<xmlChar>, _ prefix: UnsafePointer<xmlChar>?) -> String {
        prefix.map { "\(String(cString: $0)):\(String(cString: local))" } ?? String(cString: local)
    }

    /// Five pointers each: name, prefix, namespace, start and end of the value.
    private static func members(
        _ count: Int, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) -> [RecordValue.Member] {
        guard let attributes else { return [] }
        return (0..<count).compactMap { index in
            let parts = attributes + index * 5
            guard let local = parts[0], let start = parts[3], let end = parts[4] else { return nil }
            let value = UnsafeBufferPointer(start: start, count: end - start)
            return RecordValue.Member("@" + name(local, parts[1]), .text(text(ofAttribute: value)))
        }
    }

    /// Without entity replacement libxml2 leaves every `&` of an attribute as `&#38;`, however it was written.
    private static func text(ofAttribute bytes: UnsafeBufferPointer<UInt8>) -> String {
        guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
        return String(decoding: bytes, as: UTF8.self).replacing("&#38;", with: "&")
    }
}

extension XMLEvents {
    /// The callbacks. Blank text is text, and CDATA too.
    static func handler() -> xmlSAXHandler {
        var handler = xmlSAXHandler()
        handler.initialized = XML_SAX2_MAGIC
        handler.startElementNs = { receiver, localName, prefix, _, _, _, count, _, attributes in
            guard let localName else { return }
            XMLEvents.events(receiver)?._withUnsafeGuaranteedRef { $0.open(localName, prefix, Int(count), attributes) }
        }
        handler.endElementNs = { receiver, _, _, _ in
            XMLEvents.events(receiver)?._withUnsafeGuaranteedRef { $0.close() }
        }
        let characters: charactersSAXFunc = { receiver, bytes, count in
            XMLEvents.events(receiver)?._withUnsafeGuaranteedRef {
                $0.builder.append(UnsafeBufferPointer(start: bytes, count: Int(count)))
            }
        }
        handler.characters = characters
        handler.ignorableWhitespace = characters
        handler.cdataBlock = characters
        handler.internalSubset = { receiver, _, _, _ in
            XMLEvents.events(receiver)?._withUnsafeGuaranteedRef { $0.fail($0.located(.documentType)) }
        }
        handler.serror = { receiver, error in
            guard let error else { return }
            XMLEvents.events(receiver)?._withUnsafeGuaranteedRef { $0.report(error.pointee) }
        }
        return handler
    }

    private static func events(_ receiver: UnsafeMutableRawPointer?) -> Unmanaged<XMLEvents>? {
        receiver.map { Unmanaged.fromOpaque($0) }
    }

    /// Undeclared namespaces and the like are no reason to stop; a fatal error is.
    private func report(_ error: xmlError) {
        guard error.level == XML_ERR_FATAL, fault == nil, !builder.isRootClosed else { return }
        let isNoMarkup = error.code == XML_ERR_DOCUMENT_EMPTY.rawValue
        let found = isNoMarkup ? nil : error.message.map { String(cString: $0) }
        let message = found ?? "no root element begins here"
        let line = message.split(whereSeparator: \.isNewline).joined(separator: " ")
        fault = XMLFault(
            kind: .malformed(line), line: Int(error.line), column: Int(error.int2), textOffset: textOffset)
    }
}
