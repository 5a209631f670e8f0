"""SQLite FTS5:  build CORPUS INDEX | serve QUERIES INDEX | first TERM INDEX

Row numbers are ranks by score, so that the first rows of any match are the best ones, and genres have a key of their
own: what a careful user would do.
"""

import sqlite3
import sys

import protocol

SPEED = "PRAGMA mmap_size=8000000000; PRAGMA cache_size=-400000; PRAGMA temp_store=MEMORY;"
TABLES = """
    CREATE TABLE movie(rank INTEGER PRIMARY KEY, id INT, year INT, genres INT);
    CREATE TABLE genre(name TEXT PRIMARY KEY, bit INT);
    CREATE TABLE listing(genre TEXT, rank INT, year INT, PRIMARY KEY(genre, rank)) WITHOUT ROWID;
    CREATE VIRTUAL TABLE text USING fts5(title, content='', tokenize='unicode61 remove_diacritics 2', prefix='3 4');
"""
MATCHES = " FROM text WHERE text MATCH ?"
FILTERED = (
    " FROM text CROSS JOIN movie ON movie.rank = text.rowid"
    " WHERE text MATCH ? AND movie.genres & ? AND movie.year BETWEEN ? AND ?"
)
LISTED = " FROM listing JOIN movie USING (rank) WHERE genre = ? AND listing.year BETWEEN ? AND ?"
RELEVANT = (
    "SELECT id FROM (SELECT rowid AS found FROM text WHERE text MATCH ? ORDER BY rank LIMIT 10)"
    " JOIN movie ON movie.rank = found"
)
BEST = "SELECT id FROM text JOIN movie ON movie.rank = text.rowid WHERE text MATCH ? ORDER BY text.rowid LIMIT 10"
GENRES = (
    "SELECT movie.genres, count(*) FROM text CROSS JOIN movie ON movie.rank = text.rowid"
    " WHERE text MATCH ? GROUP BY movie.genres"
)


def connect(path):
    base = sqlite3.connect(path, isolation_level=None, cached_statements=256)
    base.executescript(SPEED)
    return base


def build(corpus, path):
    base = connect(path)
    base.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA page_size=8192;" + TABLES)
    ranked = sorted(protocol.movies(corpus), key=lambda movie: (-movie.score, movie.id))
    bits = {name: bit for bit, name in enumerate(sorted({g for movie in ranked for g in movie.genres}))}
    base.execute("BEGIN")
    base.executemany("INSERT INTO genre VALUES (?, ?)", bits.items())
    base.executemany(
        "INSERT INTO movie VALUES (?, ?, ?, ?)",
        ((rank, m.id, m.year, sum(1 << bits[g] for g in set(m.genres))) for rank, m in enumerate(ranked, 1)),
    )
    base.executemany(
        "INSERT INTO listing VALUES (?, ?, ?)",
        sorted((g, rank, m.year) for rank, m in enumerate(ranked, 1) for g in set(m.genres)),
    )
    base.executemany("INSERT INTO text(rowid, title) VALUES (?, ?)", ((r, m.title) for r, m in enumerate(ranked, 1)))
    base.execute("COMMIT")
    base.execute("INSERT INTO text(text) VALUES ('optimize')")
    base.execute("ANALYZE")
    base.close()


def expression(shape, words):
    """What MATCH is given."""
    quoted = ['"%s"' % word for word in words.split()]
    if shape in ("c4", "c9"):
        return " OR ".join(quoted)
    if shape == "c5":
        return '"%s"' % words
    return quoted[0] + "*" if shape == "c6" else " AND ".join(quoted)


def prepared(base):
    bits = dict(base.execute("SELECT name, bit FROM genre"))
    run = base.execute

    def listed(query, counts):
        operands = (query.genre, query.first, query.last)
        ids = [row[0] for row in run("SELECT id" + LISTED + " ORDER BY listing.rank LIMIT 10", operands)]
        return (run("SELECT count(*)" + LISTED, operands).fetchone()[0] if counts else len(ids)), ids

    def filtered(query, counts):
        operands = (expression("c8", query.words), 1 << bits[query.genre], query.first, query.last)
        ids = [row[0] for row in run("SELECT id" + FILTERED + " ORDER BY text.rowid LIMIT 10", operands)]
        return (run("SELECT count(*)" + FILTERED, operands).fetchone()[0] if counts else len(ids)), ids

    def faceted(shape, query):
        found = run(GENRES, (expression(shape, query.words),))
        return sum(count * bin(genres).count("1") for genres, count in found), ()

    def plain(shape, query, statement, counts):
        operands = (expression(shape, query.words),)
        ids = [row[0] for row in run(statement, operands)]
        return (run("SELECT count(*)" + MATCHES, operands).fetchone()[0] if counts else len(ids)), ids

    def prepare(shape, mode, counts):
        if mode == "noop":
            return lambda query: (0, [row[0] for row in run(BEST, ('"zzzzqqqq"',))])
        if shape == "c7":
            return None
        if shape == "c10":
            return lambda query: listed(query, counts)
        if shape == "c8":
            return lambda query: filtered(query, counts)
        if mode == "facet":
            return lambda query: faceted(shape, query)
        return lambda query: plain(shape, query, RELEVANT if mode == "bm25" else BEST, counts)

    return prepare


if __name__ == "__main__":
    verb, operand, index = sys.argv[1:4]
    if verb == "build":
        build(operand, index)
    elif verb == "serve":
        protocol.serve(operand, prepared(connect(index)))
    else:
        print([row[0] for row in connect(index).execute(RELEVANT, ('"%s"' % operand,))])
