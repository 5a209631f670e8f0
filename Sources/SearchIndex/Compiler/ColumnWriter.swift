/// Writes columns, each in the narrowest form that gives its values back exactly.
struct ColumnWriter {
    private var layouts: [ColumnLayout] = []
    private var data: [[UInt8]] = []

    /// Adds a column; `nan` is no value.
    mutating func add(_ name: String, _ values: [Double]) {
        for scale in [1, 10, 100] as [UInt32] {
            if let (layout, bytes) = Self.integers(name, values, scale: scale) {
                layouts.append(layout)
                return data.append(bytes)
            }
        }
        var writer = ByteWriter()
        let isFloat = values.allSatisfy { $0.isNaN || Double(Float($0)) == $0 }
        for value in values {
            if isFloat { writer.append(Float(value).bitPattern) } else { writer.append(value.bitPattern) }
        }
        layouts.append(ColumnLayout(name: name, encoding: isFloat ? .float : .double, scale: 1, base: 0, offset: 0))
        data.append(writer.bytes)
    }

    /// The section: the directory, then each column's values from an aligned offset on.
    func encoded() -> [UInt8] {
        var offset = IndexFormat.aligned(directory(layouts).count)
        var placed = layouts
        for index in placed.indices {
            placed[index].offset = offset
            offset = IndexFormat.aligned(offset + data[index].count)
        }
        var section = directory(placed)
        for (layout, bytes) in zip(placed, data) {
            section.append(contentsOf: repeatElement(0, count: layout.offset - section.count))
            section.append(contentsOf: bytes)
        }
        return section
    }

    private func directory(_ layouts: [ColumnLayout]) -> [UInt8] {
        var writer = ByteWriter()
        writer.appendVariable(layouts.count)
        for layout in layouts { layout.encode(into: &writer) }
        return writer.bytes
    }

    /// The values as scaled integers above their minimum, or `nil` if that would change one.
    private static func integers(
        _ name: String, _ values: [Double], scale: UInt32
    ) -> (ColumnLayout, [UInt8])? {
        var (least, most) = (Int64.max, Int64.min)
        for value in values where !value.isNaN {
            let scaled = (value * Double(scale)).rounded()
            guard abs(scaled) < 1e15, scaled / Double(scale) == value, value != 0 || value.sign == .plus else {
                return nil
            }
            least = min(least, Int64(scaled))
            most = max(most, Int64(scaled))
        }
        if least > most { (least, most) = (0, 0) }
        let encodings: [ColumnLayout.Encoding] = [.byte, .short, .word]
        guard let encoding = encodings.first(where: { most - least < Int64($0.missing) }) else { return nil }
        let layout = ColumnLayout(name: name, encoding: encoding, scale: scale, base: least, offset: 0)
        var writer = ByteWriter()
        for value in values {
            let raw =
                value.isNaN ? encoding.missing : UInt32(Int64((value * Double(scale)).rounded()) - least)
            switch encoding {
            case .byte: writer.append(UInt8(truncatingIfNeeded: raw))
            case .short: writer.append(UInt16(truncatingIfNeeded: raw))
            case .word, .float, .double: writer.append(raw)
            }
        }
        return (layout, writer.bytes)
    }
}
