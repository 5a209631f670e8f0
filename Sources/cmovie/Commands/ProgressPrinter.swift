import Foundation
import Pipeline
import Synchronization

/// Shows progress on standard error: a line that renews itself on a terminal, a plain line now and then elsewhere.
final class ProgressPrinter: Sendable {
    private struct State {
        var activity = ""
        var started = ContinuousClock.now
        var shown = ContinuousClock.now
        var isLineOpen = false
    }

    private let state = Mutex(State())
    private let isTerminal = isatty(STDERR_FILENO) == 1

    /// Takes a message; most are not shown.
    var sink: ProgressSink { { self.take($0) } }

    /// Ends a line that renews itself, so that other output begins on a line of its own.
    func clear() {
        state.withLock { state in
            guard state.isLineOpen else { return }
            write("\r\u{1B}[K")
            state.isLineOpen = false
        }
    }

    private func take(_ progress: StageProgress) {
        let now = ContinuousClock.now
        state.withLock { state in
            if state.activity != progress.activity {
                state.activity = progress.activity
                state.started = now
                state.shown = now
            }
            let interval: Duration = isTerminal ? .milliseconds(100) : .seconds(5)
            guard now - state.shown >= interval else { return }
            state.shown = now
            let line = Self.line(progress, after: now - state.started)
            write(isTerminal ? "\r\u{1B}[K\(line)" : line + "\n")
            state.isLineOpen = isTerminal
        }
    }

    private static func line(_ progress: StageProgress, after elapsed: Duration) -> String {
        let seconds = max(elapsed / .seconds(1), 0.001)
        let rate = Double(progress.done) / seconds
        var line = "\(progress.activity): \(progress.done)"
        if let total = progress.total { line += " of \(total)" }
        line += ", \(Int(rate))/s"
        if let total = progress.total, rate > 0 {
            line += ", \(Int(Double(max(0, total - progress.done)) / rate)) s left"
        }
        return line
    }

    private func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
