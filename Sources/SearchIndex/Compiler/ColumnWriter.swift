import MovieModel

/// Writes columns, each in the narrowest form that gives its values back exactly.
///
/// Columns of identical values share their bytes, which wait in a temporary file.
struct ColumnWriter {
    private var layouts: [ColumnLayout] = []
    private var data: PieceSpool
    /// The number in ``data`` of each column.
    private var numbers: [Int] = []

    /// No columns, with the place for a temporary file.
    init(directory: String) { data = PieceSpool(directory: directory) }

    /// The bytes of encoded columns in memory.
    var heldByteCount: Int { data.heldByteCount }

    /// Adds a column; `nan` is no value.
    mutating func add(_ name: String, _ values: [Double]) throws(IndexError) {
        let extent = ColumnExtent(values)
        if let constant = extent.constant(name) { return try add(constant, []) }
        for scale in [1, 10, 100] as [UInt32] {
            if let (layout, bytes) = Self.integers(name, values, scale: scale, extent) {
                return try add(layout, bytes)
            }
        }
        let isFloat = values.allSatisfy { $0.isNaN || Double(Float($0)) == $0 }
        var writer = ByteWriter()
        for value in values {
            if isFloat { writer.append(Float(value).bitPattern) } else { writer.append(value.bitPattern) }
        }
        try add(extent.layout(name, isFloat ? .float : .double, width: isFloat ? 32 : 64), writer.bytes)
    }

    /// Adds a column of identities, which every movie has and which may be greater than a floating-point number holds.
    mutating func add(_ name: String, identities: [Int64]) throws(IndexError) {
        guard let least = identities.min(), let greatest = identities.max() else { return try add(name, []) }
        let extent = ColumnExtent(
            least: Double(least), greatest: Double(greatest), valuedCount: identities.count, count: identities.count)
        let span = UInt64(bitPattern: greatest) &- UInt64(bitPattern: least)
        guard span < UInt64(UInt32.max) else {
            var writer = ByteWriter()
            for identity in identities { writer.append(UInt64(bitPattern: identity) &- UInt64(bitPattern: least)) }
            var layout = extent.layout(name, .long, width: 64)
            layout.base = least
            return try add(layout, writer.bytes)
        }
        let raws = identities.map { UInt32(truncatingIfNeeded: $0 &- least) }
        let (layout, bytes) = Self.encoded(raws, extent.layout(name, .word, width: 32), base: least, span: UInt32(span))
        try add(layout, bytes)
    }

    /// Writes the section: the length of the directory, the directory, then the values from aligned offsets on.
    func write(to file: IndexFileWriter) throws(IndexError) {
        let (head, offsets) = placed()
        file.begin()
        try file.append(head)
        var end = head.count
        for (offset, extent) in zip(offsets, data.extents) where !extent.isEmpty {
            try file.append([UInt8](repeating: 0, count: offset - end))
            try file.append(data.file, extent)
            end = offset + extent.count
        }
        try file.end(.columns)
        data.file.discard()
    }

    /// The directory with its length, and where the values of each column begin.
    private func placed() -> (head: [UInt8], offsets: [Int]) {
        var offset = IndexFormat.aligned(4 + directory(layouts).count)
        var offsets: [Int] = []
        for extent in data.extents {
            offsets.append(offset)
            offset = IndexFormat.aligned(offset + extent.count)
        }
        var placed = layouts
        for index in placed.indices where placed[index].encoding != .constant {
            placed[index].offset = offsets[numbers[index]]
        }
        let directory = directory(placed)
        var head = ByteWriter()
        head.append(UInt32(directory.count))
        head.append(directory)
        return (head.bytes, offsets)
    }

    private mutating func add(_ layout: ColumnLayout, _ bytes: [UInt8]) throws(IndexError) {
        layouts.append(layout)
        numbers.append(try data.add(bytes))
    }

    private func directory(_ layouts: [ColumnLayout]) -> [UInt8] {
        var writer = ByteWriter()
        writer.appendVariable(layouts.count)
        for layout in layouts { layout.encode(into: &writer) }
        return writer.bytes
    }

