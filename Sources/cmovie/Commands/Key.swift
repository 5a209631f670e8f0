import ArgumentParser
import HTTPAPI

/// `cmovie key`
struct Key: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Makes a key for the HTTP API, and the line of the configuration that lets it in.",
        discussion: "The key is shown once and stored nowhere; the configuration holds its SHA-256 digest only.")

    @Argument(help: "What the key is called, in logs and for rate limits.")
    var name: String

    @Option(help: ArgumentHelp("What it opens: search, or admin, which opens everything.", valueName: "scope"))
    var scope = AccessScope.search

    func validate() throws {
        let isName = name.utf8.allSatisfy {
            (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F || $0 == 0x2D
        }
        guard isName, !name.isEmpty else { throw ValidationError("a key's name is made of a-z, 0-9, - and _") }
    }

    func run() throws {
        let secret = AccessKey.freshSecret()
        print(
            """
            \(secret)

            server:
              keys:
                - { name: \(name), digest: \(AccessKey.digest(of: secret)), scopes: [\(scope.rawValue)] }
            """)
    }
}

extension AccessScope: ExpressibleByArgument {}
