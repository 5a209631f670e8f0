/// Where the members of a JSON object lie in its bytes.
///
/// It is made for hit documents, which this program compiled: it trusts that they are JSON and only finds where each
/// member ends.
struct JSONMembers {
    /// Where one member lies.
    struct Member {
        /// The key, without its quotes.
        var key: Range<Int>
        /// The value.
        var value: Range<Int>
    }

    /// The members in their order.
    let members: [Member]

    /// Finds the members of an object.
    ///
    /// - Complexity: O(bytes).
    init(_ bytes: [UInt8]) {
        var members: [Member] = []
        var place = 1
        while place < bytes.count, bytes[place] != UInt8(ascii: "}") {
            if bytes[place] == UInt8(ascii: ",") { place += 1 }
            let keyEnd = Self.end(ofStringAt: place, bytes)
            guard keyEnd >= place + 2, keyEnd < bytes.count else { break }
            let valueEnd = Self.end(ofValueAt: keyEnd + 1, bytes)
            members.append(Member(key: place + 1..<keyEnd - 1, value: keyEnd + 1..<valueEnd))
            place = valueEnd
        }
        self.members = members
    }

    /// The place behind the closing quote.
    private static func end(ofStringAt start: Int, _ bytes: [UInt8]) -> Int {
        var place = start + 1
        while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
            place += bytes[place] == UInt8(ascii: "\\") ? 2 : 1
        }
        return min(place + 1, bytes.count)
    }

    /// The place of the comma or the brace behind a value.
    private static func end(ofValueAt start: Int, _ bytes: [UInt8]) -> Int {
        var (place, depth) = (start, 0)
        while place < bytes.count {
            switch bytes[place] {
            case UInt8(ascii: "\""):
                place = end(ofStringAt: place, bytes)
                continue
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                if depth == 0 { return place }
                depth -= 1
            case UInt8(ascii: ",") where depth == 0: return place
            default: break
            }
            place += 1
        }
        return place
    }
}
