"""PostgreSQL with tsvector and GIN, pg_trgm for typos:  build CORPUS INDEX | serve QUERIES INDEX | first TERM INDEX

INDEX is a table name after the last slash; PGDSN says where the server is. ts_rank is no BM25 and a trigram is no edit,
so its figures stand beside the others' but count for no ratio in the classes by relevance and by typo.
"""

import io
import os
import sys

import psycopg2

import protocol

SETTINGS = """
    SET jit = off; SET max_parallel_workers_per_gather = 0; SET plan_cache_mode = force_custom_plan;
    SET pg_trgm.word_similarity_threshold = 0.55; SET work_mem = '256MB'
"""
TEXT = "words @@ $1::tsquery"
FILTERED = TEXT + " AND genres @> ARRAY[$2] AND year BETWEEN $3 AND $4"
LISTED = "genres @> ARRAY[$1] AND year BETWEEN $2 AND $3"
SIMILAR = "$1 <% title"
BY_SCORE = "ORDER BY score DESC LIMIT 10"
STATEMENTS = {
    "relevant": ("(text)", TEXT, "ORDER BY ts_rank(words, $1::tsquery) DESC LIMIT 10"),
    "best": ("(text)", TEXT, BY_SCORE),
    "filtered": ("(text, text, int, int)", FILTERED, BY_SCORE),
    "listed": ("(text, int, int)", LISTED, BY_SCORE),
    "nearest": ("(text)", SIMILAR, "ORDER BY word_similarity($1, title) DESC LIMIT 10"),
}


def cursor():
    connection = psycopg2.connect(os.environ["PGDSN"])
    connection.autocommit = True
    return connection.cursor()


def build(corpus, table):
    server = cursor()
    server.execute(f"""
        CREATE EXTENSION IF NOT EXISTS pg_trgm; DROP TABLE IF EXISTS {table};
        CREATE UNLOGGED TABLE {table}(id int, title text, year smallint, genres text[], score int, votes int,
            words tsvector GENERATED ALWAYS AS (to_tsvector('simple', title)) STORED)""")
    lines = io.StringIO()
    for m in sorted(protocol.movies(corpus), key=lambda movie: (-movie.score, movie.id)):
        title = m.title.replace("\\", "\\\\")
        lines.write(f"{m.id}\t{title}\t{m.year}\t{{{','.join(m.genres)}}}\t{m.score}\t{m.votes}\n")
    lines.seek(0)
    server.copy_expert(f"COPY {table}(id, title, year, genres, score, votes) FROM STDIN", lines)
    for key in ("gin(words) WITH (fastupdate = off)", "gin(genres) WITH (fastupdate = off)", "btree(score DESC)",
                "gin(title gin_trgm_ops)"):
        server.execute(f"CREATE INDEX ON {table} USING {key}")
    server.execute(f"VACUUM ANALYZE {table}")
    server.execute(f"SELECT pg_total_relation_size('{table}')")
    print("bytes", server.fetchone()[0])


def prepared(server, table):
    server.execute(SETTINGS)
    for name, (types, condition, order) in STATEMENTS.items():
        server.execute(f"PREPARE {name}{types} AS SELECT id FROM {table} WHERE {condition} {order}")
        server.execute(f"PREPARE {name}_count{types} AS SELECT count(*) FROM {table} WHERE {condition}")
    server.execute(f"""PREPARE faceted(text) AS
        SELECT sum(c)::bigint FROM (SELECT count(*) c FROM {table}, unnest(genres) g WHERE {TEXT} GROUP BY g) counts""")
    server.execute("PREPARE nothing AS SELECT 1")

    def rows(name, operands):
        places = "(" + ", ".join(["%s"] * len(operands)) + ")" if operands else ""
        server.execute(f"EXECUTE {name}{places}", operands)
        return server.fetchall()

    def ask(name, operands, counts):
        ids = [row[0] for row in rows(name, operands)]
        return (rows(name + "_count", operands)[0][0] if counts else len(ids)), ids

    joints = {"c4": " | ", "c9": " | ", "c5": " <-> ", "c6": ":*"}

    def text(shape, query):
        return query.words + ":*" if shape == "c6" else joints.get(shape, " & ").join(query.words.split())

    def prepare(shape, mode, counts):
        if mode == "noop":
            return lambda query: (0, rows("nothing", ()) and ())
        if mode == "facet":
            return lambda query: (rows("faceted", (text(shape, query),))[0][0] or 0, ())
        if shape == "c7":
            return lambda query: ask("nearest", (query.words,), counts)
        if shape == "c8":
            return lambda query: ask(
                "filtered", (text(shape, query), query.genre, query.first, query.last), counts)
        if shape == "c10":
            return lambda query: ask("listed", (query.genre, query.first, query.last), counts)
        return lambda query: ask("relevant" if mode == "bm25" else "best", (text(shape, query),), counts)

    return prepare


if __name__ == "__main__":
    verb, operand, path = sys.argv[1:4]
    table = os.path.basename(path)
    if verb == "build":
        build(operand, table)
    elif verb == "serve":
        protocol.serve(operand, prepared(cursor(), table))
    else:
        server = cursor()
        prepared(server, table)
        server.execute("EXECUTE relevant(%s)", (operand,))
        print(server.fetchall())
