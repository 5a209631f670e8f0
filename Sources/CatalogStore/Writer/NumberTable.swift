/// The numbers of words, each looked up once.
struct NumberTable<Word: Hashable> {
    private var numbers: [Word: Int64] = [:]

    /// The number of a word, from `find` when it is met for the first time.
    mutating func number(of word: Word, _ find: () throws -> Int64) rethrows -> Int64 {
        if let known = numbers[word] { return known }
        let number = try find()
        numbers[word] = number
        return number
    }
}
