#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Compares which Pythons a requires-python means with what the packaging library says of each.

    requires.py DUMP [--seed N] [--texts N]     DUMP is the program made from dump.c

Releases are those that "==X.Y.Z" finds, the newest known ones without their patch; of each version the
newest that meets the requirement must be named. packaging is asked where pip brings it along. Exit
status 77: there is none.
"""
import argparse
import glob
import json
import os
import random
import subprocess
import sys

ORACLE = """
import json, sys
try: from packaging import specifiers
except ImportError: from pip._vendor.packaging import specifiers
if hasattr(specifiers, "LegacySpecifier"): sys.exit("too old: it takes anything for a requirement")
texts, releases = json.load(sys.stdin)
for text in texts:
    try:
        asked = specifiers.SpecifierSet(text)
        print(json.dumps([release for release in releases if asked.contains(release)]))
    except ValueError: print("null")
"""
OPERATORS = [">=", ">=", "<", "<", "<=", ">", "==", "!=", "~=", "===", "", "=", "^", "=>"]
SUFFIXES = ["rc1", "a0", ".dev0", "b2", ".post1", "-1", "-rc.1", "_beta_2", "alpha", "c3", "preview4", "pre", ".rev2",
            "r1", "rc1.post2", ".post1.dev2", "+own", "+own.1", "x", "rc1.*", ".*", ".*", ".*", ".*.1", "..1"]


def version(of):
    made = of.choice(["3.%d" % of.randrange(5, 18)] * 4 + ["2.7", "3", "2", "4", "4.0"])
    if of.random() < .4 and "." in made:
        made += "." + of.choice(["0", "1", "2", "5", "07", "18", "99", "0.0", "1.0", "1.1", "*"])
    made = of.choice([""] * 20 + ["v", "1!", "0!"]) + made
    return made + (of.choice(SUFFIXES) if of.random() < .2 else "")


def specifier(of):
    """packaging finds nothing below ~=v3.9 and ~=3.9-rc.1, which are ~=3.9 and ~=3.9rc1."""
    operator = of.choice(OPERATORS[:8] if of.random() < .8 else OPERATORS)
    written = version(of)
    if operator == "~=":
        written = written.lstrip("v").replace("-rc.1", "rc1")
    return "".join(of.choice(["", "", " "]) + part for part in (operator, written, ""))


def text(of):
    made = [specifier(of) for _ in range(of.choice([1, 1, 2, 2, 3]))]
    return of.choice([","] * 9 + [" "]).join(made) + of.choice([""] * 9 + [","])


def oracle():
    paths = [sys.executable] + sorted(glob.glob(os.path.expanduser("~/.pyenv/versions/3.*/bin/python")), reverse=True)
    for path in paths:
        if subprocess.run([path, "-c", ORACLE.split("texts,")[0]], capture_output=True).returncode == 0:
            return path
    print("not compared: no packaging, nor pip")
    sys.exit(77)


def ask(dump, texts):
    done = subprocess.run([dump, "requires"], input="".join(made + "\n" for made in texts), text=True, check=True,
                          capture_output=True)
    return done.stdout.splitlines()


def known_releases(dump):
    """(X.Y, Z, as it is named), oldest first."""
    asked = [(minor, patch) for minor in ["2.7"] + ["3.%d" % i for i in range(30)] for patch in range(60)]
    answers = ask(dump, ["==%s.%d" % pair for pair in asked])
    return [(minor, patch, label) for (minor, patch), label in zip(asked, answers) if label]


def newest(releases, met):
    found = {}
    for minor, patch, label in releases:
        if "%s.%d" % (minor, patch) in met:
            found[minor] = label
    return ",".join(found.values())


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("dump")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--texts", type=int, default=1500)
    given = parser.parse_args()
    of = random.Random(given.seed)
    releases = known_releases(given.dump)
    labels = {"%s.%d" % (minor, patch): label for minor, patch, label in releases}
    assert labels["2.7.18"] == "2.7" and labels["3.12.0"] == "3.12.0" and "3.5.0" not in labels, labels
    texts = [text(of) for _ in range(given.texts)] + ["", ",", ">=3.9", "== 3.9.*,!=3.9.1"]
    theirs = subprocess.run([oracle(), "-c", ORACLE], input=json.dumps([texts, list(labels)]), text=True, check=True,
                            capture_output=True).stdout.splitlines()
    differ = right = 0
    for written, their, our in zip(texts, theirs, ask(given.dump, texts)):
        met = json.loads(their)
        wanted = "error" if met is None else newest(releases, met)
        right += met is not None
        if our.split(":")[0] != wanted:
            differ += 1
            if differ <= 8:
                print("%r\n  packaging %s\n  ours      %s" % (written, wanted, our))
    print("seed %d: %d releases, %d requirements, %d of them right, %d differ" %
          (given.seed, len(releases), len(texts), right, differ))
    sys.exit(differ > 0 or right < len(texts) // 3)


main()
