import Glibc

/// Heaps' law, `vocabulary = scale × words ^ exponent`: the more titles, the more words, ever more slowly.
struct VocabularyGrowth {
    private let scale: Double
    private let exponent: Double

    /// Fits the law to the growth between two points of a stream of words.
    ///
    /// - Precondition: the counts are positive, those of `late` the greater ones.
    init(early: (words: Int, vocabulary: Int), late: (words: Int, vocabulary: Int)) {
        exponent =
            log(Double(late.vocabulary) / Double(early.vocabulary)) / log(Double(late.words) / Double(early.words))
        scale = Double(late.vocabulary) / pow(Double(late.words), exponent)
    }

    /// The probability that the word after `count` words is a new one.
    func newWordShare(after count: Int) -> Double { scale * exponent * pow(Double(count), exponent - 1) }
}
