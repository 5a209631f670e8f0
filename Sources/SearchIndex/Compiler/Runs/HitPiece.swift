/// A stretch that every hit document has, one byte while a run holds the document.
///
/// Names and punctuation are two thirds of a hit document. JSON has no control characters, since texts escape them, so
/// a byte below 32 can stand for a piece until the documents are written in their order.
enum HitPiece: UInt8, CaseIterable {
    case id = 1
    case title, originalTitle, year, genres, noGenres, runtime, language, noCountries, countries
    case rating, confidence, low, high, providers, votes, spread, performance, screenplay, soundtrack
    case estimated, allEstimated, noneEstimated, ids, link, end

    /// What it stands for, at most ``mostBytes`` long.
    var text: StaticString {
        switch self {
        case .id: "{\"id\":\""
        case .title: "\",\"title\":"
        case .originalTitle: ",\"original_title\":"
        case .year: ",\"year\":"
        case .genres: ",\"genres\":["
        case .noGenres: ",\"genres\":[],\"runtime\":"
        case .runtime: "],\"runtime\":"
        case .language: ",\"lang\":"
        case .noCountries: ",\"countries\":[],\"rating\":{\"value\":"
        case .countries: ",\"countries\":["
        case .rating: "],\"rating\":{\"value\":"
        case .confidence: ",\"confidence\":"
        case .low: ",\"low\":"
        case .high: ",\"high\":"
        case .providers: ",\"providers\":"
        case .votes: ",\"votes\":"
        case .spread: ",\"spread\":"
        case .performance: ",\"categories\":{\"performance\":"
        case .screenplay: ",\"screenplay\":"
        case .soundtrack: ",\"soundtrack\":"
        case .estimated: "},\"estimated\":["
        case .allEstimated: "},\"estimated\":[\"performance\",\"screenplay\",\"soundtrack\"]"
        case .noneEstimated: "},\"estimated\":[]"
        case .ids: "},\"ids\":{"
        case .link: "},\"links\":{\"self\":\"/movies/"
        case .end: "\"}}"
        }
    }

    /// The length of the longest piece, rounded up to what is copied at once.
    static let mostBytes = 64
}
