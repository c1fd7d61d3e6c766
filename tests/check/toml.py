#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Compares the reader of TOML with Python's own tomllib, text by text: same verdict, same values.

    toml.py DUMP [--seed N] [--texts N]     DUMP is the program made from dump.c

Texts are put together at random from lines and values that are right and wrong, and then damaged.
Left out is what the two may do differently: integers beyond 64 bits are refused here, and a byte
order mark is skipped. Exit status 77: no Python with tomllib, which came with 3.11.
"""
import argparse
import glob
import json
import os
import random
import subprocess
import sys

KEYS = ["a", "b", "c", "a.b", "a.b.c", "a . c", "b.a", "'a'", '"b"', '"a.b"', "''", "1", "-", "a-b_1",
        '"\\u0061"', "é", '"\\""', "a..b", ".a", "'''a'''", "a b", '"\n"']
STRINGS = ['"x"', "''", '"a\\tb\\\\ \\u00e9 \\U0001F600 \\b\\f\\r\\""', "'C:\\d'", '"é"', '"\\x41"',
           '"\\u12"', '"\\ud800"', '"\\U00110000"', '"a', "'a", '"""a"""', '"""\na\n"""', "'''\n'a''b'''",
           '"""a\\\n   b"""', '"""a\\ \t\n \n\n  b"""', '"""a\\ b"""', '"""a""""', '"""a"""""', '"""a""""""',
           "'''a'''''", '"""a', '"a\x01"', '"a\x7f"', '"a\tb"', '"""a\r\nb"""', '"""\\\r\n  a"""', '"""\r"""']
NUMBERS = ["0", "+1", "-0", "12_3", "1__2", "_1", "1_", "01", "0x1F", "0xdead_beef", "0x", "0x_1", "0o17",
           "0b101", "0b2", "+0x1", "0X1", "9223372036854775807", "-9223372036854775808", "1.5", "1.", ".5",
           "1e3", "1E+3", "1.5e-3", "1e", "1.e3", "1_0.0_1", "1._0", "inf", "-inf", "+nan", "nan", "Inf",
           "1e1_0", "00.5", "0.5", "0e0", "1.2.3"]
DATES = ["1979-05-27", "1979-05-27T07:32:00Z", "1979-05-27 07:32:00", "1979-05-27t07:32:00.999z",
         "1979-05-27T00:32:00.5-07:00", "07:32:00", "07:32:00.25", "1979-02-29", "2000-02-29", "1979-13-01",
         "1979-00-01", "1979-01-00", "24:00:00", "23:60:00", "23:59:60", "07:32", "1979-05-27T07:32",
         "1979-05-27T", "1979-05-27 ", "1979-5-27", "1979-05-27T07:32:00+24:00", "07:32:00Z", "07:32:00."]
OTHERS = ["true", "false", "True", "", "null", "x", "#", "=", "]", "}"]
BLANKS = ["", "", "", " ", "\t", "  "]


def blank(of):
    return of.choice(BLANKS)


def array(of, depth):
    gap = lambda: of.choice(["", " ", "\n", "\n# x\n", "\t"])
    items = [gap() + value(of, depth + 1) + gap() for _ in range(of.randrange(4))]
    return "[" + ",".join(items) + of.choice(["", "", "", ",", ",,", ",\n"]) + of.choice(["]"] * 12 + [""])


def inline(of, depth):
    pairs = [pair(of, depth + 1) for _ in range(of.randrange(3))]
    return "{" + ",".join(pairs) + of.choice([""] * 10 + [",", "\n"]) + of.choice(["}"] * 12 + [""])


def value(of, depth=0):
    kind = of.randrange(12)
    if depth < 4 and kind < 4:
        return array(of, depth) if kind < 2 else inline(of, depth)
    if kind < 6:
        return of.choice(STRINGS[:6] if of.random() < .5 else STRINGS)
    if kind < 9:
        return of.choice(NUMBERS[:4] if of.random() < .5 else NUMBERS)
    return of.choice(DATES if kind == 9 else OTHERS[:2] if of.random() < .8 else OTHERS)


def some_key(of):
    return of.choice(KEYS[:9] if of.random() < .85 else KEYS)


