import ArgumentParser
import Foundation
import HTTPAPI
import Logging
import Pipeline
import SearchIndex

/// `cmovie search`
struct Search: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Searches the current generation, without a server.",
        discussion: """
            The language: words, "phrases", OR, -not, (groups), prefix*, genre:horror, year:1980..1989, rating>=70, \
            sort:-rating.
            """)

    @Argument(help: "The query, in the query language.")
    var query: [String]

    @Flag(help: "Print exactly the HTTP reply.")
    var json = false

    @Flag(help: "Show why each hit ranks where it does.")
    var explain = false

    @Option(help: ArgumentHelp("How many hits to show, 1 to 100.", valueName: "count"))
    var limit = 10

    @OptionGroup var options: GlobalOptions

    func validate() throws {
        guard (1...100).contains(limit) else { throw ValidationError("--limit takes a number from 1 to 100") }
    }

    func run() throws {
        let directory = GenerationDirectory(path: options.workspace.index)
        let opened = try directory.openCurrent(verification: .essential)
        if let problem = opened.problem { options.logger.warning("\(problem)") }
        let parameters = [("per_page", String(limit))] + (explain ? [("explain", "true")] : [])
        let target = SearchReply.target(query: query.joined(separator: " "), parameters: parameters)
        let reply = SearchReply(target: target, index: opened.index)
        if json {
            print(String(decoding: reply.body, as: UTF8.self))
        } else {
            print(try SearchResultText(reply.body).text)
        }
        if reply.status != 200 { try Outcome.failed.exitUnlessDone() }
    }
}
