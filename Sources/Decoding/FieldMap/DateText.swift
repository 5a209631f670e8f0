/// Years in dates of any order and language.
enum DateText {
    /// The last two-digit year taken for one of this century. What is greater is of the last one.
    ///
    /// A constant, so that the same records give the same years whenever they are read. No provider is known
    /// that still publishes such dates for new films.
    private static let lastShortYear = 26

    /// The first run of four digits that is no part of a longer one.
    static func year(in text: String) -> String? {
        runs(of: text).first { $0.count == 4 }
    }

    /// The year of four digits, or else the last run of two, read as the past.
    static func shortYear(in text: String) -> String? {
        if let year = year(in: text) { return year }
        guard let run = runs(of: text).last, run.count == 2, let number = Int(run) else { return nil }
        return String(number > lastShortYear ? 1900 + number : 2000 + number)
    }

    private static func runs(of text: String) -> [String] {
        text.unicodeScalars.split { !$0.isDigit }.map(String.init)
    }
}
