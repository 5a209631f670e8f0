import MovieModel
import SearchIndex

/// Well-known films with rounded votes, as a corpus for queries people type.
enum FamousMovies {
    static func all() throws -> [IndexedMovie] {
        var movies = [
            try IndexedMovie.sample(1, "The Matrix", year: 1999, votes: 2_000_000, rating: 85),
            try IndexedMovie.sample(2, "The Matrix Reloaded", year: 2003, votes: 600_000, rating: 72),
            try IndexedMovie.sample(3, "It", year: 2017, votes: 600_000),
            try IndexedMovie.sample(4, "It Follows", year: 2014, votes: 270_000),
            try IndexedMovie.sample(5, "It Happened One Night", year: 1934, votes: 110_000),
            try IndexedMovie.sample(6, "Up", year: 2009, votes: 1_100_000),
            try IndexedMovie.sample(7, "Upgrade", year: 2018, votes: 200_000),
            try IndexedMovie.sample(8, "M", year: 1931, votes: 170_000),
            try IndexedMovie.sample(9, "Heat", year: 1995, votes: 700_000),
            try IndexedMovie.sample(10, "Heat", year: 1972, votes: 1_500),
            try IndexedMovie.sample(
                11, "Amélie", year: 2001, votes: 780_000, original: "Le Fabuleux Destin d'Amélie Poulain"),
            try IndexedMovie.sample(12, "WALL·E", year: 2008, votes: 1_200_000),
            try IndexedMovie.sample(13, "The Godfather", year: 1972, votes: 2_000_000),
            try IndexedMovie.sample(14, "The Godfather Part II", year: 1974, votes: 1_300_000),
            try IndexedMovie.sample(15, "Dune", year: 2021, votes: 800_000),
            try IndexedMovie.sample(16, "Dune", year: 1984, votes: 170_000),
            try IndexedMovie.sample(17, "Rocky", year: 1976, votes: 600_000),
            try IndexedMovie.sample(18, "Rocky II", year: 1979, votes: 230_000),
            try IndexedMovie.sample(19, "Stalker", year: 1979, votes: 140_000, original: "Сталкер"),
            try IndexedMovie.sample(
                20, "Spirited Away", year: 2001, votes: 850_000, original: "千と千尋の神隠し",
                aka: ["Sen to Chihiro no Kamikakushi"]),
            try IndexedMovie.sample(21, "Blade Runner", year: 1982, votes: 800_000),
            try IndexedMovie.sample(22, "Blade Runner 2049", year: 2017, votes: 650_000),
            try IndexedMovie.sample(23, "Class of 1984", year: 1982, votes: 12_000),
            try IndexedMovie.sample(24, "Class of Nuke 'Em High", year: 1984, votes: 9_000),
            try IndexedMovie.sample(25, "Mission: Impossible", year: 1996, votes: 470_000),
            try IndexedMovie.sample(26, "Mission: Impossible - Fallout", year: 2018, votes: 380_000),
            try IndexedMovie.sample(27, "X-Men", year: 2000, votes: 650_000),
            try IndexedMovie.sample(28, "M*A*S*H", year: 1970, votes: 76_000, aka: ["MASH"]),
            try IndexedMovie.sample(29, "*batteries not included", year: 1987, votes: 36_000),
            try IndexedMovie.sample(30, "2001: A Space Odyssey", year: 1968, votes: 720_000),
            try IndexedMovie.sample(31, "12 Monkeys", year: 1995, votes: 650_000),
            try IndexedMovie.sample(32, "Se7en", year: 1995, votes: 1_800_000, aka: ["Seven"]),
            try IndexedMovie.sample(33, "Seven", year: 1979, votes: 1_200),
            try IndexedMovie.sample(34, "Star Wars: Episode IV - A New Hope", year: 1977, votes: 1_400_000),
            try IndexedMovie.sample(35, "Star Wars", year: 2015, votes: 30),
            try IndexedMovie.sample(36, "Fast & Furious", year: 2009, votes: 300_000),
            try IndexedMovie.sample(37, "Ocean's Eleven", year: 2001, votes: 620_000),
            try IndexedMovie.sample(38, "Alien", year: 1979, votes: 950_000),
            try IndexedMovie.sample(39, "Aliens", year: 1986, votes: 770_000),
            try IndexedMovie.sample(40, "The Good, the Bad and the Ugly", year: 1966, votes: 820_000),
            try IndexedMovie.sample(41, "Halloween", year: 1978, votes: 300_000),
            try IndexedMovie.sample(42, "Halloween", year: 2018, votes: 160_000),
            try IndexedMovie.sample(43, "Léon: The Professional", year: 1994, votes: 1_250_000),
            try IndexedMovie.sample(44, "Them!", year: 1954, votes: 24_000),
            try IndexedMovie.sample(45, "Horror Express", year: 1972, votes: 12_000),
            try IndexedMovie.sample(46, "Possession", year: 1981, votes: 50_000),
        ]
        movies[45].genres = ["horror", "drama"]
        movies[37].genres = ["horror", "sci-fi"]
        movies[37].people = [IndexedPerson(name: "Ridley Scott", role: .director)]
        movies[20].people = [IndexedPerson(name: "Ridley Scott", role: .director)]
        if let id = ExternalID(namespace: "imdb", value: "tt0133093") { movies[0].externalIDs = [id] }
        return movies
    }
}
