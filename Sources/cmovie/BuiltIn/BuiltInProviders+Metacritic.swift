extension BuiltInProviders {
    /// Metacritic, whose scores other providers pass on.
    static let metacritic = #"""
        name: Metacritic
        website: https://www.metacritic.com
        licence: No open licence; facts only
        attribution: Scores by Metacritic (https://www.metacritic.com)
        aliases: mc
        namespace: metacritic
        scale: 0..100
        family: critic
        sigma: 18
        genres:
          Sci-Fi: sci-fi
          Film-Noir: film-noir
        """#
}
