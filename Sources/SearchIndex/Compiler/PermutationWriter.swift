import MovieModel

/// Writes the documents in the order of each sortable column.
enum PermutationWriter {
    private struct Entry {
        var value: Double
        var id: Int64
        var document: UInt32
    }

    /// The documents by value falling, those without a value last, ties by `MovieID`.
    static func encoded(_ values: [Double], ids: [MovieID]) -> [UInt8] {
        var entries = values.indices.map { index in
            Entry(
                value: values[index].isNaN ? -.infinity : values[index], id: ids[index].number,
                document: UInt32(index))
        }
        entries.sort { left, right in
            left.value != right.value ? left.value > right.value : left.id < right.id
        }
        var writer = ByteWriter()
        for entry in entries { writer.append(entry.document) }
        return writer.bytes
    }
}
