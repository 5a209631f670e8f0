"""The view `http`: searches over HTTP beside a static file of the same size served by nginx, in turn.

Only what is taken in turn is compared, since rates depend on what else the machine does. The processor time of a request
depends on it less, so it stands beside the rates.
"""

import json
import shutil
import statistics

import interleaving
import loading
import page
import servers
import tables
import workplace

#: What is asked, by name: the facets, and the share of nginx's rate at 32 connections that is wanted.
MIXES = {"ten hits": ("", 0.7), "ten hits, genres counted": ("genre", 0.5)}
CONNECTIONS = (1, 32, 256)
#: C-Movie's searches, by whether anyone asked the same before.
ANEW, AGAIN = "cmovie, asked anew", "cmovie, asked again"
#: The searches that are asked again and again: so many of each class.
REPEATED = 100


def run(asked):
    for tool in ("wrk", "nginx"):
        if not shutil.which(tool):
            raise SystemExit(f"{tool} is not installed: Benchmarks/run install")
    corpus = workplace.Corpus(int(asked.movies), asked.seeds).made()
    if asked.rebuild or not corpus.index("cmovie").exists():
        workplace.measured([workplace.program(), "build", corpus.path, corpus.index("cmovie")])
    directory = servers.data_directory(corpus)
    report = {"movies": corpus.movies, "machine": workplace.machine(), "mixes": {}, "classes": {}}
    for name, (facets, share) in MIXES.items():
        report["mixes"][name] = mix(directory, corpus, facets, asked) | {"wanted": share}
        keep(report, asked.out)
    if asked.soak:
        report["soak"] = soak(directory, corpus, asked.soak)
        keep(report, asked.out)
    print(text(report), flush=True)
    workplace.say(f"written: {asked.out}.json, {asked.out}.html")


def mix(directory, corpus, facets, asked):
    """Rounds of nginx and C-Movie in turn at each number of connections, then each class alone, then targets once."""
    by_class, wanted = loading.targets(corpus, facets)
    own = servers.cmovie(directory)
    try:
        first = own.memory()
        size = round(statistics.mean(loading.sizes(own, wanted)))
        warm = own.memory()
        static = servers.nginx(size)
        try:
            cells = rounds(own, static, wanted, asked)
        finally:
            static.stop()
        classes = {shape: loading.load(own, some, 32, asked.seconds, anew=True) for shape, some in by_class.items()}
        memory = {"at the start": first, "every target asked once": warm, "at the end": own.memory()}
    finally:
        own.stop()
    return {"bytes": size, "cells": cells, "classes": classes, "memory_mib": memory,
            "once": once(directory, wanted, asked)}


def rounds(own, static, wanted, asked):
    cells = {}
    for number in range(asked.rounds):
        for connections in CONNECTIONS:
            workplace.say(f"round {number + 1}, {connections} connections")
            few = wanted[:REPEATED * len(interleaving.SHAPES)]
            for name, server, some in (("nginx", static, ["/file"]), (ANEW, own, wanted), (AGAIN, own, few)):
                if name == AGAIN:  # Asked once before it counts.
                    loading.load(own, few, 32, 60, requests=len(few))
                figures = loading.load(server, some, connections, asked.seconds, anew=name == ANEW)
                cells.setdefault(str(connections), {}).setdefault(name, []).append(figures)
    return cells


def once(directory, wanted, asked):
    """A server just started, asked for each target once."""
    own = servers.cmovie(directory)
    try:
        return loading.load(own, wanted, 32, 60, requests=len(wanted))
    finally:
        own.stop()


def soak(directory, corpus, requests):
    """Memory over very many requests: after each tenth of them."""
    _, wanted = loading.targets(corpus)
    own = servers.cmovie(directory)
    try:
        loading.load(own, wanted, 32, 60, requests=len(wanted))
        memory, count = [own.memory()], 0
        while count < requests:
            while count < len(memory) * requests / 10:
                count += loading.load(own, wanted, 32, 10, anew=True)["requests"]
            memory.append(own.memory())
            workplace.say(f"{count:,} requests, {memory[-1]:.1f} MiB")
        return {"requests": count, "memory_mib": memory}
    finally:
        own.stop()


def median(cells, figure):
    return statistics.median(cell[figure] for cell in cells)


def ratio(cell, name, figure):
    """The median over the rounds of C-Movie's figure by nginx's of the same round."""
    return statistics.median(own[figure] / static[figure] for own, static in zip(cell[name], cell["nginx"]))


def text(report):
    parts = [f"{report['movies']:,} movies, {report['machine']['processor']}, {report['machine']['cores']} cores shared "
             f"with the load, {report['machine']['at']}, load {report['machine']['load']:.1f}"]
    for name, mix in report["mixes"].items():
        parts.append(f"{name}: {mix['bytes']:,} bytes a reply; median of the rounds")
        parts += [cell_table(mix["cells"]), class_table(mix), verdict(mix)]
    if "soak" in report:
        soak = report["soak"]
        parts.append(f"{soak['requests']:,} requests: {soak['memory_mib'][0]:.1f} MiB before, after each tenth "
                     + ", ".join(f"{mib:.1f}" for mib in soak["memory_mib"][1:]))
    return "\n\n".join(parts)


def cell_table(cells):
    rows = []
    for connections, cell in cells.items():
        for name, rounds in cell.items():
            rows.append([connections, name, *figures({key: median(rounds, key) for key in rounds[0]})])
        for name in (ANEW, AGAIN):
            rows.append([connections, f"{name} ÷ nginx", *(
                f"{ratio(cell, name, key):.2f}" for key in ("rate", "p50_us", "p99_us", "cpu_us"))])
    return tables.table(["connections", "", *HEADINGS], rows)


HEADINGS = ["requests/s", "p50, ms", "p99, ms", "CPU, µs a request"]


def figures(cell):
    return [f"{cell['rate']:,.0f}", f"{cell['p50_us'] / 1000:.2f}", f"{cell['p99_us'] / 1000:.2f}", f"{cell['cpu_us']:.1f}"]


def class_table(mix):
    rows = [[f"{shape} {interleaving.SHAPES[shape]}", *figures(cell)] for shape, cell in mix["classes"].items()]
    rows.append(["each target once", *figures(mix["once"])])
    return tables.table(["32 connections, asked anew", *HEADINGS], rows)


def verdict(mix):
    cell = mix["cells"]["32"]
    memory = ", ".join(f"{mib:.1f} MiB {when}" for when, mib in mix["memory_mib"].items())
    found = "; ".join(
        f"{name}: {ratio(cell, name, 'rate'):.2f} of nginx's rate, p99 {ratio(cell, name, 'p99_us'):.1f} times nginx's"
        for name in (ANEW, AGAIN))
    return f"at 32 connections, {mix['wanted']} of the rate and 2 times the p99 wanted: {found}. Memory of its own: {memory}"


def keep(report, out):
    with open(out + ".json", "w") as file:
        json.dump(report, file, indent=1)
    with open(out + ".html", "w") as file:
        file.write(page.preformatted("Serving", [text(report)]))
