"""The line protocol that every engine of the comparison speaks, for engines driven from Python.

    RUN <class> <mode> <count 0|1> [first n]   ->  OK <nanoseconds,...> <matches,...> <sums of ids,...>
    IDS <class> <mode> <count 0|1> [first n]   ->  OK <ids of query 1>;<ids of query 2>;...
    QUIT

Modes: bm25 (by relevance), score (by rating), facet (genres of all matches), noop (a word no title has).
What an engine cannot do is answered by NA.
"""

import collections
import gc
import sys
import time

Query = collections.namedtuple("Query", "words genre first last")
Movie = collections.namedtuple("Movie", "id title year genres score votes")


def queries(path):
    """The queries of a file by class."""
    by_class = collections.defaultdict(list)
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            shape, words, genre, years = line.rstrip("\n").split("\t")
            first, last = map(int, years.split("-")) if years else (0, 0)
            by_class[shape].append(Query(words, genre, first, last))
    return by_class


def movies(path):
    """The movies of a corpus in file order; scores are whole hundredths."""
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            number, title, _, year, genres, score, votes = line.rstrip("\n").split("\t")
            yield Movie(int(number), title, int(year), genres.split(","), round(float(score) * 100), int(votes))


def serve(path, prepare):
    """Answers requests until standard input ends.

    `prepare(class, mode, counts)` gives a function from a query to (matches, ids), or None if that cannot be asked.
    """
    by_class = queries(path)
    print("READY", flush=True)
    for line in sys.stdin:
        verb, *operands = line.split() or ["QUIT"]
        if verb == "QUIT":
            return
        shape, mode, counts, *limit = operands
        answer = prepare(shape, mode, counts == "1")
        if answer is None:
            print("NA", flush=True)
            continue
        asked = by_class[shape][: int(limit[0]) if limit else None]
        print("OK", timed(answer, asked) if verb == "RUN" else identities(answer, asked), flush=True)


def timed(answer, asked):
    """Nanoseconds, matches and sums of ids, one of each per query."""
    clock = time.perf_counter_ns
    rows = []
    gc.collect()
    gc.disable()
    for query in asked:
        start = clock()
        matches, ids = answer(query)
        end = clock()
        rows.append((end - start, matches, sum(ids)))
    gc.enable()
    return " ".join(",".join(map(str, column)) for column in zip(*rows))


def identities(answer, asked):
    """The ids of each query."""
    return ";".join(",".join(map(str, answer(query)[1])) for query in asked)
