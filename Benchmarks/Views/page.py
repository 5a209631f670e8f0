"""A result as one HTML page that needs nothing else: no script, no network."""

import html
import math

COLOURS = ["#c0392b", "#2471a3", "#b9770e", "#1e8449", "#7d3c98", "#566573"]
STYLE = """
body { font: 15px/1.5 system-ui, sans-serif; max-width: 62rem; margin: 2rem auto; padding: 0 1rem; color: #1c2833 }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; font-size: 13px }
td, th { padding: .2rem .6rem; border-bottom: 1px solid #d5d8dc; text-align: right } td:first-child, th:first-child { text-align: left }
.ahead { color: #1e8449 } .behind { color: #c0392b; font-weight: 600 } svg text { font: 12px system-ui, sans-serif }
"""
WIDTH, LEFT, ROW = 900, 290, 13


def escaped(text):
    return html.escape(str(text))


def scale(low, high):
    """A logarithmic scale from microseconds to pixels, and its ticks."""
    first, last = math.floor(math.log10(low)), max(math.ceil(math.log10(high)), math.floor(math.log10(low)) + 1)
    span = WIDTH - LEFT - 20
    place = lambda value: LEFT + (math.log10(value) - first) / (last - first) * span
    return place, [10.0**power for power in range(first, last + 1)]


def named(microseconds):
    if microseconds >= 1e6:
        return f"{microseconds / 1e6:g} s"
    return f"{microseconds / 1000:g} ms" if microseconds >= 1000 else f"{microseconds:g} µs"


def legend(names):
    items = (
        f'<text x="{LEFT + 110 * i}" y="12" fill="{COLOURS[i % len(COLOURS)]}">■ {escaped(name)}</text>'
        for i, name in enumerate(names))
    return "".join(items)


def axis(place, ticks, height):
    return "".join(
        f'<line x1="{place(t):.1f}" x2="{place(t):.1f}" y1="20" y2="{height - 18}" stroke="#d5d8dc"/>'
        f'<text x="{place(t):.1f}" y="{height - 4}" text-anchor="middle">{named(t)}</text>' for t in ticks)


def picture(rows, names):
    """For every class a line per engine from its p50 to its p99."""
    figures = [f for row in rows for f in row["engines"].values()]
    if not figures:
        return ""
    place, ticks = scale(min(f["p50"] for f in figures), max(f["p99"] for f in figures))
    parts, y = [legend(names)], 30
    for row in rows:
        middle = y + ROW * len(row["engines"]) / 2
        parts.append(f'<text x="{LEFT - 10}" y="{middle + 2:.1f}" text-anchor="end">{escaped(row["label"][:42])}</text>')
        for i, name in enumerate(names):
            if name not in row["engines"]:
                continue
            f, colour = row["engines"][name], COLOURS[i % len(COLOURS)]
            tip = f"{name}: {f['p50']:.1f} / {f['p99']:.1f} µs"
            parts.append(
                f'<g stroke="{colour}" fill="{colour}"><title>{escaped(tip)}</title>'
                f'<line x1="{place(f["p50"]):.1f}" x2="{place(f["p99"]):.1f}" y1="{y}" y2="{y}" stroke-width="3"/>'
                f'<circle cx="{place(f["p50"]):.1f}" cy="{y}" r="4"/></g>')
            y += ROW
        y += 8
    height = y + 26
    parts.insert(0, axis(place, ticks, height))
    return f'<svg viewBox="0 0 {WIDTH} {height}" width="100%" role="img">{"".join(parts)}</svg>'


def figures_table(rows, names):
    head = "".join(f"<th>{escaped(name)}</th>" for name in names)
    lines = []
    for row in rows:
        cells = []
        for name in names:
            f = row["engines"].get(name)
            partial = f" ({f['queries']})" if f and f["isPartial"] else ""
            cells.append(f"<td>{f['p50']:.1f} / {f['p99']:.1f}{partial}</td>" if f else "<td>–</td>")
        for share in ("p50", "p99"):
            ratio = row["best"].get(share, {}).get("ratio")
            style = "ahead" if ratio and ratio > 1 else "behind"
            cells.append(f'<td class="{style}">{ratio:.1f}</td>' if ratio else "<td>–</td>")
        lines.append(f"<tr><td>{escaped(row['label'])}</td>{''.join(cells)}</tr>")
    return (
        f"<table><tr><th>p50 / p99, µs</th>{head}<th>p50 ratio</th><th>p99 ratio</th></tr>{''.join(lines)}</table>")


