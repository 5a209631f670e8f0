/// A cursor over the set bits of a bitmap.
struct BitmapCursor: DocIDCursor {
    private let bitmap: Bitmap
    private(set) var current = DocID.end

    init(_ bitmap: Bitmap) {
        self.bitmap = bitmap
        current = bitmap.first(from: 0)
    }

    var cost: Int { current == .end ? 0 : bitmap.count }

    mutating func advance() {
        if current != .end { current = bitmap.first(from: Int(current.number) + 1) }
    }

    mutating func seek(to target: DocID) {
        if current < target { current = bitmap.first(from: Int(target.number)) }
    }
}
