extension BuiltInProviders {
    /// The library of a Kodi media centre, exported as one XML file.
    static let kodi = #"""
        name: Kodi
        website: https://kodi.tv
        licence: The library of this installation; its ratings stand under the terms of their origins
        attribution: Library exported by Kodi (https://kodi.tv)
        scale: 0..10
        family: audience
        derived: true
        origins:
          imdb: imdb
          themoviedb: tmdb
          tmdb: tmdb
          metacritic: metacritic
          tomatometerallcritics: rottentomatoes
          tomatometerallaudience: rottentomatoes
          default: kodi
        genres:
          Science Fiction: sci-fi
          TV Movie: {}
        sources:
          library:
            format: { type: xml, path: videodb/movie }
            key: { first: [id, "uniqueid[@default=true]", uniqueid, filenameandpath, title] }
            fields:
              titles:
                - { text: title, kind: display }
                - { text: originaltitle, kind: original }
              year: { first: [{ pick: premiered, parse: year }, { pick: year, parse: year }] }
              runtime: { pick: runtime, parse: minutes }
              genres: { pick: genre, split: " / " }
              countries: country
              ids:
                imdb: { pick: "uniqueid[@type=imdb]", parse: imdb-id }
                tmdb: { pick: "uniqueid[@type=tmdb]", parse: integer }
              ratings:
                - each: "ratings/rating[@name=imdb]"
                  value: value
                  votes: { pick: votes, parse: integer }
                  scale-maximum: "@max"
                  origin: "@name"
                  zero: missing
                - each: "ratings/rating[@name=themoviedb]"
                  value: value
                  votes: { pick: votes, parse: integer }
                  scale-maximum: "@max"
                  origin: "@name"
                  zero: missing
                - each: "ratings/rating[@name=tmdb]"
                  value: value
                  votes: { pick: votes, parse: integer }
                  scale-maximum: "@max"
                  origin: "@name"
                  zero: missing
                - each: "ratings/rating[@name=trakt]"
                  value: value
                  votes: { pick: votes, parse: integer }
                  scale-maximum: "@max"
                  origin: "@name"
                  zero: missing
                - each: "ratings/rating[@name=default]"
                  value: value
                  votes: { pick: votes, parse: integer }
                  scale-maximum: "@max"
                  origin: "@name"
                  zero: missing
                - each: "ratings/rating[@name=tomatometerallaudience]"
                  value: value
                  votes: { pick: votes, parse: integer }
                  scale-maximum: "@max"
                  origin: "@name"
                  zero: missing
                - each: "ratings/rating[@name=metacritic]"
                  value: value
                  votes: { pick: votes, parse: integer }
                  scale-maximum: "@max"
                  origin: "@name"
                  zero: missing
                  family: critic
                - each: "ratings/rating[@name=tomatometerallcritics]"
                  value: value
                  votes: { pick: votes, parse: integer }
                  scale-maximum: "@max"
                  origin: "@name"
                  zero: missing
                  family: critic
              people:
                - { name: director, role: director }
                - { name: credits, role: writer }
                - { each: actor, name: name, role: cast }
              keywords: tag
        """#
}
