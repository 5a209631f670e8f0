/// The constants of the index file, which `IndexFormat.md` describes.
enum IndexFormat {
    /// The first eight bytes: a byte above 0x7F, a name, and both line ends, so that a text transfer shows.
    static let magic: [UInt8] = [0x89, 0x43, 0x4D, 0x58, 0x0D, 0x0A, 0x1A, 0x0A]
    /// The only version this program writes and reads.
    static let version: UInt32 = 2
    /// Reads as this number in the byte order of the file, little endian.
    static let byteOrderMark: UInt32 = 0x0102_0304
    /// The bytes before the section table.
    static let headerByteCount = 48
    /// The bytes of one entry of the section table.
    static let sectionEntryByteCount = 32
    /// The bytes before the first section.
    static let headByteCount = aligned(headerByteCount + SectionKind.allCases.count * sectionEntryByteCount)
    /// The bytes of a section that share a checksum.
    static let checksumBlockByteCount = 64 << 10
    /// Every section begins at a multiple of this.
    static let alignment = 64
    /// Zero bytes at the end of packed sections, so that a reader may load eight bytes at once.
    static let tailByteCount = 8

    /// The postings of a block.
    static let blockLength = 128
    /// The low bits of a place of packed postings that hold their width.
    static let blockWidthBits: UInt32 = 6
    /// The terms of a dictionary block.
    static let termsPerBlock = 16
    /// The words of a bitmap between two stored counts.
    static let wordsPerCount = 8
    /// The most distinct values of an order that is stored as a list of documents a value.
    static let orderGroups = 1024
    /// The most positions of a title that are indexed.
    static let titlePositions = 2_000
    /// The most titles of a movie that are indexed.
    static let titlesPerMovie = 60_000
    /// The most UTF-8 bytes of a term; a longer one is cut.
    static let termBytes = 255

    /// The documents of a stored top list.
    static let topDocuments = 100
    /// The scalars of the longest prefix that is stored.
    static let prefixScalars = 4
    /// A prefix is stored if it stands for more terms than these, or for more documents than ``prefixPostings``.
    static let prefixTerms = 16
    static let prefixPostings = 256
    /// The documents stored of a prefix.
    static let prefixDocuments = 32
    /// A beginning of titles is stored if more titles than these begin so.
    static let suggestionTitles = 64
    /// The titles stored of a beginning.
    static let suggestedTitles = 10

    /// The documents from which on a title term is frequent: it has top lists and pairs.
    static func frequentCount(_ documentCount: Int) -> Int { max(256, documentCount / 8192) }

    /// Whether a list is stored as a bitmap: from one document in eight on, where packing saves nothing.
    static func isDense(count: Int, of documentCount: Int) -> Bool { count > 64 && count * 8 > documentCount }

    /// Whether a list is stored packed and read as a bitmap: from one document in 128 on, and not for a handful of
    /// documents.
    static func isResident(count: Int, of documentCount: Int) -> Bool {
        count > 64 && count * 128 > documentCount && !isDense(count: count, of: documentCount)
    }

    /// The blocks with a checksum each that so many bytes of a section make.
    static func blockCount(_ byteCount: Int) -> Int {
        byteCount / checksumBlockByteCount + (byteCount % checksumBlockByteCount == 0 ? 0 : 1)
    }

    /// `offset` rounded up to ``alignment``.
    static func aligned(_ offset: Int) -> Int { (offset + alignment - 1) & ~(alignment - 1) }
}
