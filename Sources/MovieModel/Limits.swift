/// Every cap on input and effort, in one place.
///
/// Data from outside is never trusted to be small. What reaches a cap is refused or cut short with a message;
/// nothing grows without bound. The README lists these values. Caps on the query text are in
/// `QueryLimits`, since the query language knows no other module.
public enum Limits {
    /// The most bytes one record may take: 16 MiB.
    public static let recordBytes = 16 << 20
    /// The most bytes one field may take: 1 MiB.
    public static let fieldBytes = 1 << 20
    /// The most fields of one delimited record.
    public static let fieldCount = 4096
    /// The deepest nesting of JSON, Python literals and XML.
    public static let nestingDepth = 64
    /// The most attributes of one XML element.
    public static let xmlAttributes = 256
    /// The most bytes of one XML tag with its attributes: 64 KiB.
    public static let xmlTagBytes = 64 << 10
    /// What is kept of a refused record that was too long: 64 KiB.
    public static let rejectedPayloadBytes = 64 << 10
    /// The most values of one JSON or XML record.
    public static let recordValues = 100_000
    /// The most bytes a gzip file may become: 64 GiB.
    public static let inflatedBytes = 64 << 30
    /// The highest ratio of inflated to compressed bytes past ``inflationGrace``.
    public static let inflationRatio = 200
    /// The inflated bytes before ``inflationRatio`` is looked at: 10 MiB.
    public static let inflationGrace = 10 << 20
    /// The most bytes of one download: 16 GiB.
    public static let downloadBytes = 16 << 30
    /// The most redirects followed.
    public static let redirects = 3
    /// The most seconds to wait for a connection.
    public static let connectSeconds = 20
    /// The most seconds a transfer may stay under ``slowBytesPerSecond``.
    public static let slowSeconds = 30
    /// The rate a transfer must keep.
    public static let slowBytesPerSecond = 64
    /// The most titles of one record.
    public static let titlesPerRecord = 512
    /// The most scalars of one title; a longer one is cut.
    public static let titleScalars = 1024
    /// The most people of one record.
    public static let peoplePerRecord = 256
    /// The most keywords of one record.
    public static let keywordsPerRecord = 256
    /// The most candidates linkage looks at for one record.
    public static let linkageCandidates = 60
    /// The most bytes of a request target; a longer one gets status 414.
    public static let targetBytes = 8 << 10
    /// The most bytes of one header field the HTTP decoder takes in, the request line among them: 128 KiB. Far above
    /// ``targetBytes``, so that a target that is too long still gets a reply that says so.
    public static let decodedFieldBytes = 128 << 10
    /// The most bytes of all header fields the HTTP decoder takes in: 160 KiB.
    public static let decodedHeaderBytes = 160 << 10
    /// The most header fields of a request.
    public static let headerCount = 100
    /// The most bytes of all header fields of a request that is served: 16 KiB.
    public static let headerBytes = 16 << 10
    /// The most connections open at a time; more wait to be accepted.
    public static let connections = 4096
    /// The connections that may wait to be accepted.
    public static let backlog = 1024
    /// The most bytes of a request body.
    public static let bodyBytes = 64 << 10
    /// The most hits on one page.
    public static let pageSize = 100
    /// The last hit a page number can reach; deeper needs a cursor.
    public static let pagedHits = 10_000
    /// The terms one prefix or pattern may expand to.
    public static let termExpansions = 1_000
    /// The most scalars of a word that is looked for with typos.
    public static let typoWordScalars = 60
    /// The terms one pattern without a literal beginning may look at.
    public static let scannedTerms = 500_000
    /// The most values of one facet in a reply.
    public static let facetValues = 1_000
    /// The most searches of one request to search several times.
    public static let searchesPerRequest = 20
    /// The faults of names and values that are looked for in one set of parameters.
    public static let faults = 32
    /// The bytes a reply may have without being compressed for those who take it so: 1 KiB.
    public static let plainReplyBytes = 1 << 10
    /// The movies newer than the index that are remembered.
    public static let readThroughMovies = 1_000
    /// The clients whose rate is counted; past it, those who were quiet are forgotten first.
    public static let rateLimitedClients = 100_000
    /// The runs started over HTTP that are remembered.
    public static let rememberedRuns = 100
    /// The most suggestions for one text.
    public static let suggestions = 10
    /// The movies whose titles are looked at for suggestions, the best known ones first.
    public static let suggestionMovies = 20_000
    /// The milliseconds a search may take before it answers with what it has.
    public static let searchMilliseconds = 50
    /// The bytes an index compile holds in memory unless it is set otherwise, besides some tens of bytes a movie: 256 MiB.
    public static let compileMemoryBytes = 256 << 20
    /// The seconds a connection may stay idle.
    public static let idleSeconds = 30
    /// The seconds a stopping server waits for requests in flight.
    public static let drainSeconds = 10
    /// The seconds from the first byte of a request to the end of its head.
    public static let headSeconds = 10
    /// The seconds from the head of a request to the end of its body.
    public static let bodySeconds = 30
    /// The seconds a client may let what was sent lie without taking any of it.
    public static let writeStallSeconds = 30
    /// The seconds a client has to close after the server has.
    public static let lingerSeconds = 2
    /// The microseconds a search may take on an event loop; a longer one is handed over to a thread of its own.
    public static let quickSearchMicroseconds = 500
    /// The bytes of replies a server keeps for those who ask the same: 32 MiB.
    public static let recentReplyBytes = 32 << 20
    /// The published generations kept before the current one.
    public static let keptGenerations = 2
}
