extension CompiledIndex {
    /// Every document has titles of its own, their texts lie one behind the other, and their keys lead to them.
    func checkTitles() throws(IndexError) {
        var end = 0
        for document in 0..<UInt32(documentCount) {
            let numbers = titles.numbers(of: document)
            guard numbers.lowerBound == end, !numbers.isEmpty else {
                throw damaged(.titleStarts, "document \(document) has no titles of its own")
            }
            end = numbers.upperBound
        }
        guard end == titles.count else {
            throw damaged(.titleStarts, "it does not have the titles that the documents name")
        }
        var keyCount = 0
        var offset = 0
        for number in 0..<titles.count {
            let record = titles.record(number)
            let text = titles.textRange(number)
            guard text.lowerBound == offset, record.language <= metadata.titleLanguages.count, !record.kinds.isEmpty
            else { throw damaged(.titles, "title \(number) is out of order or of no kind or language") }
            offset = text.upperBound
            keyCount += try checkKeys(of: number)
        }
        guard offset == sections[.titleTexts].count else {
            throw damaged(.titles, "it does not have the texts that there are")
        }
        guard literalTitles.isComplete, literalTitles.entryCount == keyCount else {
            throw damaged(.literalTitles, "it does not have the keys of the titles")
        }
    }

    private func checkKeys(of number: Int) throws(IndexError) -> Int {
        let keys = LiteralKey.keys(of: titles.text(number))
        guard keys.allSatisfy({ literalTitles.entries(of: LiteralKey.hash($0)).contains(number) }) else {
            throw damaged(.literalTitles, "title \(number) is not found by its text")
        }
        return keys.count
    }
}
