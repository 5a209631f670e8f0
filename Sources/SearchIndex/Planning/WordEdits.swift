/// The words one edit away from a word of ASCII letters that a ``WordFilter`` lets through.
///
/// The hash of each edited word takes a step, so hundreds of them are tried in the time of a few lookups.
struct WordEdits {
    private let word: [UInt8]
    private let powers: [UInt64]
    /// The hashes of the first so many letters.
    private let heads: [UInt64]
    /// The hashes of the letters from one on.
    private let tails: [UInt64]

    /// - Returns: `nil` for an empty word and one that is not ASCII.
    init?(_ text: String) {
        word = Array(text.utf8)
        guard !word.isEmpty, word.allSatisfy({ $0 < 0x80 }) else { return nil }
        powers = WordHash.powers(word.count + 2)
        var heads = [WordHash.empty]
        for (place, letter) in word.enumerated() { heads.append(WordHash.appending(letter, to: heads[place])) }
        self.heads = heads
        let (whole, powers, count) = (heads[word.count], powers, word.count)
        tails = (0...count).map { whole &- heads[$0] &* powers[count - $0] }
    }

    /// Calls `body` with every word that may be a term: the word itself and those an edit away, each once.
    ///
    /// - Returns: false if a term with a scalar that is not ASCII is as near, which this does not find.
    /// - Complexity: O(letters × alphabet), and O(letters) for each word let through.
    func visit(_ filter: WordFilter, _ body: (UnsafeBufferPointer<UInt8>) -> Void) -> Bool {
        guard !hasOther(filter) else { return false }
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: word.count + 1) { target in
            filter.withBlocks { blocks in
                /// Writes and hands out a word: one before `place`, `middle`, one from `rest` on.
                func offer(_ hash: UInt64, _ place: Int, _ first: UInt8?, _ second: UInt8? = nil, rest: Int) {
                    guard filter.mayHave(hash, in: blocks) else { return }
                    var count = place
                    for index in 0..<place { target[index] = word[index] }
                    for letter in [first, second].compactMap(\.self) {
                        target[count] = letter
                        count += 1
                    }
                    for index in rest..<max(rest, word.count) {
                        target[count] = word[index]
                        count += 1
                    }
                    if count > 0 { body(UnsafeBufferPointer(rebasing: target[..<count])) }
                }
                visitHashes(filter.alphabet, offer)
            }
        }
        return true
    }

    /// The hash of each edited word, with how it comes from the word: letters before a place, others, the rest.
    @inline(__always)
    private func visitHashes(
        _ alphabet: [UInt8], _ offer: (UInt64, Int, UInt8?, UInt8?, Int) -> Void
    ) {
        offer(heads[word.count], word.count, nil, nil, word.count)
        for place in 0...word.count {
            let last = place == 0 ? nil : word[place - 1]
            for letter in alphabet where letter != last {
                offer(inserted(letter, place), place, letter, nil, place)
            }
            guard place < word.count else { continue }
            let own = word[place]
            for letter in alphabet where letter != own {
                offer(replaced(letter, place), place, letter, nil, place + 1)
            }
            if own != last { offer(removed(place), place, nil, nil, place + 1) }
            if place + 1 < word.count, own != word[place + 1] {
                offer(swapped(place), place, word[place + 1], own, place + 2)
            }
        }
    }

    private func hasOther(_ filter: WordFilter) -> Bool {
        (0...word.count).contains { place in
            filter.hasOther(inserted(WordFilter.otherScalar, place))
                || place < word.count && filter.hasOther(replaced(WordFilter.otherScalar, place))
        }
    }

    // MARK: Hashes

    @inline(__always)
    private func inserted(_ letter: UInt8, _ place: Int) -> UInt64 {
        let rest = word.count &- place
        return heads[place] &* powers[rest &+ 1] &+ WordHash.digit(letter) &* powers[rest] &+ tails[place]
    }

    @inline(__always)
    private func replaced(_ letter: UInt8, _ place: Int) -> UInt64 {
        let rest = word.count &- place &- 1
        return heads[place] &* powers[rest &+ 1] &+ WordHash.digit(letter) &* powers[rest] &+ tails[place &+ 1]
    }

    private func removed(_ place: Int) -> UInt64 {
        heads[place] &* powers[word.count &- place &- 1] &+ tails[place &+ 1]
    }

    private func swapped(_ place: Int) -> UInt64 {
        let rest = word.count &- place &- 2
        let pair = WordHash.appending(word[place], to: WordHash.digit(word[place &+ 1]))
        return heads[place] &* powers[rest &+ 2] &+ pair &* powers[rest] &+ tails[place &+ 2]
    }
}
