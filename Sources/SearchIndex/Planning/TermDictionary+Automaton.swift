import MovieModel

extension TermDictionary {
    /// So often a walk asks whether to go on.
    static let stepsBetweenLooks = 16

    /// Visits the terms of a field that an automaton accepts, ascending, with the state each ends in.
    ///
    /// Terms that share a beginning share its states, and where nothing can fit the walk leaps to the next term that
    /// could.
    ///
    /// - Parameter goesOn: asked every ``stepsBetweenLooks`` steps.
    /// - Returns: whether it came to the end; not if it looked at ``Limits/scannedTerms`` terms, `goesOn` or `body` said
    ///   no.
    func visit<Automaton: TermAutomaton>(
        _ automaton: Automaton, in field: TermField, while goesOn: () -> Bool,
        _ body: (Term, UnsafeBufferPointer<UInt8>, Automaton.State) -> Bool
    ) -> Bool {
        withUnsafeTemporaryAllocation(of: Automaton.State.self, capacity: IndexFormat.termBytes + 2) { states in
            states.initialize(repeating: automaton.start)
            return withUnsafeTemporaryAllocation(byteCount: IndexFormat.termBytes + 8, alignment: 1) { target in
                var visitor = AutomatonVisitor(
                    automaton: automaton, states: states, target: target.bindMemory(to: UInt8.self))
                return visitor.visit(walk(in: field), while: goesOn, body)
            }
        }
    }
}

/// A walk through the dictionary led by an automaton.
private struct AutomatonVisitor<Automaton: TermAutomaton> {
    let automaton: Automaton
    /// The state behind the first so many bytes of the key; valid where a scalar ends.
    let states: UnsafeMutableBufferPointer<Automaton.State>
    /// The text to leap to.
    let target: UnsafeMutableBufferPointer<UInt8>

    mutating func visit(
        _ walk: consuming TermWalk, while goesOn: () -> Bool,
        _ body: (Term, UnsafeBufferPointer<UInt8>, Automaton.State) -> Bool
    ) -> Bool {
        var walk = walk
        var known = 0
        var left = Limits.scannedTerms
        var isFound = leap(&walk, fromByte: 0, least: 0)
        while isFound {
            guard left > 0, left % TermDictionary.stepsBetweenLooks != 0 || goesOn() else { return false }
            left &-= 1
            let key = walk.key
            known = start(of: min(known, walk.shared), in: key)
            if let dead = advance(&known, through: key) {
                isFound = leap(&walk, over: dead, at: known)
            } else {
                if automaton.isAccepting(states[key.count]), !body(walk.term, key, states[key.count]) { return false }
                isFound = walk.next()
            }
        }
        return true
    }

    /// Reads the key from `known` bytes on; returns the scalar that nothing fits with, if there is one.
    @inline(__always)
    private func advance(_ known: inout Int, through key: UnsafeBufferPointer<UInt8>) -> UInt32? {
        while known < key.count {
            let (scalar, end) = Self.scalar(at: known, of: key)
            guard let next = automaton.state(after: scalar, from: states[known], isFirst: known == 0) else {
                return scalar
            }
            states[end] = next
            known = end
        }
        return nil
    }

    /// Leaps to the first term after those that begin with the first `place` bytes of the key and `scalar`.
    private func leap(_ walk: inout TermWalk, over scalar: UInt32, at place: Int) -> Bool {
        let key = walk.key
        var (place, scalar) = (place, scalar)
        while true {
            if let least = Self.scalar(after: scalar),
                automaton.allowsAny(states[place], isFirst: place == 0)
                    || automaton.scalar(from: least, leadingFrom: states[place]) != nil
            {
                for index in 0..<place { target[index] = key[index] }
                return leap(&walk, fromByte: place, least: least)
            }
            guard place > 0 else { return false }
            place = start(of: place &- 1, in: key)
            scalar = Self.scalar(at: place, of: key).scalar
        }
    }

    /// Leaps to the least text that can be accepted, begins with `place` bytes of the target and goes on with `least`
    /// or a greater scalar.
    private func leap(_ walk: inout TermWalk, fromByte place: Int, least: UInt32) -> Bool {
        var (place, least) = (place, least)
        var state = states[place]
        while place < IndexFormat.termBytes, !(least == 0 && automaton.isAccepting(state)) {
            let isFirst = place == 0
            if automaton.allowsAny(state, isFirst: isFirst) {
                if least > 0 { place = append(least, at: place) }
                break
            }
            guard let scalar = automaton.scalar(from: least, leadingFrom: state),
                let next = automaton.state(after: scalar, from: state, isFirst: isFirst)
            else { break }
            place = append(scalar, at: place)
            state = next
            least = 0
        }
        return walk.seek(to: UnsafeBufferPointer(rebasing: target[..<place]))
    }

    // MARK: UTF-8

    private func append(_ scalar: UInt32, at place: Int) -> Int {
        if scalar < 0x80 {
            target[place] = UInt8(truncatingIfNeeded: scalar)
            return place &+ 1
        }
        let length = scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4
        var rest = scalar
        for index in stride(from: length &- 1, to: 0, by: -1) {
            target[place &+ index] = UInt8(truncatingIfNeeded: rest & 0x3F | 0x80)
            rest &>>= 6
        }
        target[place] = UInt8(truncatingIfNeeded: rest | 0xF00 &>> UInt32(length))
        return place &+ length
    }

    /// The scalar after another one, or `nil` after the last.
    private static func scalar(after scalar: UInt32) -> UInt32? {
        switch scalar {
        case 0xD7FF: 0xE000
        case 0x10FFFF...: nil
        default: scalar &+ 1
        }
    }

    /// Where the scalar that holds byte `place` begins.
    private func start(of place: Int, in key: UnsafeBufferPointer<UInt8>) -> Int {
        var place = place
        while place > 0, place < key.count, key[place] & 0xC0 == 0x80 { place &-= 1 }
        return place
    }

    /// The scalar that begins at a byte, and where it ends. Bytes that are no UTF-8 count as scalars of their own.
    @inline(__always)
    private static func scalar(at place: Int, of key: UnsafeBufferPointer<UInt8>) -> (scalar: UInt32, end: Int) {
        let first = UInt32(key[place])
        if first < 0x80 { return (first, place &+ 1) }
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
        guard length > 1, place &+ length <= key.count else { return (first, place &+ 1) }
        var scalar = first & (0x7F &>> UInt32(length))
        for index in 1..<length { scalar = scalar &<< 6 | UInt32(key[place &+ index] & 0x3F) }
        return (scalar, place &+ length)
    }
}
