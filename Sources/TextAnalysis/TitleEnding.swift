/// The endings of titles that keys rearrange: a bracketed year, an article behind a comma.
enum TitleEnding {
    /// Whether a title may have one of them; few do, and most of these by chance.
    static func isSpecial(_ title: UnsafeBufferPointer<UInt8>) -> Bool {
        var end = title.count
        for index in max(0, title.count - 10)..<title.count where title[index] == UInt8(ascii: ",") { return true }
        while end > 0, title[end - 1] == UInt8(ascii: " ") { end -= 1 }
        return end > 0 && (title[end - 1] == UInt8(ascii: ")") || title[end - 1] == UInt8(ascii: "]"))
    }
}
