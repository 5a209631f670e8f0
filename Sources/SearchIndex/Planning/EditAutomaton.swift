import MovieModel

/// Accepts the words within one or two edits of a word: a Levenshtein automaton.
///
/// It is the edit matrix of `EditDistance`, a row a step, with the cells of each cost as the bits of a word (Wu and
/// Manber 1992): bit `i` of `exact`, `one` and `two` says that the first `i` scalars of the word became what was read
/// at that cost or less. A swap waits in `swapOne` or `swapTwo` until its second scalar is read.
struct EditAutomaton: TermAutomaton {
    struct State: BitwiseCopyable {
        var exact: UInt64 = 0
        var one: UInt64 = 0
        var two: UInt64 = 0
        var swapOne: UInt64 = 0
        var swapTwo: UInt64 = 0

        /// The places of the word whose scalar may come next.
        var places: UInt64 { exact | one | two | swapOne | swapTwo }
    }

    /// What may differ.
    struct Tolerance {
        /// The most edits, 0 to 2.
        var limit: Int
        /// Whether a swap of neighbours is one edit.
        var transpositions = true
        /// Whether an edit of the first letter counts twice.
        var isFirstLetterDear = true
    }

    private let word: [UInt32]
    private let tolerance: Tolerance
    /// The places of each ASCII scalar.
    private var places: [UInt64]

    /// - Returns: `nil` for an empty word or one over ``Limits/typoWordScalars``.
    init?(_ word: String, _ tolerance: Tolerance) {
        self.word = word.unicodeScalars.map(\.value)
        self.tolerance = tolerance
        guard !self.word.isEmpty, self.word.count <= Limits.typoWordScalars, 0...2 ~= tolerance.limit else {
            return nil
        }
        places = Array(repeating: 0, count: 128)
        for (place, scalar) in self.word.enumerated() where scalar < 128 { places[Int(scalar)] |= 1 << UInt64(place) }
    }

    var start: State {
        var state = State(exact: 1)
        switch (tolerance.limit, tolerance.isFirstLetterDear) {
        case (1, false): state.one = 0b11
        case (2, false): (state.one, state.two) = (0b11, 0b111)
        case (2, true): (state.one, state.two) = (0b1, 0b11)
        case (1, true): state.one = 0b1
        default: break
        }
        return clipped(state)
    }

    @inline(__always)
    func state(after scalar: UInt32, from state: State, isFirst: Bool) -> State? {
        let next = step(places(of: scalar), state, isFirst)
        return next.places == 0 ? nil : next
    }

    @inline(__always)
    func allowsAny(_ state: State, isFirst: Bool) -> Bool { step(0, state, isFirst).places != 0 }

    func scalar(from least: UInt32, leadingFrom state: State) -> UInt32? {
        var bits = state.places
        var found: UInt32?
        while bits != 0 {
            let place = bits.trailingZeroBitCount
            bits &= bits &- 1
            guard place < word.count else { break }
            let scalar = word[place]
            if scalar >= least, scalar < found ?? .max { found = scalar }
        }
        return found
    }

    func isAccepting(_ state: State) -> Bool { distance(state) != nil }

    /// The edits of a term that ends here, or `nil` if they are too many.
    func distance(_ state: State) -> Int? {
        let end: UInt64 = 1 << UInt64(word.count)
        if state.exact & end != 0 { return 0 }
        if state.one & end != 0 { return 1 }
        return state.two & end != 0 ? 2 : nil
    }

    /// The edits of an ASCII text, or `nil` if they are too many.
    func distance(of text: UnsafeBufferPointer<UInt8>) -> Int? {
        var state = start
        for (index, scalar) in text.enumerated() {
            guard let next = self.state(after: UInt32(scalar), from: state, isFirst: index == 0) else { return nil }
            state = next
        }
        return distance(state)
    }

    @inline(__always)
    private func places(of scalar: UInt32) -> UInt64 {
        if scalar < 128 { return places[Int(scalar)] }
        var found: UInt64 = 0
        for place in word.indices where word[place] == scalar { found |= 1 &<< UInt64(place) }
        return found
    }

    /// One row of the matrix; `same` has the places of the scalar read.
    @inline(__always)
    private func step(_ same: UInt64, _ state: State, _ isFirst: Bool) -> State {
        let isDear = isFirst && tolerance.isFirstLetterDear
        // Edits that touch the first letter of both words start at the first place of the first row.
        let cheap = isDear ? state.exact & ~1 : state.exact
        let dear = isDear ? state.exact & 1 : 0
        var next = State()
        next.exact = (state.exact & same) &<< 1
        guard tolerance.limit > 0 else { return next }
        next.one =
            (state.one & same) &<< 1 | cheap | cheap &<< 1 | next.exact | next.exact &<< 1
            | (state.swapOne & same) &<< 2
        if tolerance.transpositions { next.swapOne = cheap & same &>> 1 }
        guard tolerance.limit > 1 else { return clipped(next) }
        let one = isDear ? state.one & ~1 : state.one
        next.two =
            (state.two & same) &<< 1 | one | one &<< 1 | dear | dear &<< 1 | next.one | next.one &<< 1
            | (state.swapTwo & same) &<< 2
        if tolerance.transpositions { next.swapTwo = (one | dear) & same &>> 1 }
        return clipped(next)
    }

    /// Without bits past the end of the word.
    @inline(__always)
    private func clipped(_ state: State) -> State {
        let mask: UInt64 = 2 &<< UInt64(word.count) &- 1
        return State(
            exact: state.exact & mask, one: state.one & mask, two: state.two & mask, swapOne: state.swapOne & mask,
            swapTwo: state.swapTwo & mask)
    }
}
