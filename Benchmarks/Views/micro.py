"""The view `micro`: counts per structure, held against the thresholds committed.

Allocations of each structure are counted by the benchmark package, instructions of each class of search by valgrind.
Neither depends on how busy the machine is, so none may rise unseen; `--update` writes the new ones, to be committed with
the change that caused them.
"""

import os
import subprocess

import instructions
import workplace

PACKAGE = workplace.BENCHMARKS / "Micro"
THRESHOLDS = workplace.BENCHMARKS / "Thresholds"


def run(asked):
    """0 if every count is within its threshold."""
    if asked.times:
        return allocations(asked)
    return max(instructions.run(asked.update), allocations(asked))


def allocations(asked):
    """What the benchmark package says of the allocations, or of the times."""
    environment = dict(os.environ, SWIFT_DETERMINISTIC_HASHING="1")
    # The structures are internal to their module, which release builds show only if they are asked to.
    command = ["swift", "package", "--package-path", str(PACKAGE), "-Xswiftc", "-enable-testing"]
    if asked.times:
        environment["CMOVIE_MICRO_TIMES"] = "1"
        command += ["benchmark", "--no-progress"]
    else:
        command += ["--allow-writing-to-directory", str(workplace.BENCHMARKS), "benchmark", "thresholds"]
        command += ["update" if asked.update else "check", "--no-progress", "--path", str(THRESHOLDS)]
    return subprocess.run(command, env=environment).returncode
