import TextAnalysis

extension PlanNode {
    /// One line a node, children indented.
    func lines(in dictionary: TermDictionary, indent: String = "") -> [String] {
        let more = indent + "  "
        return switch self {
        case .everything: [indent + "everything"]
        case .nothing: [indent + "nothing"]
        case .all(let nodes): [indent + "all of"] + nodes.flatMap { $0.lines(in: dictionary, indent: more) }
        case .any(let nodes): [indent + "any of"] + nodes.flatMap { $0.lines(in: dictionary, indent: more) }
        case .except(let node): [indent + "all but"] + node.lines(in: dictionary, indent: more)
        case .word(let term): Self.lines("words", [term], dictionary, indent)
        case .sequence(let terms): Self.lines("phrase", terms, dictionary, indent)
        case .run(let run): [indent + "words “\(run.text)”"] + run.lines(indent: more)
        case .phrase(let phrase):
            [
                indent + (phrase.isWhole ? "whole title" : "phrase")
                    + " “\(phrase.text)” with \(phrase.slop) words between"
            ]
        case .expansion(let expansion): [indent + "\(expansion.origin): \(expansion.terms.count) terms"]
        case .terms(let terms, let label): [indent + "\(label): \(terms.reduce(0) { $0 + $1.documentCount }) postings"]
        case .names(let terms, let field, let text): [indent + "\(field) “\(text)”: \(terms.postingCount) postings"]
        case .range(let column, let interval): [indent + "\(column.layout.name) \(interval)"]
        case .presence(let column): [indent + "has \(column.layout.name)"]
        case .documents(let documents): [indent + "\(documents.count) documents by id"]
        }
    }
}

extension PlanNode {
    private static func lines(
        _ name: String, _ terms: [Term], _ dictionary: TermDictionary, _ indent: String
    ) -> [String] {
        let words = terms.map(dictionary.text(of:))
        return [indent + "\(name) “\(words.joined(separator: " "))”"]
            + zip(words, terms).map { "\(indent)  \($0): titles \($1.documentCount)" }
    }
}

extension TextRun {
    /// One line a word: what it finds where.
    fileprivate func lines(indent: String) -> [String] {
        words(indent: indent)
            + joins.map { join in
                let words = graph.slots[join.slots].map(\.token.text).joined(separator: " ")
                let counts = join.terms.map { String($0.documentCount) }.joined(separator: " and ")
                return "\(indent)\(words) \(join.slots.count == 1 ? "in two" : "as one"): titles \(counts)"
            } + (relaxation.map { ["\(indent)enough is \($0.minimum) of \($0.weights)"] } ?? [])
    }

    private func words(indent: String) -> [String] {
        zip(graph.slots, carriers).map { slot, carriers in
            let counts = [
                ("titles", slot.edges.map { graph.edges[$0].term }), ("completions", carriers.completions),
                ("typos", carriers.typos.map(\.term)), ("genres", carriers.genres), ("names", carriers.names),
            ]
            let found = counts.filter { !$0.1.isEmpty }.map { name, terms in
                "\(name) \(terms.reduce(0) { $0 + $1.documentCount })"
            }
            return "\(indent)\(slot.token.text): \(found.isEmpty ? "nowhere" : found.joined(separator: ", "))"
        }
    }
}

extension Expansion.Origin: CustomStringConvertible {
    var description: String {
        switch self {
        case .prefix(let text): "prefix \(text)"
        case .pattern(let text): "pattern \(text)"
        case .near(let word): "words near \(word)"
        case .joined: "joined"
        case .carriers: "what else carries it"
        }
    }
}
