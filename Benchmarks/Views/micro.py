"""The view `micro`: counts per structure, held against the thresholds committed.

A count is the same on every machine, so none may rise unseen; `--update` writes the new ones, to be committed with the
change that caused them.
"""

import os
import subprocess

import workplace

PACKAGE = workplace.BENCHMARKS / "Micro"
THRESHOLDS = workplace.BENCHMARKS / "Thresholds"


def run(asked):
    """0 if every count is within its threshold."""
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
