extension TextMatch {
    /// How words that stand together and in order in a title fit it; what compiler and ranking both go by.
    ///
    /// - Parameters:
    ///   - isStart: the title, or what follows its leading article, begins with them.
    ///   - isEnd: the title, or what precedes its trailing article, ends with them.
    ///   - isMainEnd: the main title before a subtitle ends with them.
    @inline(__always)
    init(
        isStart: Bool, isEnd: Bool, isMainEnd: Bool, isTyped: Bool, kinds: TitleKinds, title: Int
    ) {
        self.init(tier: 4, isEquivalent: !isTyped, penalty: kinds.priorPenalty, title: title)
        guard isStart else { return }
        if isEnd {
            tier = isTyped ? 1 : 2
        } else if isMainEnd {
            tier = 2
            penalty += 1
        } else {
            tier = 3
        }
    }

    /// How one typed word, or two adjacent ones, fit the document that has them there and nowhere else.
    ///
    /// - Precondition: `code` is no escape.
    init(_ code: PlaceCode) {
        self.init(
            isStart: code.isStart, isEnd: code.isEnd, isMainEnd: code.isMainEnd, isTyped: true, kinds: .display,
            title: 0)
    }

    /// How a document matches in which all words stand in the plainest way.
    @inline(__always)
    init(_ look: LinearMatcher.Look, boost: Double) {
        self.init(tier: look.isInOrder ? 4 : 5, title: 0, boost: boost)
        guard look.isInOrder, look.first.isStart else { return }
        if look.last.isEnd {
            tier = 1
        } else if look.last.isMainEnd {
            tier = 2
            penalty = 1
        } else {
            tier = 3
        }
    }
}
