/// Reads a list of real movies: tab-separated values.
///
/// A first line that names `title` or `primaryTitle` says what the columns are (IMDb's `title.basics` is such a list);
/// without one they are title, original title, year, genres, rating and votes. `\N` and nothing are missing values.
/// Lines without a title or a year are left out.
struct SeedList {
    private enum Column: CaseIterable {
        case title, original, year, genres, rating, votes

        var names: [String] {
            switch self {
            case .title: ["title", "primarytitle"]
            case .original: ["original", "originaltitle", "original_title"]
            case .year: ["year", "startyear"]
            case .genres: ["genres", "genre"]
            case .rating: ["rating", "averagerating"]
            case .votes: ["votes", "numvotes"]
            }
        }
    }

    private static let years = 1880...2100

    /// The movies of the file at `path`, in an order that depends on nothing but the list.
    static func load(path: String) throws -> [SeedMovie] {
        let reader = try LineReader(path: path)
        var columns = Dictionary(uniqueKeysWithValues: zip(Column.allCases, 0...))
        var movies: [SeedMovie] = []
        var isFirst = true
        while let line = reader.next() {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
            if isFirst, let named = header(fields) {
                columns = named
            } else if let movie = movie(fields, columns) {
                movies.append(movie)
            }
            isFirst = false
        }
        return movies
    }

    private static func header(_ fields: [Substring]) -> [Column: Int]? {
        let names = fields.map { $0.lowercased() }
        let columns = Column.allCases.compactMap { column in
            names.firstIndex(where: column.names.contains).map { (column, $0) }
        }
        return columns.contains { $0.0 == .title } ? Dictionary(columns, uniquingKeysWith: { first, _ in first }) : nil
    }

    private static func movie(_ fields: [Substring], _ columns: [Column: Int]) -> SeedMovie? {
        func field(_ column: Column) -> Substring? {
            guard let index = columns[column], index < fields.count else { return nil }
            return fields[index].isEmpty || fields[index] == "\\N" ? nil : fields[index]
        }
        guard let title = field(.title), !TitleWords.words(of: title).isEmpty,
            let year = field(.year).flatMap({ Int($0) }), years.contains(year)
        else { return nil }
        return SeedMovie(
            title: String(title), original: String(field(.original) ?? title), year: year,
            genres: field(.genres)?.split(separator: ",").map(String.init) ?? [],
            rating: field(.rating).flatMap { Double($0) }, votes: field(.votes).flatMap { Int($0) })
    }
}