def pair(of, depth=0):
    return blank(of) + some_key(of) + blank(of) + "=" + blank(of) + value(of, depth) + blank(of)


def line(of):
    kind = of.randrange(20)
    if kind < 9:
        return pair(of) + of.choice([""] * 8 + ["# x", "#\x01", "x"])
    if kind < 14:
        return blank(of) + "[" + blank(of) + some_key(of) + blank(of) + "]" + blank(of)
    if kind < 17:
        return "[[" + blank(of) + some_key(of) + blank(of) + "]]"
    return of.choice(["", "# é", "  # x", "\t", "[]", "[[a]", "[ [a]]", "a", "#\r"])


def damaged(of, text):
    at = of.randrange(len(text) + 1)
    how = of.randrange(3)
    if how == 0:
        return text[:at] + of.choice("\"'[]{}=,.#\n\r\\ 01aé\t") + text[at:]
    return text[:at] + text[at + of.randrange(1, 4):] if how == 1 else text[:at]


def text(of):
    end = "\r\n" if of.random() < .1 else "\n"
    made = end.join(line(of) for _ in range(of.choice([1, 1, 2, 3, 5, 8])))
    return damaged(of, made) if of.random() < .3 else made


# ---- Both answers, in one notation ----

ORACLE = """
import datetime, json, sys, tomllib
def plain(of):
    if isinstance(of, dict): return {key: plain(value) for key, value in of.items()}
    if isinstance(of, list): return [plain(value) for value in of]
    if isinstance(of, int) and not -2**63 <= of < 2**63: raise ValueError("64 bits")
    if isinstance(of, float): return {"float": repr(of)}
    if isinstance(of, (datetime.date, datetime.time)): return {"date": of.isoformat()}
    return of
for text in json.load(sys.stdin):
    try: print(json.dumps(plain(tomllib.loads(text))))
    except (tomllib.TOMLDecodeError, ValueError) as error: print(json.dumps(str(error) or "refused"))
"""


def date(written):
    """As isoformat() has it."""
    written = written.upper().replace(" ", "T").replace("Z", "+00:00")
    whole, dot, rest = written.partition(".")
    if dot:
        digits = rest[:len(rest) - len(rest.lstrip("0123456789"))]
        return whole + "." + digits.ljust(6, "0")[:6] + rest[len(digits):]
    return written


def plain(of):
    if isinstance(of, list):
        return [plain(item) for item in of]
    if not isinstance(of, dict):
        return of
    if list(of) == ["date"] and isinstance(of["date"], str):
        return {"date": date(of["date"])}
    if list(of) == ["float"] and isinstance(of["float"], str):
        return {"float": repr(float(of["float"]))}
    return {key: plain(item) for key, item in of.items()}


def oracle():
    paths = [sys.executable] + sorted(glob.glob(os.path.expanduser("~/.pyenv/versions/3.1*/bin/python")))
    for path in paths:
        if subprocess.run([path, "-c", "import tomllib"], capture_output=True).returncode == 0:
            return path
    print("not compared: no Python with tomllib")
    sys.exit(77)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("dump")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--texts", type=int, default=20000)
    given = parser.parse_args()
    of = random.Random(given.seed)
    python = oracle()
    texts = [made for made in (text(of) for _ in range(given.texts)) if made]
    theirs = subprocess.run([python, "-c", ORACLE], input=json.dumps(texts), text=True, check=True,
                            capture_output=True).stdout.split("\n")
    ours = subprocess.run([given.dump, "toml"], input="\0".join(texts).encode(), check=True,
                          capture_output=True).stdout.decode().split("\n")
    assert len(ours) == len(theirs) == len(texts) + 1, (len(ours), len(theirs), len(texts))
    right = differ = 0
    for written, their, our in zip(texts, theirs, ours):
        their = json.loads(their)
        our = plain(json.loads(our)) if our.startswith("{") else our
        right += isinstance(their, dict)
        if our != their if isinstance(their, dict) else isinstance(our, dict):
            differ += 1
            if differ <= 5:
                print("%r\n  tomllib %r\n  ours    %r" % (written, their, our))
    print("seed %d: %d texts, %d of them TOML, %d differ" % (given.seed, len(texts), right, differ))
    sys.exit(differ > 0 or right < len(texts) // 20)


main()
