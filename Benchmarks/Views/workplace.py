"""Where the views keep what they make, and how they get it. Everything lies below Benchmarks/.build, which git ignores."""

import gzip
import os
import pathlib
import shutil
import subprocess
import sys
import time

BENCHMARKS = pathlib.Path(__file__).resolve().parent.parent
PROJECT = BENCHMARKS.parent
PEERS = BENCHMARKS / "Peers"
ROOM = pathlib.Path(os.environ.get("CMOVIE_BENCH_ROOM", BENCHMARKS / ".build" / "room"))
VENV = ROOM / "venv"
PYTHON = VENV / "bin" / "python"
LUCENE = ROOM / "lucene.jar"
CLASSES = ROOM / "classes"
POSTGRES = ROOM / "postgres"


def say(*words):
    print(*words, file=sys.stderr, flush=True)


def program():
    """The benchmark program, built in release; CMOVIE_BENCH names one that is built already."""
    if "CMOVIE_BENCH" in os.environ:
        return os.environ["CMOVIE_BENCH"]
    build = ["swift", "build", "-c", "release", "--package-path", BENCHMARKS, "--product", "SearchIndexBenchmarks"]
    subprocess.run(build, check=True, stdout=sys.stderr)
    where = subprocess.run(build + ["--show-bin-path"], check=True, capture_output=True, text=True).stdout.strip()
    return os.path.join(where, "SearchIndexBenchmarks")


def server():
    """The program itself, built in release; CMOVIE_SERVER names one that is built already."""
    if "CMOVIE_SERVER" in os.environ:
        return os.environ["CMOVIE_SERVER"]
    build = ["swift", "build", "-c", "release", "--package-path", PROJECT, "--product", "cmovie"]
    subprocess.run(build, check=True, stdout=sys.stderr)
    where = subprocess.run(build + ["--show-bin-path"], check=True, capture_output=True, text=True).stdout.strip()
    return os.path.join(where, "cmovie")


def seeds(path):
    """A list of movies as plain text; the demo corpus when none is named."""
    source = pathlib.Path(path) if path else PROJECT / "corpus" / "imdb" / "title.basics.tsv.gz"
    if source.suffix != ".gz":
        return source
    plain = ROOM / source.stem
    with gzip.open(source) as packed, open(plain, "wb") as unpacked:
        shutil.copyfileobj(packed, unpacked)
    return plain


class Corpus:
    """A corpus of some number of movies and its queries."""

    def __init__(self, movies, list_path=None):
        self.movies = movies
        self.list_path = list_path
        name = pathlib.Path(list_path).name.split(".")[0] if list_path else "demo"
        self.directory = ROOM / name
        self.path = self.directory / f"corpus_{movies}.tsv"
        self.queries = self.directory / f"queries_{movies}.tsv"

    def made(self):
        """Itself, after it was generated if need be."""
        if not self.queries.exists():
            self.directory.mkdir(parents=True, exist_ok=True)
            say(f"making a corpus of {self.movies:,} movies")
            command = [program(), "corpus", seeds(self.list_path), self.directory, str(self.movies)]
            subprocess.run(command, check=True)
        return self

    def index(self, engine):
        """Where an engine keeps its index of this corpus."""
        return self.directory / f"{engine}_{self.movies}"

    def scores(self):
        """The score of each id in hundredths."""
        with open(self.path, encoding="utf-8") as lines:
            rows = (line.split("\t") for line in lines)
            return {int(row[0]): round(float(row[5]) * 100) for row in rows}


def measured(command, **options):
    """Runs a command to its end: seconds of wall clock and of processor, peak memory in MiB, and what it printed."""
    started = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, **options)
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return {
        "wall": time.monotonic() - started,
        "cpu": usage.ru_utime + usage.ru_stime,
        "peak": usage.ru_maxrss / 1024,
        "output": output,
    }


def size(path):
    """The bytes of a file, or of all files below a directory."""
    path = pathlib.Path(path)
    if path.is_file():
        return path.stat().st_size
    return sum(file.stat().st_size for file in path.rglob("*") if file.is_file()) if path.exists() else 0


def machine():
    """What the figures were taken on, for people."""
    model = "unknown processor"
    with open("/proc/cpuinfo") as lines:
        for line in lines:
            if line.startswith("model name"):
                model = line.split(":", 1)[1].strip()
                break
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return {"processor": model, "cores": os.cpu_count(), "memory_gib": round(memory, 1),
            "load": os.getloadavg()[0], "at": time.strftime("%Y-%m-%d %H:%M")}
