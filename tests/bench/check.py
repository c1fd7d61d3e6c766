#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""What `layoutsim check` takes, beside ast.parse and an import of the same modules.

    PYTHON check.py LAYOUTSIM [ROUNDS]

Read is the interpreter's own library without its tests. Beside it: ast.parse of the same texts, which
a linter written in Python does first; and one process that imports each module and looks at its
classes, as a linter that asks the interpreter does. Then the library with its tests, about a million
lines. Times are of one core: processor time, the fastest of ROUNDS (3).
"""
import os
import subprocess
import sys
import tempfile
import time
import warnings

from reading import VERSION, copy_library, python_files, time_ast

TESTS = ["test", "tests", "idle_test"]
OTHERS = ["site-packages", "dist-packages", "__pycache__"]
# Modules that do something else than be imported.
NOT_IMPORTED = ("antigravity", "this", "__main__", "idlelib", "turtledemo", "lib2to3", "msilib")

IMPORTER = r"""
import importlib, sys, warnings
warnings.simplefilter("ignore")
count = 0
for name in sys.stdin.read().split():
    try:
        module = importlib.import_module(name)
    except BaseException:
        continue
    for value in list(vars(module).values()):
        if isinstance(value, type) and value.__module__ == name:
            count += 1
            [base for base in value.__mro__ if "__slots__" in vars(base)]
"""


def module_name(path, root):
    name = os.path.relpath(path, root)[:-len(".py")].replace(os.sep, ".")
    return name[:-len(".__init__")] if name.endswith(".__init__") else name


def seconds_of(command, text=b""):
    child = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL,
                             stderr=subprocess.DEVNULL)
    child.stdin.write(text)
    child.stdin.close()
    _, _, used = os.wait4(child.pid, 0)
    child.returncode = 0
    return used.ru_utime + used.ru_stime


def fastest(rounds, command, text=b""):
    return min(seconds_of(command, text) for _ in range(rounds))


def count_lines(files):
    count = 0
    for path in files:
        with open(path, "rb") as opened:
            count += opened.read().count(b"\n")
    return count


def compare(layoutsim, library, files, rounds, imported):
    with tempfile.TemporaryDirectory() as folder:
        copy_library(folder, library, files)
        ours = fastest(rounds, [layoutsim, "check", folder, "--python", VERSION, "--jobs", "1"])
    lines = count_lines(files)
    theirs = time_ast(files, 1)
    print("check of %d lines: %.2f s, %d lines a second; ast.parse of %s %.2f s, %.1f x"
          % (lines, ours, lines / ours, VERSION, theirs, theirs / ours), flush=True)
    if not imported:
        return
    names = [module_name(path, library) for path in files]
    names = [name for name in names if not any(part in NOT_IMPORTED for part in name.split("."))]
    taken = fastest(1, [sys.executable, "-c", IMPORTER], " ".join(names).encode())
    print("an import of its modules: %.2f s, %.1f x" % (taken, taken / ours), flush=True)


def main():
    layoutsim = sys.argv[1]
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 3
    library = os.path.dirname(os.__file__)
    warnings.simplefilter("ignore")
    compare(layoutsim, library, python_files(library, OTHERS + TESTS), rounds, True)
    compare(layoutsim, library, python_files(library, OTHERS), rounds, False)
    print(time.strftime("%Y-%m-%d"), "processor seconds, the fastest of %d" % rounds)


if __name__ == "__main__":
    main()
