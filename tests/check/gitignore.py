#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Compares which files are chosen with what git says of .gitignore files made at random.

    gitignore.py DUMP [--seed N] [--trees N] [--patterns N]     DUMP is the program made from dump.c

Single patterns are asked of `git check-ignore`, whole trees, with a .gitignore in several folders, of
`git ls-files --others`. Not asked is what git decided in different ways over time: two stars right
behind other characters, as in x**/y. Exit status 77: no git.
"""
import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile

ENVIRONMENT = dict(os.environ, GIT_CONFIG_GLOBAL=os.devnull, GIT_CONFIG_SYSTEM=os.devnull, LC_ALL="C",
                   GIT_CONFIG_NOSYSTEM="1")
NAMES = ["a", "b", "ab", "abc", "b.py", "a.py", "ab.py", "a b.py", "a]b.py", "a-b.py", "A.py", "a*b.py", "#a.py",
         "!a.py", "a\\b.py", "é.py", "a1.py", "_.py"]
FOLDERS = ["a", "b", "ab", "a.d", "x", "!x"]
SETS = ["[ab]", "[a-c]", "[!a]", "[^ab]", "[]a]", "[!]a]", "[a-]", "[--b]", "[a\\]]", "[[:alpha:]]", "[[:digit:]_]",
        "[[:nope:]]", "[[:alpha:]-z]", "[", "[]", "[a", "[a-", "[z-a]", "[[:alpha:]", "[[a]", "[\\]", "[[:]", "[[::]",
        "[a-c-e]", "[A-Z]", "[!.]", "[/]", "[a/b]", "[b-a]", "[b-[a]"]


def git(folder, *words, **more):
    return subprocess.run(("git", "-c", "core.quotePath=false") + words, cwd=folder, env=ENVIRONMENT,
                          capture_output=True, **more)


def name_pattern(of):
    made = ""
    for _ in range(of.choice([1, 1, 2, 2, 3, 4])):
        kind = of.randrange(10)
        if kind < 4:
            made += of.choice(["a", "b", "ab", ".py", "y", "-", "p"])
        elif kind < 6:
            made += "" if made.endswith("*") else "*"
        elif kind < 7:
            made += "?"
        elif kind < 9:
            made += of.choice(SETS)
        else:
            made += "\\" + of.choice("ab*?[]\\!# .")
    return made or "a"


def pattern(of):
    parts = []
    for _ in range(of.choice([1, 1, 2, 2, 3])):
        parts.append(of.choice(["**", "**", "*", "***"]) if of.random() < .3 else
                     of.choice(FOLDERS + NAMES) if of.random() < .4 else name_pattern(of))
    made = "/".join(parts)
    made = of.choice(["", "", "", "/", "**/", "//"]) + made
    made += of.choice(["", "", "", "/", "/**", "/*", "//"])
    return made + of.choice([""] * 12 + ["\\", "\\ ", " "])


def path(of):
    folders = [of.choice(FOLDERS) for _ in range(of.choice([0, 0, 1, 1, 2, 3]))]
    return "/".join(folders + [of.choice(NAMES)])


def agree(what, written, theirs, ours, failures):
    if theirs != ours:
        failures.append("%s %r: git %s, layoutsim %s" % (what, written, theirs, ours))
    return 1


def compare_patterns(of, dump, count, folder, failures):
    """One pattern at a time, and paths that need not be there."""
    asked = matched = 0
    for _ in range(count):
        written = pattern(of)
        if written.startswith(("!", "#")):
            continue
        with open(os.path.join(folder, ".gitignore"), "w") as made:
            made.write(written + "\n")
        paths = sorted({path(of) for _ in range(40)})
        said = git(folder, "check-ignore", "--no-index", "-z", "--stdin",
                   input="".join(at + "\0" for at in paths).encode()).stdout.decode()
        theirs = set(said.split("\0"))
        trimmed = written if written.endswith("\\ ") else written.rstrip(" ")
        answers = subprocess.run([dump, "glob"], check=True, capture_output=True,
                                 input="".join("%s\t%s\n" % (trimmed, at) for at in paths).encode())
        for at, ours in zip(paths, answers.stdout.decode().splitlines()):
            asked += agree("pattern", (written, at), at in theirs, ours == "yes", failures)
            matched += ours == "yes"
    return asked, matched


def make_tree(of, folder):
    for _ in range(of.randrange(5, 40)):
        made = os.path.join(folder, path(of))
        try:
            os.makedirs(os.path.dirname(made), exist_ok=True)
            if not os.path.isdir(made):
                open(made, "a").close()
        except (FileExistsError, NotADirectoryError):
            pass
    for at, _, _ in list(os.walk(folder)):
        if ".git" not in at.split(os.sep) and of.random() < (.9 if at == folder else .25):
            end = of.choice(["\n", "\n", "\r\n"])
            lines = [of.choice(["", "", "", "!"]) + pattern(of) if of.random() < .9 else of.choice(["# a", "", " "])
                     for _ in range(of.randrange(1, 7))]
            with open(os.path.join(at, ".gitignore"), "w", newline="") as made:
                made.write(of.choice([""] * 9 + ["\ufeff"]) + end.join(lines) + of.choice([end, ""]))


def compare_trees(of, dump, count, parent, failures):
    """What is not ignored, from the root and from a folder below it."""
    chosen = 0
    for number in range(count):
        folder = os.path.join(parent, "tree%d" % number)
        os.mkdir(folder)
        git(folder, "init", "-q")
        make_tree(of, folder)
        theirs = git(folder, "ls-files", "--others", "--exclude-standard", "-z").stdout.decode().split("\0")
        theirs = sorted(at for at in theirs if at.endswith(".py"))
        ours = subprocess.run([dump, "files"], cwd=folder, check=True, capture_output=True).stdout.decode().splitlines()
        rules = {at: open(os.path.join(at, ".gitignore")).read() for at, _, names in os.walk(folder)
                 if ".gitignore" in names}
        agree("tree", rules, theirs, sorted(ours), failures)
        chosen += len(theirs)
        shutil.rmtree(folder)
    return chosen


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("dump")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--patterns", type=int, default=250)
    parser.add_argument("--trees", type=int, default=80)
    given = parser.parse_args()
    if shutil.which("git") is None:
        print("not compared: no git")
        sys.exit(77)
    of = random.Random(given.seed)
    failures = []
    with tempfile.TemporaryDirectory() as folder:
        git(folder, "init", "-q")
        asked, matched = compare_patterns(of, os.path.abspath(given.dump), given.patterns, folder, failures)
    with tempfile.TemporaryDirectory() as folder:
        chosen = compare_trees(of, os.path.abspath(given.dump), given.trees, folder, failures)
    for line in failures[:8]:
        print(line)
    print("seed %d: %d paths asked of single patterns, %d match; %d files chosen in %d trees; %d differ" %
          (given.seed, asked, matched, chosen, given.trees, len(failures)))
    sys.exit(failures != [] or matched == 0 or chosen == 0)


main()
