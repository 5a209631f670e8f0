extension JSONWriter {
    /// Writes a member that is a string, or `null`.
    mutating func member(_ name: String, _ value: (some StringProtocol)?) {
        key(name)
        if let value { string(value) } else { null() }
    }

    /// Writes a member that is a string.
    mutating func member(_ name: String, _ value: String) {
        key(name)
        string(value)
    }

    /// Writes a member that is a whole number, or `null`.
    mutating func member(_ name: String, _ value: Int?) {
        key(name)
        if let value { number(value) } else { null() }
    }

    /// Writes a member that is a number, or `null`.
    mutating func member(_ name: String, _ value: Double?) {
        key(name)
        if let value { number(value) } else { null() }
    }

    /// Writes a member that is a truth value.
    mutating func member(_ name: String, _ value: Bool) {
        key(name)
        bool(value)
    }

    /// Writes a member that is a list of strings.
    mutating func member(_ name: String, _ values: some Sequence<String>) {
        array(name, values) { $0.string($1) }
    }

    /// Writes a member that is an object.
    mutating func object(_ name: String, _ members: (inout JSONWriter) -> Void) {
        key(name)
        object(members)
    }

    /// Writes a member that is a list with an entry for each element.
    mutating func array<Elements: Sequence>(
        _ name: String, _ elements: Elements, _ write: (inout JSONWriter, Elements.Element) -> Void
    ) {
        key(name)
        array { writer in
            for element in elements { write(&writer, element) }
        }
    }

    /// Writes a member that is a list with an object for each element.
    mutating func objects<Elements: Sequence>(
        _ name: String, _ elements: Elements, _ write: (inout JSONWriter, Elements.Element) -> Void
    ) {
        array(name, elements) { writer, element in
            writer.object { write(&$0, element) }
        }
    }
}
