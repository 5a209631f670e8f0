"""A result as text that people and Markdown read."""


def short(microseconds):
    return f"{microseconds:.1f}" if microseconds < 100 else f"{microseconds:,.0f}"


def cell(figures):
    if figures is None:
        return "-"
    partial = f" ({figures['queries']})" if figures["isPartial"] else ""
    return f"{short(figures['p50'])} / {short(figures['p99'])}{partial}"


def table(headings, rows):
    """Columns as wide as they need to be."""
    widths = [max(len(row[i]) for row in [headings, *rows]) for i in range(len(headings))]
    line = lambda row: "| " + " | ".join(text.ljust(width) for text, width in zip(row, widths)) + " |"
    return "\n".join([line(headings), "|" + "|".join("-" * (width + 2) for width in widths) + "|", *map(line, rows)])


def latencies(result, counts):
    """Latencies by engine, without or with the exact number of matches."""
    rows = []
    for row in result["rows"]:
        if row["count"] != counts:
            continue
        ratios = [f"{row['best'][s]['ratio']:.1f}" if "ratio" in row["best"].get(s, {}) else "-" for s in ("p50", "p99")]
        cells = [cell(row["engines"].get(name)) for name in result["engines"]]
        rows.append([f"{row['class']} {row['mode']}", *cells, " / ".join(ratios)])
    return table(["p50 / p99, µs", *result["engines"], "best peer ÷ cmovie"], rows)


def agreement(result):
    """How many queries differ in their matches, or in the scores of their ten best."""
    peers = [name for name in result["engines"] if name != "cmovie"]
    rows = []
    for row in result["rows"]:
        if row.get("differing"):
            what = "scores" if row["mode"] == "score" and not row["count"] else "matches"
            found = [str(row["differing"].get(name, "-")) for name in peers]
            rows.append([f"{row['class']} {row['mode']}", what, *found])
    return table(["queries that differ from cmovie", "in", *peers], rows) if peers else ""


def behind(result):
    """The classes in which C-Movie is not faster than every peer, the worst first."""
    found = []
    for row in result["rows"]:
        for share, figures in row["best"].items():
            if row["mode"] != "noop" and figures.get("ratio", 2) <= 1:
                count = " with count" if row["count"] else ""
                found.append((figures["ratio"], f"{row['class']} {row['mode']}{count}, {share}: {figures['ratio']:.2f} of {figures['engine']}"))
    return [text for _, text in sorted(found)]


def text(result):
    lead = f"{result['movies']:,} movies, {result['machine']['processor']}, {result['machine']['at']}"
    late = behind(result)
    return "\n\n".join(part for part in (
        lead, "Ten best:", latencies(result, False), "Ten best and the exact number of matches:",
        latencies(result, True), agreement(result),
        "Not faster than every peer: " + ("; ".join(late) if late else "nothing"),
    ) if part)
