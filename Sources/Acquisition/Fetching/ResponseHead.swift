/// What the head of a response says, as far as a download needs it.
struct ResponseHead: Hashable {
    /// The status code; 0 before the first line has come.
    private(set) var status = 0
    /// The validators of the content.
    private(set) var validators = Validators()

    /// Takes the next line. A status line begins anew, since interim responses come before the final one.
    mutating func take(line: some StringProtocol) {
        if line.hasPrefix("HTTP/") {
            self = ResponseHead()
            status = line.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
            return
        }
        guard let colon = line.firstIndex(of: ":") else { return }
        let name = line[..<colon].lowercased()
        let value = line[line.index(after: colon)...].trimmingSpaces
        switch name {
        case "etag": validators.tag = value
        case "last-modified": validators.modified = value
        default: break
        }
    }
}

extension StringProtocol {
    fileprivate var trimmingSpaces: String {
        let start = drop { $0.isWhitespace }
        return String(start.reversed().drop { $0.isWhitespace }.reversed())
    }
}
