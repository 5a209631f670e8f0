"""The views `peers` and `growth`: engines in turn, at one or several sizes."""

import json

import engines
import interleaving
import page
import result
import tables
import workplace


def run(asked):
    found = engines.present(asked.engines and asked.engines.split(","))
    shapes = asked.classes and asked.classes.split(",")
    results = []
    for movies in map(int, asked.movies.split(",")):
        corpus = workplace.Corpus(movies, asked.seeds).made()
        costs = {engine.name: built(engine, corpus, asked.rebuild) for engine in found}
        cells = interleaving.run(found, corpus, asked.rounds, asked.budget, shapes)
        results.append(result.gathered(cells, found, corpus, workplace.machine()))
        results[-1]["built"] = {name: cost for name, cost in costs.items() if cost}
        print(tables.text(results[-1]), flush=True)
        keep(results, asked.out)
    workplace.say(f"written: {asked.out}.json, {asked.out}.html")


def built(engine, corpus, rebuild):
    """What building its index cost, nothing if it was there."""
    mark = corpus.index(engine.name).with_suffix(".built")
    if mark.exists() and not rebuild and engine.name != result.CMOVIE:
        return json.loads(mark.read_text())
    cost = engine.build(corpus)
    cost["bytes"] = workplace.size(corpus.index(engine.name))
    mark.write_text(json.dumps(cost))
    return cost


def keep(results, out):
    with open(out + ".json", "w") as file:
        json.dump(results, file, indent=1)
    with open(out + ".html", "w") as file:
        file.write(page.page(results))
