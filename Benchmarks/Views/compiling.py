"""The view `compile`: how fast, in how much memory, how large, and how soon the first answer comes."""

import json
import os
import statistics
import subprocess
import time

import engines
import page
import tables
import workplace

#: Sections that peers have no like of: what a hit shows, and the titles themselves.
STORED = ("hits", "hit offsets", "title texts")
STARTS = 9


def run(asked):
    found = engines.present(asked.engines.split(",") if asked.engines else None)
    reports = []
    for movies in map(int, asked.movies.split(",")):
        corpus = workplace.Corpus(movies, asked.seeds).made()
        reports.append(report(found, corpus))
        print(text(reports[-1]), flush=True)
        with open(asked.out + ".json", "w") as file:
            json.dump(reports, file, indent=1)
        with open(asked.out + ".html", "w") as file:
            file.write(page.preformatted("Compiling", [text(report) for report in reports]))
    workplace.say(f"written: {asked.out}.json, {asked.out}.html")


def report(found, corpus):
    word = common_word(corpus)
    rows = {}
    for engine in found:
        row = engine.build(corpus)
        row["bytes"] = workplace.size(corpus.index(engine.name)) or printed(row["output"], "bytes")
        row["start_ms"] = cold_start(engine, corpus, word)
        rows[engine.name] = row
    result = {"movies": corpus.movies, "machine": workplace.machine(), "engines": rows}
    own = next((engine for engine in found if engine.name == "cmovie"), None)
    if own:
        result["compiling_s"] = printed(rows["cmovie"]["output"], "compiling-ns") / 1e9
        result["sections"] = sections(rows["cmovie"]["output"])
        result["opening"] = opening(own, corpus)
    return result


def printed(output, name):
    """A number that a program printed after a name, 0 if it did not."""
    for line in output.splitlines():
        words = line.split()
        if words[:1] == [name] and words[-1].isdigit():
            return int(words[-1])
    return 0


def sections(output):
    rows = (line.split("\t") for line in output.splitlines() if line.startswith("section\t"))
    return {name: int(count) for _, name, count in rows}


def common_word(corpus):
    with open(corpus.queries, encoding="utf-8") as lines:
        return next(line.split("\t")[1] for line in lines if line.startswith("c2\t"))


def cold_start(engine, corpus, word):
    """Milliseconds from the start of the process to its end after one answer, page cache warm: least and median."""
    command = engine.first(corpus, word)
    taken = []
    for _ in range(STARTS):
        started = time.monotonic()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=engine.environment() or os.environ)
        taken.append((time.monotonic() - started) * 1000)
    return [min(taken), statistics.median(taken)]


def opening(engine, corpus):
    """How long C-Movie takes to open the file, verifying all of it or what must be."""
    command = [*engine.command(), "open", str(corpus.index(engine.name))]
    output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    everything, essential, size = (printed(output, name) for name in ("open-everything-ns", "open-essential-ns", "bytes"))
    return {"everything_ms": everything / 1e6, "essential_ms": essential / 1e6, "gb_per_s": size / max(1, everything)}


def text(report):
    movies = report["movies"]
    rows = [
        [name, f"{movies / row['cpu']:,.0f}", f"{row['cpu']:.1f}", f"{row['wall']:.1f}", f"{row['peak']:,.0f}",
         f"{row['bytes'] / 1e6:,.1f}", f"{row['bytes'] / movies:.1f}", " / ".join(f"{ms:.1f}" for ms in row["start_ms"])]
        for name, row in report["engines"].items()]
    parts = [
        f"{movies:,} movies, {report['machine']['processor']}, {report['machine']['at']}",
        tables.table(["engine", "documents a CPU second", "CPU s", "wall s", "peak MiB", "MB", "bytes a document",
                      "first answer, ms (least / median)"], rows)]
    if "sections" in report:
        alone = report["compiling_s"]
        parts.append(f"C-Movie's compiler without reading the corpus: {alone:.1f} CPU s, {movies / alone:,.0f} documents "
                     "a CPU second")
        parts.append(section_table(report["sections"], movies))
        o = report["opening"]
        parts.append(f"opening C-Movie's file: {o['everything_ms']:.1f} ms with everything verified ({o['gb_per_s']:.1f} "
                     f"GB/s), {o['essential_ms']:.2f} ms with what must be")
    return "\n\n".join(parts)


def section_table(sections, movies):
    rows = [[name, f"{count:,}", f"{count / movies:.2f}"] for name, count in sections.items()]
    searchable = sum(count for name, count in sections.items() if name not in STORED)
    rows.append(["all without " + ", ".join(STORED), f"{searchable:,}", f"{searchable / movies:.2f}"])
    return tables.table(["section", "bytes", "a document"], rows)
