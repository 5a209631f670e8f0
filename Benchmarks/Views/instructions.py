"""Instructions of each class of search, counted by valgrind: unlike times they are the same however busy the machine is.

Each class is asked once in one run and twice in another; the difference is what its queries take when warm. Another
compiler or C library moves the counts a little, so a threshold gives them some room.
"""

import json
import os
import re
import shutil
import subprocess
import tempfile

import interleaving
import tables
import workplace

MOVIES = 20_000
QUERIES = 50
ROOM = 1.05
THRESHOLDS = workplace.BENCHMARKS / "Thresholds" / "instructions.json"


def run(update):
    """0 if no class takes more instructions than its threshold allows."""
    if not shutil.which("valgrind"):
        workplace.say("valgrind is not installed: instructions are not counted")
        return 0
    counts = counted()
    if update:
        THRESHOLDS.parent.mkdir(exist_ok=True)
        THRESHOLDS.write_text(json.dumps(counts, indent=2) + "\n")
    if not THRESHOLDS.exists():
        workplace.say(f"{THRESHOLDS} is missing: make it with Benchmarks/run micro --update")
        return 1
    allowed = json.loads(THRESHOLDS.read_text())
    rows = [[name, f"{count:,}", f"{allowed[name]:,}" if name in allowed else "-",
             "above" if count > allowed.get(name, 0) * ROOM else ""] for name, count in counts.items()]
    print(tables.table(["search", "instructions a query", "threshold", ""], rows))
    return int(any(row[-1] for row in rows))


def counted():
    """Instructions a query of every class."""
    corpus = workplace.Corpus(MOVIES).made()
    index = corpus.index("cmovie")
    subprocess.run([workplace.program(), "build", corpus.path, index], check=True, stdout=subprocess.DEVNULL)
    counts = {}
    with tempfile.TemporaryDirectory() as room:
        # Without the symbols for debuggers, of which valgrind does not know the newer forms.
        program = os.path.join(room, "program")
        subprocess.run(["objcopy", "--strip-debug", workplace.program(), program], check=True)
        for task in interleaving.tasks():
            request = f"RUN {task.shape} {task.mode} {int(task.counts)} {QUERIES}\n"
            once, twice = (collected(program, corpus, index, request * times) for times in (1, 2))
            name = f"{task.shape} {task.mode}" + (" with count" if task.counts else "")
            counts[name] = round((twice - once) / QUERIES)
            workplace.say(f"{name}: {counts[name]:,}")
    return counts


def collected(program, corpus, index, requests):
    """All instructions of a process that answers some requests."""
    command = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", program, "serve",
               str(corpus.queries), str(index)]
    result = subprocess.run(command, input=requests + "QUIT\n", capture_output=True, text=True, check=True,
                            env=dict(os.environ, SWIFT_DETERMINISTIC_HASHING="1"))
    return int(re.search(r"Collected : (\d+)", result.stderr).group(1))