def curves(results):
    """For every class, p50 and p99 of each engine as the corpus grows."""
    names = results[0]["engines"]
    sizes = [result["movies"] for result in results]
    parts = []
    for row in results[0]["rows"]:
        key = (row["class"], row["mode"], row["count"])
        same = [next((r for r in result["rows"] if (r["class"], r["mode"], r["count"]) == key), None) for result in results]
        values = [r["engines"][n][s] for r in same if r for n in r["engines"] for s in ("p50", "p99")]
        bottom, top = math.log10(min(values)), max(math.log10(max(values)), math.log10(min(values)) + 0.1)
        x = lambda i: 60 + i * 200 / max(1, len(sizes) - 1)
        y = lambda v: 140 - (math.log10(v) - bottom) / (top - bottom) * 110
        body = [f'<text x="10" y="14">{escaped(row["label"][:44])}{" + count" if row["count"] else ""}</text>']
        for i, name in enumerate(names):
            for share, dash in (("p50", ""), ("p99", ' stroke-dasharray="4 3"')):
                points = [(x(j), y(r["engines"][name][share])) for j, r in enumerate(same) if r and name in r["engines"]]
                path = " ".join(f"{px:.1f},{py:.1f}" for px, py in points)
                body.append(f'<polyline points="{path}" fill="none" stroke="{COLOURS[i % len(COLOURS)]}" stroke-width="2"{dash}/>')
        body += [f'<text x="{x(j):.0f}" y="158" text-anchor="middle">{size / 1000:,.0f} k</text>' for j, size in enumerate(sizes)]
        body += [f'<text x="54" y="{y(v) + 4:.0f}" text-anchor="end">{named(round(v, 1))}</text>' for v in (min(values), max(values))]
        parts.append(f'<svg viewBox="0 0 290 165" width="290">{"".join(body)}</svg>')
    return f'<svg viewBox="0 0 {WIDTH} 20" width="100%">{legend(names)}</svg>' + "".join(parts)


def page(results, notes=()):
    """The whole page: growth if there are several results, then each of them."""
    machine = results[-1]["machine"]
    parts = [
        f"<!doctype html><html lang=en><meta charset=utf-8><title>C-Movie and its peers</title><style>{STYLE}</style>"
        "<h1>C-Movie and its peers</h1>"
        f"<p>{escaped(machine['processor'])}, {machine['cores']} cores, {machine['memory_gib']} GiB, {machine['at']}, "
        f"load {machine['load']:.1f}. One machine's figures: take them anew on yours. In process, one thread, warm; of each "
        "query the least time over interleaved rounds. A number in brackets is the queries of a cell too slow for all "
        "of them. Ratios are best peer ÷ C-Movie, above 1 where C-Movie is faster.</p>"]
    parts += [f"<p>{escaped(note)}</p>" for note in notes]
    if len(results) > 1:
        parts.append("<h2>Growth</h2><p>p50 drawn through, p99 dashed.</p>" + curves(results))
    for result in results:
        parts.append(f"<h2>{result['movies']:,} movies</h2>")
        for counts, title in ((False, "Ten best"), (True, "Ten best and the exact number of matches")):
            rows = [row for row in result["rows"] if row["count"] == counts]
            parts.append(f"<h3>{title}</h3>{picture(rows, result['engines'])}{figures_table(rows, result['engines'])}")
    return "".join(parts) + "</html>\n"


def preformatted(title, texts):
    """A page of plain tables."""
    blocks = "".join(f"<pre>{escaped(text)}</pre>" for text in texts)
    return f"<!doctype html><html lang=en><meta charset=utf-8><title>{title}</title><style>{STYLE}</style>{blocks}</html>\n"
