import MovieModel

/// Writes the documents in the order of each sortable column.
///
/// An order that is the documents' own takes no bytes, equal orders share theirs, and one of few distinct values is a
/// list of documents a value, whose gaps take fewer bits than documents do.
struct PermutationWriter {
    private var entries: [PermutationEntry] = []
    /// The orders, each with zeros up to the next whole eight bytes, in a temporary file.
    private var orders: PieceSpool

    private static let directoryByteCount = SortColumn.allCases.count * PermutationEntry.byteCount

    /// No orders, with the place for a temporary file.
    init(directory: String) { orders = PieceSpool(directory: directory) }

    /// The bytes of encoded orders in memory.
    var heldByteCount: Int { orders.heldByteCount }

    /// Adds the order of the next of ``SortColumn``, in their order: value falling, those without a value last, ties by
    /// document.
    mutating func add(_ values: [Double]) throws(IndexError) {
        try add(Self.order(values), values: values)
    }

    /// Adds the order of identities, falling.
    mutating func add(identities: [Int64]) throws(IndexError) {
        if let order = Self.countedOrder(identities) { return try add(order, values: nil) }
        // Turned into numbers that ascend with them, and then falling.
        let keys = identities.map { ~(UInt64(bitPattern: $0) ^ 1 << 63) }
        try add(KeyOrder.documents(keys), values: nil)
    }

    /// The order of identities that are exact as floating-point numbers and lie close together, as those of a catalog do.
    private static func countedOrder(_ identities: [Int64]) -> [UInt32]? {
        guard identities.allSatisfy({ (0..<1 << 50).contains($0) }) else { return nil }
        let values = identities.map(Double.init)
        return ValueOrder(values)?.documents(values)
    }

    /// - Parameter values: what to group by; `nil` if no two are the same.
    private mutating func add(_ order: [UInt32], values: [Double]?) throws(IndexError) {
        if order.indices.allSatisfy({ order[$0] == UInt32(truncatingIfNeeded: $0) }) {
            return entries.append(PermutationEntry(form: .identity, offset: 0))
        }
        let packed = Self.packed(order)
        let groups = values.map { GroupedOrderWriter(order, values: $0) }
        let grouped = groups.flatMap { $0.mayBeSmaller(than: packed.count) ? $0.encoded() : nil } ?? []
        if !grouped.isEmpty, grouped.count < packed.count {
            try append(.grouped, grouped)
        } else {
            try append(.packed, packed)
        }
    }

    /// Writes the section.
    func write(to file: IndexFileWriter) throws(IndexError) {
        file.begin()
        try file.append(directory)
        try file.append(orders.file, 0..<orders.file.count)
        try file.end(.permutations)
        orders.file.discard()
    }

    private var directory: [UInt8] {
        var writer = ByteWriter()
        for entry in entries { entry.encode(into: &writer) }
        return writer.bytes
    }

    private mutating func append(_ form: PermutationEntry.Form, _ order: [UInt8]) throws(IndexError) {
        let number = try orders.add(order)
        try orders.pad(to: 8)
        entries.append(
            PermutationEntry(form: form, offset: Self.directoryByteCount + orders.extents[number].lowerBound))
    }

    private static func packed(_ order: [UInt32]) -> [UInt8] {
        var writer = ByteWriter()
        let width = PermutationEntry.width(documentCount: order.count)
        writer.reserveCapacity(BitPacking.byteCount(order.count, width: width) + IndexFormat.tailByteCount)
        BitPacking.append(order, width: width, to: &writer)
        writer.append(repeatElement(0, count: IndexFormat.tailByteCount))
        return writer.bytes
    }

    /// The documents by value falling: counted where the values allow it, else by their digits.
    ///
    /// - Complexity: O(documents) for each two bytes in which the values differ.
    static func order(_ values: [Double]) -> [UInt32] {
        if let order = ValueOrder(values) { return order.documents(values) }
        return KeyOrder.documents(values.map { $0.isNaN ? UInt64.max : ~Column.key(ofNumber: $0) })
    }
}
