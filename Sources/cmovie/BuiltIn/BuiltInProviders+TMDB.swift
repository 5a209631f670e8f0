extension BuiltInProviders {
    /// The Movie Database: details as its API gives them, one object a line, and its tables as CSV.
    static let tmdb = #"""
        name: TMDB
        website: https://www.themoviedb.org
        licence: TMDB API terms of use; non-commercial, with attribution
        attribution: This product uses the TMDB API but is not endorsed or certified by TMDB.
        namespace: tmdb
        scale: 0..10
        family: audience
        sigma: 22
        genres:
          Science Fiction: sci-fi
          TV Movie: {}
          Foreign: {}
        sources:
          movies:
            format: ndjson
            key: { pick: id, parse: integer }
            fields:
              titles:
                - { text: title, kind: display }
                - { text: original_title, kind: original, language: original_language }
                - { each: alternative_titles/titles, text: title, kind: alternative, region: iso_3166_1 }
              year: { pick: release_date, parse: year }
              runtime: { pick: runtime, parse: minutes }
              languages: { first: [original_language, spoken_languages/iso_639_1] }
              countries: production_countries/iso_3166_1
              genres: genres/name
              adult: adult
              ids:
                imdb: { pick: imdb_id, parse: imdb-id }
              ratings:
                - { value: vote_average, votes: vote_count, zero: missing }
              people:
                - { each: "credits/crew[job=Director]", name: name, role: director }
                - { each: "credits/crew[job=Screenplay]", name: name, role: writer }
                - { each: "credits/crew[job=Writer]", name: name, role: writer }
                - { each: "credits/crew[job=Original Music Composer]", name: name, role: composer }
                - { each: credits/cast, name: name, role: cast }
              keywords: keywords/keywords/name
          table:
            format: csv
            key: { pick: id, parse: integer }
            fields:
              titles:
                - { text: title, kind: display }
                - { text: original_title, kind: original, language: original_language }
              year: { pick: release_date, parse: year }
              runtime: { pick: runtime, parse: minutes }
              languages: original_language
              countries: [{ pick: production_countries, parse: python }, { pick: iso_3166_1 }]
              genres: [{ pick: genres, parse: python }, { pick: name }]
              adult: adult
              ids:
                imdb: { pick: imdb_id, parse: imdb-id }
              ratings:
                - { value: vote_average, votes: vote_count, zero: missing }
        """#
}
