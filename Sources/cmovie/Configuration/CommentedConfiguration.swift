/// The configuration that `cmovie config init` writes.
enum CommentedConfiguration {
    /// A valid configuration with everything explained.
    static let text = #"""
        # C-Movie's configuration: which providers to gather from, and where their files are.
        # Paths are relative to this file. Check it with: cmovie config check
        #
        # Built-in providers: imdb, movielens, tmdb, rottentomatoes, metacritic, kodi, omdb. Of a built-in provider you name
        # the sources and their locations; anything else you write replaces what is built in. Providers are matched
        # in the order written here.

        # index:
        #   memory_mb: 256    # what compiling the index may hold in memory, besides some tens of bytes a movie

        # server:
        #   search: open        # or closed: then reading needs a key as well
        #   rate_limit: { requests: 100, seconds: 10 }    # for each key or address; without it, any number
        #   keys:               # cmovie key NAME --scope admin makes one and prints its line
        #     - { name: operator, digest: 64 hexadecimal digits, scopes: [admin] }

        providers:
          imdb:
            sources:
              # A location is a path, a glob, an http(s) address, or a list of them. gzip is recognized by content.
              basics:  { location: imdb/title.basics.tsv.gz }
              akas:    { location: imdb/title.akas.tsv.gz }
              ratings: { location: imdb/title.ratings.tsv.gz }

          # movielens:
          #   sources:
          #     movies:  { location: ml-latest/movies.csv }
          #     links:   { location: ml-latest/links.csv }
          #     ratings: { location: ml-latest/ratings.csv }

          # A provider of your own, declared in full:
          #
          # reeldesk:
          #   name: The Reel Desk
          #   website: https://example.org
          #   licence: CC BY 4.0
          #   attribution: Reviews by The Reel Desk
          #   family: critic              # audience, critic or user
          #   scale: 0..10                # of its total ratings
          #   sigma: 18                   # standard deviation of single votes on 0..100, if you know it
          #   derived: false              # true if it passes on the ratings of others
          #   aliases: [reel]             # more names of its query field
          #   namespace: reeldesk         # the namespace of its record keys, if others name them
          #   genres:                     # its labels that are not canonical genres
          #     Scary: { horror: 0.7, thriller: 0.3 }
          #     Misc: {}
          #   categories:                 # its names for parts of a movie
          #     acting: performance
          #     script: screenplay
          #     music: soundtrack
          #     effects: {}
          #   sources:
          #     feed:
          #       location: reeldesk/*.xml
          #       # csv, tsv, json, ndjson or xml; or with details:
          #       #   { type: csv, delimiter: ";", quotes: true, columns: [id, title], null: NA, encoding: ISO-8859-1, skip: 1 }
          #       #   { type: json, path: results }
          #       format: { type: xml, path: feed/review }
          #       key: "@id"              # parts with an equal key, of any source of the provider, are one record
          #       # aggregate: { value: rating, scale: 0.5..5 }   # count single users' ratings per key
          #       fields:
          #         # A value is a path, or steps in order: pick, split, strip, parse, constant, first.
          #         # Paths: a/b, @attribute, list[field=text]/name. Parsers: year, short-year, integer, decimal, minutes,
          #         # imdb-id, library-title, library-aliases, library-year, json, python, lowercase.
          #         titles:
          #           - { text: title, kind: display, language: "title/@xml:lang" }
          #         year: { first: [{ pick: released, parse: year }, { pick: title, parse: library-year }] }
          #         runtime: { pick: length, parse: minutes }
          #         genres: { pick: genres, split: "," }
          #         ids: { imdb: { pick: "@imdb", parse: imdb-id } }
          #         ratings:
          #           - { value: "overall/@score", votes: "overall/@reviews", zero: missing }
          #           - { each: parts/part, value: "@score", votes: "@reviews", category: "@name" }
          #         people:
          #           - { name: director, role: director }
          #         keywords: tag
        """#
}
