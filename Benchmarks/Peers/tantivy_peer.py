"""tantivy, by its Python binding:  build CORPUS INDEX | serve QUERIES INDEX | first TERM INDEX"""

import array
import os
import sys

import tantivy
from tantivy import FieldType, Filter, Occur, Order, Query

import protocol

AGGREGATION = {"genres": {"terms": {"field": "genre", "size": 64}}}


def schema():
    fields = tantivy.SchemaBuilder()
    fields.add_text_field("title", stored=False, tokenizer_name="words", index_option="position")
    fields.add_text_field("genre", stored=False, fast=True, tokenizer_name="raw", index_option="basic")
    fields.add_unsigned_field("id", stored=False, fast=True)
    fields.add_unsigned_field("year", stored=False, indexed=True, fast=True)
    fields.add_unsigned_field("score", stored=False, indexed=False, fast=True)
    fields.add_unsigned_field("votes", stored=False, indexed=False, fast=True)
    return fields.build()


def registered(index):
    analyzer = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
    index.register_tokenizer("words", analyzer.filter(Filter.lowercase()).filter(Filter.ascii_fold()).build())
    return index


def build(corpus, path):
    os.makedirs(path, exist_ok=True)
    index = registered(tantivy.Index(schema(), path=path))
    writer = index.writer(heap_size=2_000_000_000, num_threads=1)
    for movie in protocol.movies(corpus):
        document = tantivy.Document()
        document.add_text("title", movie.title)
        for genre in movie.genres:
            document.add_text("genre", genre)
        document.add_unsigned("id", movie.id)
        document.add_unsigned("year", movie.year)
        document.add_unsigned("score", movie.score)
        document.add_unsigned("votes", movie.votes)
        writer.add_document(document)
    writer.commit()
    writer.wait_merging_threads()


class Engine:
    def __init__(self, path):
        self.schema = schema()
        self.searcher = registered(tantivy.Index.open(path)).searcher()

    def term(self, word):
        return Query.term_query(self.schema, "title", word)

    def each(self, words, occur):
        return [(occur, self.term(word)) for word in words.split()]

    def filters(self, query):
        years = Query.range_query(self.schema, "year", FieldType.Unsigned, query.first, query.last)
        return [(Occur.Must, Query.term_query(self.schema, "genre", query.genre, "basic")), (Occur.Must, years)]

    def query(self, shape, query):
        words = query.words
        if shape in ("c1", "c2"):
            return self.term(words)
        if shape == "c5":
            return Query.phrase_query(self.schema, "title", words.split())
        if shape == "c6":
            return Query.fuzzy_term_query(self.schema, "title", words, distance=0, prefix=True)
        if shape == "c7":
            return Query.fuzzy_term_query(self.schema, "title", words, distance=1, transposition_cost_one=False)
        if shape in ("c4", "c9"):
            return Query.boolean_query(self.each(words, Occur.Should))
        clauses = self.each(words, Occur.Must)
        return Query.boolean_query(clauses + self.filters(query) if shape in ("c8", "c10") else clauses)

    def prepared(self):
        # The binding opens a column anew for each search; an array by document number is what a careful user has.
        addresses = [tantivy.DocAddress(0, number) for number in range(self.searcher.num_docs)]
        ids = array.array("Q", self.searcher.fast_field_values("id", addresses))
        search = self.searcher.search

        def faceted(shape, query):
            buckets = self.searcher.aggregate(self.query(shape, query), AGGREGATION)["genres"]["buckets"]
            return sum(bucket["doc_count"] for bucket in buckets), ()

        def searched(query, counts, **order):
            found = search(query, 10, counts, **order)
            return (found.count if counts else len(found.hits)) or 0, [ids[at.doc] for _, at in found.hits]

        def prepare(shape, mode, counts):
            if mode == "noop":
                return lambda query: searched(self.term("zzzzqqqq"), counts)
            if mode == "facet":
                return lambda query: faceted(shape, query)
            if mode == "score":
                return lambda query: searched(
                    self.query(shape, query), counts, order_by_field="score", order=Order.Desc
                )
            return lambda query: searched(self.query(shape, query), counts)

        return prepare


if __name__ == "__main__":
    verb, operand, path = sys.argv[1:4]
    if verb == "build":
        build(operand, path)
    elif verb == "serve":
        protocol.serve(operand, Engine(path).prepared())
    else:
        engine = Engine(path)
        hits = engine.searcher.search(engine.term(operand), 10, False).hits
        print(engine.searcher.fast_field_values("id", [at for _, at in hits]))
