import Database
import Foundation
import MovieModel
import RawStore

extension Workspace {
    /// When each source, as `imdb/basics`, was last read to its end, in seconds since 1970.
    ///
    /// It looks at the raw stores that are there, whatever is configured. A store that cannot be read now is left out.
    public func sourceTimes() -> [String: Int64] {
        var times: [String: Int64] = [:]
        let files = (try? FileManager.default.contentsOfDirectory(atPath: raw)) ?? []
        for file in files where file.hasSuffix(".sqlite") {
            guard let provider = ProviderID(String(file.dropLast(".sqlite".count))),
                let store = try? RawStore(directory: raw, provider: provider, access: .readOnly),
                let found = try? store.sourceTimes()
            else { continue }
            for (source, time) in found { times["\(provider)/\(source)"] = time / 1_000_000 }
        }
        return times
    }
}
