"""Runs engines in turn over the same queries, so that what else the machine does hits all of them alike.

Of each query the least time over the rounds counts: a p99 says which queries are expensive, not how busy the machine was.
"""

import time
from dataclasses import dataclass, field

import workplace

SHAPES = {
    "c1": "one rare word", "c2": "one common word", "c3": "two words, both", "c4": "three words, any",
    "c5": "a phrase", "c6": "a prefix of 3-4 letters", "c7": "one typo", "c8": "two words, genre, years",
    "c9": "two words, any", "c10": "genre and years only",
}
MODES = {"bm25": "by relevance", "score": "by rating", "facet": "counted by genre", "noop": "a word no title has"}


@dataclass(frozen=True)
class Task:
    shape: str
    mode: str
    counts: bool

    def label(self):
        return MODES["noop"] if self.mode == "noop" else f"{self.shape} {SHAPES[self.shape]}, {MODES[self.mode]}"


@dataclass
class Cell:
    """What one engine did in one task."""

    nanoseconds: list
    matches: list
    ids: list = field(default_factory=list)

    def percentile(self, share, first=None):
        """Microseconds that `share` of the queries (of the first ones, if so many are given) do not exceed."""
        ordered = sorted(self.nanoseconds[:first])
        return ordered[min(len(ordered) - 1, int(share * len(ordered)))] / 1000

    def mean(self):
        return sum(self.nanoseconds) / len(self.nanoseconds) / 1000


def tasks(shapes=None):
    """Every class in every mode that makes sense for it."""
    pairs = [("c1", "noop")]
    for shape in SHAPES:
        modes = {"c4": ("bm25",), "c6": ("score",), "c7": ("bm25",), "c8": ("score",), "c9": ("facet",),
                 "c10": ("score",)}.get(shape, ("bm25", "score"))
        pairs += [(shape, mode) for mode in modes]
    return [
        Task(shape, mode, counts)
        for shape, mode in pairs if not shapes or shape in shapes
        for counts in (False, True) if not counts or mode not in ("facet", "noop")
    ]


class Contest:
    """Engines that serve one corpus, asked in turn."""

    #: Queries asked at first, to see how slow a cell is.
    PROBE = 40
    #: The most queries of a cell.
    MOST = 100_000
    #: Seconds after which a cell counts as warm.
    PATIENCE = 2

    def __init__(self, engines, corpus, budget):
        self.engines = engines
        self.budget = budget
        self.processes = {engine.name: engine.serve(corpus) for engine in engines}
        self.limits = {}
        self.cells = {}

    def ask(self, verb, engine, task, limit):
        process = self.processes[engine.name]
        process.stdin.write(f"{verb} {task.shape} {task.mode} {int(task.counts)} {limit}\n")
        process.stdin.flush()
        reply = process.stdout.readline().rstrip("\n").split(" ")
        return reply[1:] if reply[0] == "OK" else None

    def sample(self, engine, task, limit):
        reply = self.ask("RUN", engine, task, limit)
        return reply and [list(map(int, column.split(","))) for column in reply[:2]]

    def warm_up(self, tasks):
        """Asks everything once or more, and finds out what is not supported and what is slow."""
        for engine in self.engines:
            workplace.say(f"warming up {engine.name}")
            for task in tasks:
                probe = self.sample(engine, task, self.PROBE)
                if probe is None:
                    continue
                started = time.monotonic()
                for _ in range(engine.warm_ups):
                    probe = self.sample(engine, task, self.limit(engine, probe))
                    if time.monotonic() - started > self.PATIENCE:
                        break
                self.limits[engine.name, task] = self.limit(engine, probe)

    def limit(self, engine, sample):
        """The queries that fit the budget if they are as slow as those of a sample."""
        mean = sum(sample[0]) / len(sample[0]) / 1e9
        return max(engine.fewest, min(self.MOST, int(self.budget / mean)))

    def round(self, tasks):
        """Asks everything once more."""
        for task in tasks:
            for engine in self.engines:
                key = (engine.name, task)
                if key not in self.limits:
                    continue
                nanoseconds, matches = self.sample(engine, task, self.limits[key])
                cell = self.cells.setdefault(key, Cell(nanoseconds, matches))
                cell.nanoseconds = list(map(min, cell.nanoseconds, nanoseconds))

    def finish(self, tasks):
        """Asks for the ids of the searches by rating, which must agree but for ties, and ends the processes."""
        for engine in self.engines:
            for task in tasks:
                if task.mode == "score" and not task.counts and (engine.name, task) in self.cells:
                    reply = self.ask("IDS", engine, task, self.limits[engine.name, task])
                    lists = reply[0].split(";") if reply else []
                    self.cells[engine.name, task].ids = [[int(n) for n in ids.split(",") if n] for ids in lists]
            self.processes[engine.name].stdin.write("QUIT\n")
            self.processes[engine.name].stdin.flush()
            self.processes[engine.name].wait()


def run(engines, corpus, rounds, budget, shapes=None):
    """All cells of a contest by (engine name, task)."""
    asked = tasks(shapes)
    contest = Contest(engines, corpus, budget)
    contest.warm_up(asked)
    for number in range(rounds):
        workplace.say(f"round {number + 1} of {rounds}")
        contest.round(asked)
    contest.finish(asked)
    return contest.cells
