/// A parameter of an endpoint, as it is checked and as the API's description states it.
struct Parameter: Hashable, Sendable {
    /// The name.
    let name: String
    /// What its values are.
    let kind: Kind
    /// Another name of it.
    var alias: String?
    /// What it means when it is left out; `nil` if the sentence says it.
    var usual: String?
    /// Whether a request must give it.
    var isRequired = false
    /// What it does, in a sentence.
    let text: String

    /// What the values of a parameter are.
    enum Kind: Hashable, Sendable {
        /// Any text.
        case text
        /// A text of some form, as a regular expression of ECMA 262.
        case pattern(String)
        /// A whole number.
        case whole(ClosedRange<Int>)
        /// `true` or `false`; the name alone says yes.
        case truth
        /// One of some words.
        case choice([String])
        /// Several words apart by commas: of those listed if any are, and of the form given if one is.
        case list([String], pattern: String?)
    }

    init(_ name: String, _ kind: Kind, alias: String? = nil, usual: String? = nil, _ text: String) {
        (self.name, self.kind, self.alias, self.usual, self.text) = (name, kind, alias, usual, text)
    }

    /// Whether it holds several values, which a body may give as a list.
    var isList: Bool {
        if case .list = kind { true } else { false }
    }
}