    /// The values as scaled integers above their minimum, or `nil` if that would change one.
    private static func integers(
        _ name: String, _ values: [Double], scale: UInt32, _ extent: ColumnExtent
    ) -> (ColumnLayout, [UInt8])? {
        let factor = Double(scale)
        for value in values where !value.isNaN {
            let scaled = (value * factor).rounded()
            guard abs(scaled) < 1e15, scaled / factor == value, value != 0 || value.sign == .plus else { return nil }
        }
        let (least, greatest) = (
            Int64((extent.least * factor).rounded()), Int64((extent.greatest * factor).rounded())
        )
        guard greatest - least < Int64(UInt32.max) else { return nil }
        let raws = values.map { $0.isNaN ? .max : UInt32(Int64(($0 * factor).rounded()) - least) }
        var layout = extent.layout(name, .word, width: 32)
        layout.scale = scale
        return encoded(raws, layout, base: least, span: UInt32(greatest - least))
    }

    /// Integers of at most `span` in the narrowest width that leaves all bits set for no value.
    private static func encoded(
        _ raws: [UInt32], _ layout: ColumnLayout, base: Int64, span: UInt32
    ) -> (ColumnLayout, [UInt8]) {
        var layout = layout
        layout.base = base
        let bits = 32 - (span + 1).leadingZeroBitCount  // One more than `span` must fit, for no value.
        (layout.encoding, layout.width) =
            bits <= 8 ? (.byte, 8) : bits <= 16 ? (.short, 16) : bits <= 28 ? (.packed, UInt8(bits)) : (.word, 32)
        if layout.encoding == .packed || layout.encoding == .word {
            var other = layout
            (other.encoding, other.width) = (.framed, UInt8(bits))
            let framed = framed(raws, other.missing, lessThan: layout.byteCount(raws.count) ?? 0)
            if let framed { return (other, framed) }
        }
        var writer = ByteWriter()
        writer.reserveCapacity(layout.byteCount(raws.count) ?? 0)
        switch layout.encoding {
        case .byte: for raw in raws { writer.append(UInt8(truncatingIfNeeded: raw)) }
        case .short: for raw in raws { writer.append(UInt16(truncatingIfNeeded: raw)) }
        case .packed:
            let mask = layout.missing
            BitPacking.append(raws.lazy.map { $0 & mask }, width: bits, to: &writer)
            writer.append(repeatElement(0, count: IndexFormat.tailByteCount))
        case .word, .constant, .long, .float, .double, .framed: for raw in raws { writer.append(raw) }
        }
        return (layout, writer.bytes)
    }

    /// Integers within a mask block by block, each in the bits that the greatest above the least one needs; `nil` if that
    /// does not take a quarter less than so many bytes.
    private static func framed(_ raws: [UInt32], _ mask: UInt32, lessThan byteCount: Int) -> [UInt8]? {
        var (heads, units) = (ByteWriter(), ByteWriter())
        units.reserveCapacity(byteCount)
        for start in stride(from: 0, to: raws.count, by: ColumnFrames.blockLength) {
            let block = raws[start..<min(start + ColumnFrames.blockLength, raws.count)].map { $0 & mask }
            let least = block.min() ?? 0
            let excesses = block.map { $0 - least }
            let width = BitPacking.width(of: excesses)
            let unit = units.count / ColumnFrames.unitByteCount
            heads.append(UInt64(unit) << (32 + ColumnFrames.widthBits) | UInt64(width) << 32 | UInt64(least))
            BitPacking.append(excesses, width: width, to: &units)
            guard (heads.count + units.count) * 4 < byteCount * 3 else { return nil }
            let rest = units.count % ColumnFrames.unitByteCount
            if rest > 0 { units.append(repeatElement(0, count: ColumnFrames.unitByteCount - rest)) }
        }
        let unitCount = units.count / ColumnFrames.unitByteCount
        guard (heads.count + units.count) * 4 < byteCount * 3, unitCount < ColumnFrames.unitLimit else { return nil }
        var writer = ByteWriter()
        writer.reserveCapacity(heads.count + units.count + 8 + IndexFormat.tailByteCount)
        writer.append(UInt64(unitCount))
        writer.append(heads.bytes)
        writer.append(units.bytes)
        writer.append(repeatElement(0, count: IndexFormat.tailByteCount))
        return writer.bytes
    }
}
