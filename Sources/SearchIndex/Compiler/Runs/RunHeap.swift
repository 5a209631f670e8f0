/// The runs that have something left, the one whose head goes first on top.
struct RunHeap {
    private var runs: [Int] = []

    /// The run whose head goes first.
    var first: Int? { runs.first }

    /// Takes in a run.
    mutating func insert(_ run: Int, by precedes: (Int, Int) -> Bool) {
        runs.append(run)
        var child = runs.count - 1
        while child > 0, precedes(runs[child], runs[(child - 1) / 2]) {
            runs.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    /// Takes out the first run.
    mutating func removeFirst(by precedes: (Int, Int) -> Bool) {
        guard let last = runs.popLast(), !runs.isEmpty else { return }
        runs[0] = last
        sinkFirst(by: precedes)
    }

    /// Puts the first run in its place after its head has changed.
    mutating func sinkFirst(by precedes: (Int, Int) -> Bool) {
        var parent = 0
        while true {
            var child = 2 * parent + 1
            guard child < runs.count else { return }
            if child + 1 < runs.count, precedes(runs[child + 1], runs[child]) { child += 1 }
            guard precedes(runs[child], runs[parent]) else { return }
            runs.swapAt(child, parent)
            parent = child
        }
    }
}
