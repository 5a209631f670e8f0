import Benchmark
import QueryLanguage
import TextAnalysis

/// What happens to text before an index is asked.
enum TextProbe {
    private static let title = "The Good, the Bad & the Ugly: Amélie's Révolution, Part III"
    private static let fields = FieldTable(fields: [])

    static let all = [
        Probe(name: "tokenizer") { blackHole(Tokenizer().tokens(of: title)) },
        Probe(name: "parser-words") { blackHole(QueryParser(fields: fields).parse("the good the bad").syntax) },
        Probe(name: "parser-operators") {
            blackHole(QueryParser(fields: fields).parse("\"the good\" OR (bad -ugly) ami*").syntax)
        },
    ]
}
