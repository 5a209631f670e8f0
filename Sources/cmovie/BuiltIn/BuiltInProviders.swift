import MovieModel

/// The providers that ship with the program, in the language of `cmovie.yaml` itself.
///
/// They are patterns: a configuration that names one says where its files are, and may change anything else.
enum BuiltInProviders {
    /// The texts, each of one provider.
    static let texts: [(code: String, text: String)] = [
        ("imdb", imdb), ("movielens", movielens), ("tmdb", tmdb), ("rottentomatoes", rottenTomatoes),
        ("metacritic", metacritic), ("kodi", kodi), ("omdb", omdb),
    ]

    /// Every built-in provider. Its sources have no locations.
    static func all() throws(ConfigurationError) -> [ProviderDeclaration] {
        var providers: [ProviderDeclaration] = []
        for (code, text) in texts {
            let root = try ConfigurationNode.parse(text, file: "built-in \(code)")
            guard let id = ProviderID(code) else { preconditionFailure("\(code) is no provider code") }
            providers.append(try root.provider(id, builtIn: nil, directory: "/"))
        }
        return providers
    }
}
