"""What a contest found, in figures that JSON can hold."""

from interleaving import Task

CMOVIE = "cmovie"


def gathered(cells, engines, corpus, machine):
    """The result of a contest: cells, ratios to the best peer, agreement."""
    names = [engine.name for engine in engines]
    unlike = {engine.name: engine.unlike for engine in engines}
    tasks = list(dict.fromkeys(task for _, task in cells))
    scores = corpus.scores()
    rows = []
    for task in tasks:
        own = {name: cells[name, task] for name in names if (name, task) in cells}
        longest = max(len(cell.nanoseconds) for cell in own.values())
        row = {
            "class": task.shape, "mode": task.mode, "count": task.counts, "label": task.label(), "engines": {},
        }
        for name, cell in own.items():
            row["engines"][name] = {
                "queries": len(cell.nanoseconds), "p50": cell.percentile(0.5), "p99": cell.percentile(0.99),
                "mean": cell.mean(), "matches": sum(cell.matches), "isPartial": len(cell.nanoseconds) < longest,
            }
        row["best"] = best(own, [name for name in own if name != CMOVIE and task.mode not in unlike[name]])
        if CMOVIE in own:
            row["differing"] = differing(own, task, scores)
        rows.append(row)
    return {"movies": corpus.movies, "machine": machine, "engines": names, "rows": rows}


def best(own, peers):
    """The least p50 and the least p99 of the peers, and how many times C-Movie's over the same queries they are."""
    result = {}
    for name, share in (("p50", 0.5), ("p99", 0.99)):
        if not peers:
            continue
        peer = min(peers, key=lambda other: own[other].percentile(share))
        result[name] = {"engine": peer, "microseconds": own[peer].percentile(share)}
        if CMOVIE in own:
            same = own[CMOVIE].percentile(share, first=len(own[peer].nanoseconds))
            result[name]["ratio"] = result[name]["microseconds"] / same
    return result


def differing(own, task, scores):
    """For each peer, the queries in which its matches (or the scores of its ten best) are not C-Movie's."""
    result = {}
    for name, cell in own.items():
        if name == CMOVIE or not (task.counts or task.mode == "facet" or cell.ids):
            continue
        if cell.ids:
            pairs = zip(cell.ids, own[CMOVIE].ids)
            result[name] = sum([scores[i] for i in a] != [scores[i] for i in b] for a, b in pairs)
        else:
            result[name] = sum(a != b for a, b in zip(cell.matches, own[CMOVIE].matches))
    return result
