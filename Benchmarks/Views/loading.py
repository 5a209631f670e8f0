"""Loads for the view `http`: targets made of the corpus's queries, and wrk asking for them."""

import http.client
import itertools
import os
import shutil
import subprocess
import urllib.parse

import workplace

SCRIPT = workplace.PEERS / "targets.lua"


def text(shape, words, genre, years):
    """A query of a class in the query language."""
    if shape in ("c4", "c9"):
        words = " OR ".join(words.split())
    elif shape == "c5":
        words = f'"{words}"'
    elif shape == "c6":
        words += "*"
    parts = [words]
    if genre:
        parts.append(f'genre:"{genre}"')
    if years:
        parts.append("year:" + years.replace("-", ".."))
    return " ".join(part for part in parts if part)


def targets(corpus, facets=""):
    """One target for each query, the classes in turn: {class: [target]} and all of them."""
    by_class = {}
    with open(corpus.queries, encoding="utf-8") as lines:
        for line in lines:
            shape, *fields = line.rstrip("\n").split("\t")
            # The query comes last, so that spaces can be added to it.
            parameters = {"per_page": 10, **({"facets": facets} if facets else {}), "query": text(shape, *fields)}
            by_class.setdefault(shape, []).append("/movies/search?" + urllib.parse.urlencode(parameters))
    return by_class, [target for turn in zip(*by_class.values()) for target in turn]


def sizes(server, wanted):
    """The bytes of each body, every reply being a 200 with at most ten hits."""
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=20)
    found = []
    for target in wanted:
        connection.request("GET", target)
        reply = connection.getresponse()
        found.append(len(reply.read()))
        if reply.status != 200:
            raise RuntimeError(f"{reply.status} for {target}")
    connection.close()
    return found


RUNS = itertools.count(1)


def load(server, wanted, connections, seconds, requests=None, anew=False):
    """Lets wrk ask for so many seconds, and for no more than `requests`; raises if anything fails.

    `anew` spells each search as it was never spelled before, so that it cannot be answered from memory.
    """
    listed = workplace.ROOM / "targets.txt"
    listed.write_text("\n".join(wanted) + "\n")
    environment = dict(os.environ, TARGETS=str(listed))
    if requests:
        environment["REQUESTS"] = str(requests)
    if anew:
        environment["ANEW"] = str(next(RUNS))
    command = [shutil.which("wrk"), "-t1", f"-c{connections}", f"-d{seconds}s", "--timeout", "10s", "-s", str(SCRIPT),
               f"http://127.0.0.1:{server.port}"]
    before = server.cpu()
    output = subprocess.run(command, env=environment, check=True, capture_output=True, text=True).stdout
    cpu = server.cpu() - before
    line = next(line for line in output.splitlines() if line.startswith("figures "))
    count, duration, median, last, errors = map(int, line.split()[1:])
    # A load that stops by count leaves what is in flight without an answer, which wrk does not count at all.
    if errors:
        raise RuntimeError(f"{errors} of {count} requests to {server.name} failed")
    return {"requests": count, "rate": count / duration * 1e6, "p50_us": median, "p99_us": last,
            "cpu_us": cpu / max(1, count) * 1e6}
