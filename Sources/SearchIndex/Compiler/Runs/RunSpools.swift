/// The temporary files of a compile: one for each thing that runs hold, with the runs one behind the other.
struct RunSpools {
    /// The records of the static rank, in its order.
    let ranks: SpoolFile
    /// Column by column the values in the order of the static rank.
    let columns: SpoolFile
    /// The keys to sort by title, ascending.
    let sortKeys: SpoolFile
    /// The terms with their postings, ascending by key.
    let postings: SpoolFile
    /// The titles, in the order of the static rank.
    let titles: SpoolFile
    /// The hit documents, in the order of the static rank.
    let hits: SpoolFile

    /// Files in a directory, none of them created yet.
    init(directory: String) {
        ranks = SpoolFile(directory: directory)
        columns = SpoolFile(directory: directory)
        sortKeys = SpoolFile(directory: directory)
        postings = SpoolFile(directory: directory)
        titles = SpoolFile(directory: directory)
        hits = SpoolFile(directory: directory)
    }

    /// The bytes of all files: about those of an index made of them.
    var byteCount: Int { ranks.count + columns.count + sortKeys.count + postings.count + titles.count + hits.count }

    /// Where each file ends.
    var ends: RunExtents.Ends {
        RunExtents.Ends(
            ranks: ranks.count, columns: columns.count, sortKeys: sortKeys.count, postings: postings.count,
            titles: titles.count, hits: hits.count)
    }
}
