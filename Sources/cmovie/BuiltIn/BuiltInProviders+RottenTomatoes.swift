extension BuiltInProviders {
    /// The tables of Rotten Tomatoes that circulate as CSV.
    static let rottenTomatoes = #"""
        name: Rotten Tomatoes
        website: https://www.rottentomatoes.com
        licence: No open licence; facts only
        attribution: Scores by Rotten Tomatoes (https://www.rottentomatoes.com)
        aliases: rt
        namespace: rottentomatoes
        scale: 0..100
        family: critic
        sigma: 35
        genres:
          Action & Adventure: { action: 0.5, adventure: 0.5 }
          Animation: animation
          Anime & Manga: anime
          Art House & International: {}
          Classics: {}
          Cult Movies: {}
          Faith & Spirituality: {}
          Gay & Lesbian: {}
          Kids & Family: { family: 0.9 }
          Musical & Performing Arts: { musical: 0.7, music: 0.3 }
          Mystery & Suspense: { mystery: 0.5, thriller: 0.5 }
          Science Fiction & Fantasy: { sci-fi: 0.5, fantasy: 0.5 }
          Special Interest: {}
          Sports & Fitness: sport
          Television: {}
        sources:
          movies:
            format: { type: csv, encoding: ISO-8859-1 }
            key: rotten_tomatoes_link
            fields:
              titles:
                - { text: { pick: movie_title, parse: library-title }, kind: display }
                - { text: { pick: movie_title, parse: library-aliases }, kind: alternative }
              year: { pick: original_release_date, parse: year }
              runtime: { pick: runtime, parse: minutes }
              genres: { pick: genres, split: "," }
              ratings:
                - { value: tomatometer_rating, votes: tomatometer_count, family: critic }
                - { value: audience_rating, votes: audience_count, family: audience }
        """#
}
