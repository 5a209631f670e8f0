extension BuiltInProviders {
    /// IMDb's non-commercial dumps.
    static let imdb = #"""
        name: IMDb
        website: https://www.imdb.com
        licence: IMDb non-commercial licensing; personal and non-commercial use, no redistribution
        attribution: Information courtesy of IMDb (https://www.imdb.com). Used with permission.
        namespace: imdb
        scale: 1..10
        family: audience
        sigma: 20
        genres:
          Sci-Fi: sci-fi
          Film-Noir: film-noir
          Reality-TV: reality-tv
          Game-Show: game-show
          Talk-Show: talk-show
        sources:
          basics:
            format: tsv
            key: { pick: tconst, parse: imdb-id }
            fields:
              titles:
                - { text: primaryTitle, kind: display }
                - { text: originalTitle, kind: original }
              type: titleType
              year: { pick: startYear, parse: year }
              runtime: { pick: runtimeMinutes, parse: minutes }
              genres: { pick: genres, split: "," }
              adult: isAdult
          akas:
            format: tsv
            key: { pick: titleId, parse: imdb-id }
            fields:
              titles:
                - { text: title, kind: alternative, kind-label: types, language: language, region: region }
          ratings:
            format: tsv
            key: { pick: tconst, parse: imdb-id }
            fields:
              ratings:
                - { value: averageRating, votes: numVotes }
        """#
}
