import MovieModel

/// An element of a record while it is being read.
struct XMLElementFrame {
    /// The name as published, with its prefix.
    var name: String
    /// Attributes and children so far, repeated names not yet gathered.
    var members: [RecordValue.Member]
    /// Where its text begins in the text of all open elements, one behind the other.
    var textStart: Int

    /// What the element says: its text if that is all there is, else an object.
    ///
    /// White space around children is how the file is laid out and no text.
    func value(text: ArraySlice<UInt8>) -> RecordValue {
        guard !members.isEmpty else { return .text(String(decoding: text, as: UTF8.self)) }
        var gathered = Self.gathered(members)
        if text.contains(where: { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }) {
            gathered.append(RecordValue.Member("#text", .text(String(decoding: text, as: UTF8.self))))
        }
        return .object(gathered)
    }

    /// The members with each name once, repeated ones as a list where the first stood.
    ///
    /// - Complexity: O(count), by a dictionary only where there are many names.
    static func gathered(_ members: [RecordValue.Member]) -> [RecordValue.Member] {
        if members.count <= 16, !hasRepeatedNames(members) { return members }
        var places: [String: Int] = [:]
        var groups: [(name: String, values: [RecordValue])] = []
        for member in members {
            let place = groups.count <= 16 ? groups.firstIndex { $0.name == member.name } : places[member.name]
            if let place {
                groups[place].values.append(member.value)
                continue
            }
            if groups.count == 16 {
                places = Dictionary(uniqueKeysWithValues: groups.indices.map { (groups[$0].name, $0) })
            }
            if groups.count >= 16 { places[member.name] = groups.count }
            groups.append((member.name, [member.value]))
        }
        return groups.map { RecordValue.Member($0.name, $0.values.count == 1 ? $0.values[0] : .list($0.values)) }
    }
    private static func hasRepeatedNames(_ members: [RecordValue.Member]) -> Bool {
        members.indices.contains { index in
            members[..<index].contains { $0.name == members[index].name }
        }
    }
}
