extension BuiltInProviders {
    /// Replies of the OMDb API, one JSON object a line. Its ratings are IMDb's, Rotten Tomatoes' and Metacritic's.
    static let omdb = #"""
        name: OMDb
        website: https://www.omdbapi.com
        licence: CC BY-NC 4.0
        attribution: Data by the OMDb API (https://www.omdbapi.com), CC BY-NC 4.0
        scale: 0..10
        family: audience
        derived: true
        origins:
          internet movie database: imdb
          rotten tomatoes: rottentomatoes
          metacritic: metacritic
        genres:
          Sci-Fi: sci-fi
          Film-Noir: film-noir
        sources:
          movies:
            format: ndjson
            key: { pick: imdbID, parse: imdb-id }
            fields:
              titles:
                - { text: Title, kind: display }
              year: { pick: Year, parse: year }
              type: Type
              runtime: { pick: Runtime, parse: minutes }
              genres: { pick: Genre, split: "," }
              languages: { pick: Language, split: "," }
              countries: { pick: Country, split: "," }
              ids:
                imdb: { pick: imdbID, parse: imdb-id }
              ratings:
                - { value: imdbRating, votes: { pick: imdbVotes, parse: integer }, scale: 1..10, origin: { constant: Internet Movie Database } }
                - { value: Metascore, scale: 0..100, family: critic, origin: { constant: Metacritic } }
              people:
                - { name: { pick: Director, split: "," }, role: director }
                - { name: { pick: Writer, split: "," }, role: writer }
                - { name: { pick: Actors, split: "," }, role: cast }
        """#
}
