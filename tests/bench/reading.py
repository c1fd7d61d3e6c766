#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""What reading Python files takes, beside the ast.parse of the interpreter that runs this.

    PYTHON reading.py FOLDER LAYOUTSIM [ROUNDS]

FOLDER has the program parse. Read are the interpreter's own library, its tests but not its
site-packages, and one large file made of it. Times are of one core: processor time, the fastest of
ROUNDS (3). First all facts of the library without its tests, by layoutsim, on one core and on all: at
first, because what the parent of a process takes counts for its peak.
"""
import ast
import os
import subprocess
import sys
import tempfile
import time
import warnings

VERSION = "%d.%d" % sys.version_info[:2]
LARGE = 29 << 20


def python_files(folder, without):
    found = []
    for inner, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name not in without]
        found += [os.path.join(inner, name) for name in names if name.endswith(".py")]
    return sorted(found)


def parsed(data):
    try:
        return ast.parse(data)
    except (SyntaxError, ValueError):
        return None


def time_ast(files, rounds):
    """Seconds of the fastest round over all that is read beforehand."""
    texts = []
    for path in files:
        with open(path, "rb") as opened:
            texts.append(opened.read())
    best = None
    for _ in range(rounds):
        start = time.process_time()
        for text in texts:
            parsed(text)
        taken = time.process_time() - start
        best = taken if best is None else min(best, taken)
    return best


def time_ours(program, files, rounds):
    done = subprocess.run([program, VERSION, str(rounds)], input="".join(path + "\n" for path in files),
                          stdout=subprocess.PIPE, universal_newlines=True, check=True)
    size, seconds, memory = done.stdout.split()
    return int(size), float(seconds), int(memory)


def compare(program, what, files, rounds):
    size, ours, memory = time_ours(program, files, rounds)
    theirs = time_ast(files, rounds)
    print("%-24s %5.1f MB  %6.1f MB/s  ast.parse of %s %5.1f MB/s  %5.1f x  tree %.1f bytes a byte"
          % (what, size / 1e6, size / 1e6 / ours, VERSION, size / 1e6 / theirs, theirs / ours,
             memory / size), flush=True)


def write_large(folder, library):
    """One file of many copies of a module that has no __future__ import."""
    with open(os.path.join(library, "turtle.py"), "rb") as opened:
        text = opened.read()
    path = os.path.join(folder, "large.py")
    with open(path, "wb") as made:
        made.write(text * (LARGE // len(text)))
    return path


def copy_library(folder, library, files):
    for path in files:
        to = os.path.join(folder, os.path.relpath(path, library))
        os.makedirs(os.path.dirname(to), exist_ok=True)
        os.symlink(path, to)
    return sum(os.path.getsize(path) for path in files)


def time_facts(layoutsim, folder, size, jobs):
    command = [layoutsim, "facts", "--all", folder, "--python", VERSION] + jobs
    start = time.time()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, used = os.wait4(child.pid, 0)
    child.returncode = 0
    peak = used.ru_maxrss * 1024
    print("%-24s %5.1f MB  %6.2f s (processor %.2f s)  peak %d MB, %.1f bytes a byte"
          % ("facts " + " ".join(jobs), size / 1e6, time.time() - start,
             used.ru_utime + used.ru_stime, peak / 1e6, peak / size), flush=True)


def main():
    programs, layoutsim = sys.argv[1], sys.argv[2]
    rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 3
    program = os.path.join(programs, "parse")
    library = os.path.dirname(os.__file__)
    warnings.simplefilter("ignore")
    everything = python_files(library, ["site-packages", "dist-packages", "__pycache__"])
    with tempfile.TemporaryDirectory() as folder:
        plain = python_files(library, ["site-packages", "dist-packages", "__pycache__", "test",
                                       "tests", "idle_test"])
        size = copy_library(folder, library, plain)
        for jobs in ["--jobs", "1"], []:
            time_facts(layoutsim, folder, size, jobs)
    compare(program, "library with its tests", everything, rounds)
    with tempfile.TemporaryDirectory() as folder:
        compare(program, "one file", [write_large(folder, library)], 1)


if __name__ == "__main__":
    main()
