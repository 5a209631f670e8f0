/// How the order of one column stands in the file.
struct PermutationEntry: Hashable, Sendable {
    /// The form of an order.
    enum Form: UInt8, Sendable {
        /// The documents as they are numbered; no bytes.
        case identity
        /// A document a place, of as many bits as the last document needs.
        case packed
        /// A list of documents for each value.
        case grouped
    }

    /// The bytes of an entry.
    static let byteCount = 16

    var form: Form
    /// Where it begins in the section; orders that are equal share their bytes.
    var offset: Int

    func encode(into writer: inout ByteWriter) {
        writer.append(UInt64(form.rawValue))
        writer.append(UInt64(offset))
    }

    init(form: Form, offset: Int) {
        self.form = form
        self.offset = offset
    }

    /// Reads an entry, or returns `nil` if it says what cannot be.
    init?(_ bytes: ByteView, at offset: Int) {
        guard let code = UInt8(exactly: bytes.u64(offset)), let form = Form(rawValue: code),
            let start = Int(exactly: bytes.u64(offset + 8))
        else { return nil }
        self.init(form: form, offset: start)
    }

    /// The bits of a document in ``Form/packed``.
    static func width(documentCount: Int) -> Int {
        UInt32.bitWidth - UInt32(max(0, documentCount - 1)).leadingZeroBitCount
    }
}
