extension BuiltInProviders {
    /// The data sets of GroupLens.
    static let movielens = #"""
        name: MovieLens
        website: https://movielens.org
        licence: MovieLens data set terms; research use, redistribution by permission only
        attribution: >-
          F. Maxwell Harper and Joseph A. Konstan. 2015. The MovieLens Datasets: History and Context.
          ACM Transactions on Interactive Intelligent Systems 5, 4, Article 19.
        namespace: movielens
        scale: 0.5..5
        family: audience
        sigma: 21
        genres:
          Children: { family: 0.9 }
          "Children's": { family: 0.9 }
          Sci-Fi: sci-fi
          Film-Noir: film-noir
          IMAX: {}
          (no genres listed): {}
        sources:
          movies:
            format: csv
            key: movieId
            fields:
              titles:
                - { text: { pick: title, parse: library-title }, kind: display }
                - { text: { pick: title, parse: library-aliases }, kind: alternative }
              year: { pick: title, parse: library-year }
              genres: { pick: genres, split: "|" }
          links:
            format: csv
            key: movieId
            fields:
              ids:
                imdb: { pick: imdbId, parse: imdb-id }
                tmdb: { pick: tmdbId, parse: integer }
          ratings:
            format: csv
            key: movieId
            aggregate: { value: rating, scale: 0.5..5 }
            fields:
              ratings:
                - { value: mean, votes: count, variance: variance }
        """#
}
