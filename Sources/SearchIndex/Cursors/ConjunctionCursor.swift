/// The documents that two cursors share.
struct ConjunctionCursor<Left: DocIDCursor, Right: DocIDCursor>: DocIDCursor {
    private var left: Left
    private var right: Right

    /// Intersects; `left` should be the cheaper one, since it leads.
    init(_ left: Left, _ right: Right) {
        self.left = left
        self.right = right
        align()
    }

    var current: DocID { left.current }

    var cost: Int { min(left.cost, right.cost) }

    mutating func advance() {
        guard left.current != .end else { return }
        left.advance()
        align()
    }

    mutating func seek(to target: DocID) {
        left.seek(to: target)
        align()
    }

    /// Moves both to their next shared document; the leader alone tells the end.
    private mutating func align() {
        while left.current != .end {
            right.seek(to: max(left.current, right.current))
            if right.current == left.current { return }
            left.seek(to: right.current)
        }
    }
}
