#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Compares the parser with the ast of every CPython on the machine.

    compare.py DUMP                  snippets (lines.txt, blocks.txt), then each standard library
    compare.py DUMP --snippets       the snippets alone
    compare.py DUMP --sample 100     that many files of each library, taken at random
    compare.py DUMP --mutate 1000    that many damaged pieces of library files: verdict and line
    --python 3.8,3.13   only these      --folder DIR   interpreters named py3.14-64 and the like
    --seed N            of the random choices (printed)      --show N   differences to show

DUMP is the program made from dump.c. Exit status 1: something differs; 77: no interpreter found.

Positions that older Pythons get wrong are printed as "-" by oracle.py and match anything. So does a
character written \\N{NAME}: the parser does not know the names, so none is refused. So does the line of an error within
an f-string, which is the string's own; and of a byte that is not UTF-8, where CPython, which decodes
as it goes, may tell another error of the file first. KNOWN and KNOWN_ERRORS are the disagreements that
are left; the last line has the sums.
"""
import argparse
import collections
import glob
import os
import random
import re
import subprocess
import sys
import tempfile
import unicodedata

HERE = os.path.dirname(os.path.abspath(__file__))
VERSIONS = ["2.7"] + ["3.%d" % minor for minor in range(6, 16)]
FIGURES = ["files", "equal", "different", "rejected wrongly", "accepted wrongly", "other line",
           "gave up", "known"]

# What is asked, the versions, and why they disagree.
KNOWN = [
    (r"N{DASH}", "3", "names of characters are not known, so none is refused"),
    (r"f\(\*a, x for x in y\)", "2.7", "ast puts *a behind the generator"),
    (r"async .*ndef f", "3.6", "async must stand on the line of def"),
    (r"async def f\(\): f.*await a", "3.6", "await is a name in f-strings"),
    (r"if a:.n    .*x'$", "3.9", "indentation in front of a joined line counts for nothing"),
]

# What both say of an error ("fine": they take the file), our line of the text, the versions, and why
# they disagree. Of damaged files about one in 25,000 is of these kinds.
KNOWN_ERRORS = [
    (r"unknown Unicode character name", "", "2 3", "names of characters are not known"),
    (r"^fine .*this byte is not UTF-8", "", "2 3",
     "ast.parse reads over it in a comment if no encoding is declared; a program is refused"),
    (r"the encoding iso(-8859-1[0134]|\.8859-1) is not known", "", "2 3", "few encodings are"),
    (r"can't assign to literal .*cannot assign to literal", r"[\"']{3}", "2.7 3.6 3.7",
     "the string is assigned to at its first line, not at its last one"),
    (r"(comma\?|instead of '='\?) .*cannot assign to literal", r"[\"']{3}", "3.1",
     "the value is looked at before the string on its left"),
    (r"unexpected (un)?indent ", r"^\s*\\", "2.7 3.6 3.7 3.8 3.9",
     "a line that is nothing but a backslash and stands in front of another one"),
    (r"^error \d+: invalid syntax .*invalid syntax$", r", *[\w.]+ +[\w.]+\(", "3.9",
     "behind a, b the parser reads on, looking for the colon of an annotation"),
    (r"^error 1: invalid syntax .*invalid syntax", r"\bf[\"'].*\{", "3.6 3.7 3.8",
     "lines in f-strings start anew"),
    (r"f-string: ", r"\w[\"']", "3.12 3.13 3.14 3.15", "a name in front of a string and an f-string"),
    (r"Missing parentheses in call to '(print|exec)'", "", "3.1",
     "told if there is any other error behind it, be it one or not: print -x"),
    (r"Invalid star expression ", "", "3.13 3.14 3.15", "read behind a name"),
    (r"iterable argument unpacking follows keyword .*invalid syntax", "", "3.1",
     "told of any star behind an argument that cannot be read, at the first argument"),
    (r"comma\? .*invalid syntax$", r"[\w)\]]\{", "3.1", "a display right behind an expression"),
]


# ---- Interpreters ----

def candidates(version, folders):
    for folder in folders:
        yield from glob.glob(os.path.join(folder, "py%s-64" % version))
    yield from glob.glob(os.path.expanduser("~/.pyenv/versions/%s.*/bin/python" % version))
    for folder in os.environ.get("PATH", "").split(os.pathsep):
        yield os.path.join(folder, "python" + version)


def ask(python, code):
    done = subprocess.run([python, "-c", code], capture_output=True, text=True)
    return done.stdout.strip() if done.returncode == 0 else None


def find_interpreters(versions, folders):
    code = "import sys, os; print('%d.%d' % sys.version_info[:2]); print(os.path.dirname(os.__file__))"
    for version in versions:
        for python in candidates(version, folders):
            answer = ask(python, code) if os.access(python, os.X_OK) else None
            if answer and answer.split("\n")[0] == version:
                yield version, python, answer.split("\n")[1]
                break


# ---- Reading both sides ----

def parts(stream):
    """The answers in a stream, each a list of lines."""
    lines = None
    for line in stream:
        line = line.rstrip(b"\n")
        if line.startswith(b"== "):
            if lines is not None:
                yield lines
            lines = []
        else:
            lines.append(line)
    if lines is not None:
        yield lines


def answers(command, names):
    with subprocess.Popen(command, stdin=names, stdout=subprocess.PIPE) as child:
        yield from parts(child.stdout)


def trees(dump, python, version, paths):
    """For each path what CPython says and what we say."""
    with tempfile.TemporaryFile() as names:
        names.write("".join(path + "\n" for path in paths).encode())
        names.flush()
        first = subprocess.Popen([python, os.path.join(HERE, "oracle.py")], stdin=reopen(names),
                                 stdout=subprocess.PIPE)
        second = subprocess.Popen([dump, version, "-"], stdin=reopen(names),
                                  stdout=subprocess.PIPE)
        yield from zip(paths, parts(first.stdout), parts(second.stdout))
        if first.wait() != 0 or second.wait() != 0:
            sys.exit("%s: oracle.py %s, dump %s" % (version, first.returncode, second.returncode))


def reopen(file):
    """The same file from its start, with a position of its own."""
    return open("/proc/self/fd/%d" % file.fileno(), "rb")


# ---- One file ----

WRONG_PLACE = re.compile(rb"^( *\w+: \w+) -(?= |$)")
PLACE = re.compile(rb"^( *\w+: \w+) \d+:\d+")


def same_line(theirs, ours):
    if theirs == ours:
        return True
    if WRONG_PLACE.match(theirs):
        theirs = WRONG_PLACE.sub(rb"\1", theirs)
        ours = PLACE.sub(rb"\1", ours)
    if b" u str" not in theirs:
        ours = ours.replace(b" u str", b" str")
    if theirs == ours or theirs == SURROGATES.sub(join, ours) or theirs == normalised(ours):
        return True
    if b"\\xef\\xbf\\xbd" in ours:
        pattern = re.escape(ours).replace(rb"\\xef\\xbf\\xbd", rb"(.|(\\x[0-9a-f]{2})+)")
        return re.fullmatch(pattern, theirs) is not None
    return False


def normalised(line):
    """Python 3 makes names NFKC; the parser leaves them as written."""
    text = re.sub(rb"(?:\\x[0-9a-f]{2})+", lambda run: bytes.fromhex(
        run.group().replace(b"\\x", b"").decode()), line).decode("utf-8", "replace")
    data = unicodedata.normalize("NFKC", text).encode() if " id=" in text else line
    return b"".join(b"%c" % c if 32 <= c < 127 else b"\\x%02x" % c for c in data)


def join(pair):
    """2.7 cannot tell a pair of surrogates from the character it stands for."""
    data = bytes.fromhex(pair.group().replace(b"\\x", b"").decode())
    joined = data.decode("utf-8", "surrogatepass").encode("utf-16-le", "surrogatepass")
    return b"".join(b"\\x%02x" % byte for byte in joined.decode("utf-16-le").encode())


SURROGATES = re.compile(rb"\\xed\\xa[0-9a-f]\\x[0-9a-f]{2}\\xed\\xb[0-9a-f]\\x[0-9a-f]{2}")


def judge(theirs, ours):
    """A figure's name, and what to show."""
    if theirs[0].startswith(b"gave up"):
        return "gave up", theirs[0]
    refused = theirs[0].startswith(b"error"), ours[0].startswith(b"error")
    if refused == (True, True):
        line = theirs[0].split()[1].rstrip(b":")
        fine = line in (b"0", ours[0].split()[1].split(b":")[0], b"None") or b"f-string" in ours[0]
        fine = fine or b"not UTF-8" in ours[0]
        return "equal" if fine else "other line", theirs[0] + b" | ours: " + ours[0]
    if refused[0]:
        named = b"unknown Unicode character name" in theirs[0]
        return "known" if named else "accepted wrongly", theirs[0]
    if refused[1]:
        return "rejected wrongly", b"fine | ours: " + ours[0]
    if theirs == ours:
        return "equal", None
    for a, b in zip(theirs, ours):
        if not same_line(a, b):
            return "different", b"\n    theirs " + a[:150] + b"\n    ours   " + b[:150]
    if len(theirs) != len(ours):
        return "different", b"a tree of %d nodes, not %d" % (len(ours), len(theirs))
    return "equal", None


def is_known(version, name, path, why):
    with open(path, encoding="latin-1", newline="\n") as opened:
        lines = opened.read().split("\n")
    if version == "2.7" and re.search("latin|iso-?8859|euc", "".join(lines[:2]).lower()):
        return True  # 2.7's plain strings keep the file's encoding; ours are UTF-8
    if any(version.startswith(of) and re.search(text, name) for text, of, _ in KNOWN):
        return True
    place = re.search(r"ours: error (\d+):", why)
    line = lines[min(int(place.group(1)), len(lines)) - 1] if place else ""
    return any(version.startswith(tuple(versions.split())) and re.search(errors, why) and
               re.search(text, line) for errors, text, versions, _ in KNOWN_ERRORS)


class Tally(collections.Counter):
    def __init__(self, version, show):
        super().__init__()
        self.version = version
        self.show = show

    def add(self, name, path, theirs, ours):
        figure, why = judge(theirs, ours)
        why = (why or b"").decode("utf-8", "replace")
        if figure not in ("equal", "gave up", "known") and is_known(self.version, name, path, why):
            figure = "known"
        self["files"] += 1
        self[figure] += 1
        if figure not in ("equal", "gave up", "known") and self.show > 0:
            self.show -= 1
            print("  %s: %s: %s" % (name, figure, why))

    def report(self, what):
        print("%-5s %s: %s" % (self.version, what, ", ".join(
            "%s %d" % (name, self[name]) for name in FIGURES)), flush=True)

    def bad(self):
        return self["files"] - self["equal"] - self["gave up"] - self["known"]


TOTAL = Tally("all", 0)


def compare(asked, version, python, what, named_paths):
    tally = Tally(version, asked.show)
    names = dict((path, name) for name, path in named_paths)
    for path, theirs, ours in trees(asked.dump, python, version, [p for _, p in named_paths]):
        tally.add(names[path], path, theirs, ours)
    tally.report(what)
    TOTAL.update(tally)
    return tally.bad()


# ---- What to compare ----

def snippets():
    with open(os.path.join(HERE, "lines.txt"), encoding="utf-8") as opened:
        yield from (line for line in opened if line.strip())
    with open(os.path.join(HERE, "blocks.txt"), encoding="utf-8") as opened:
        yield from ("\n" + opened.read()).replace("\n---\n", "\n---\n\n").split("\n---\n")


def write_pieces(folder, pieces):
    made = []
    for i, text in enumerate(pieces):
        path = os.path.join(folder, "%d.py" % i)
        data = text if isinstance(text, bytes) else text.lstrip("\n").encode()
        with open(path, "wb") as opened:
            opened.write(data)
        made.append((repr(data[:100]), path))
    return made


def library_files(library, version):
    found = []
    for folder, _, names in os.walk(library):
        if "site-packages" not in folder:
            found += [os.path.join(folder, name) for name in names if name.endswith(".py")]
    return sorted(path for path in found if os.path.exists(path))


TOKEN = re.compile(rb"\w+|[ \t]+|\n|\"\"\"|'''|[^\w\s]")


def damage(data, chance):
    """A piece of a file in which a token or a character is left out, doubled, swapped or put in."""
    lines = data.split(b"\n")
    start = chance.randrange(max(1, len(lines) - 30))
    while start > 0 and not re.match(rb"[a-zA-Z@]", lines[start]):
        start -= 1
    tokens = TOKEN.findall(b"\n".join(lines[start:start + chance.randrange(3, 40)]) + b"\n")
    for _ in range(chance.choice([1, 1, 1, 2, 3])):
        at, other = chance.randrange(len(tokens)), chance.randrange(len(tokens))
        how = chance.randrange(6)
        if how == 0: tokens[at] = b""
        elif how == 1: tokens[at] *= 2
        elif how == 2: tokens[at], tokens[other] = tokens[other], tokens[at]
        elif how == 3: tokens[at] = tokens[other]
        elif how == 4: tokens[at] = tokens[at][:-1]
        else: tokens[at] += chance.choice(WORDS)
    return b"".join(tokens)


WORDS = [bytes([c]) for c in b"()[]{}:;,.=+-*/%@&|^~<>!\\\"'#`$? \t\n\f_01aefjlrubt"] + [
    b" if ", b" else ", b" for ", b" in ", b" lambda ", b" not ", b" is ", b" yield ", b" await ",
    b" async ", b" as ", b" del ", b" print ", b" exec ", b" match ", b" case ", b" type ", b":=",
    b"**", b"//", b"->", b"...", b"==", b"!=", b"<>", b"+=", b"f'", b"b'", b"\"\"\"", b"{}", b"()",
    b" None ", b" 0x", b"1e", b" 07", b"\\x", b"{x}", b"f'{x!r:{y}}'", b" with ", b" try:", b" except "]


def damaged(asked, library, version):
    chance = random.Random("%s %s" % (asked.seed, version))
    files = library_files(library, version)
    for _ in range(asked.mutate):
        with open(chance.choice(files), "rb") as opened:
            data = opened.read()
        yield damage(data.replace(b"\r", b"").decode("utf-8", "replace").encode(), chance)


# ---- All of it ----

def compare_pieces(asked, version, python, what, pieces):
    with tempfile.TemporaryDirectory() as folder:
        return compare(asked, version, python, what, write_pieces(folder, pieces))


def compare_library(asked, version, python, library):
    files = library_files(library, version)
    if asked.sample:
        files = sorted(random.Random(asked.seed).sample(files, min(asked.sample, len(files))))
    return compare(asked, version, python, "library", [(path, path) for path in files])


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("dump")
    parser.add_argument("--snippets", action="store_true")
    parser.add_argument("--sample", type=int)
    parser.add_argument("--mutate", type=int)
    parser.add_argument("--python", default=",".join(VERSIONS))
    parser.add_argument("--folder", action="append", default=[])
    parser.add_argument("--seed", type=int, default=random.randrange(10 ** 6))
    parser.add_argument("--show", type=int, default=20)
    return parser.parse_args()


def main():
    asked = arguments()
    asked.dump = os.path.abspath(asked.dump)
    print("seed %d" % asked.seed)
    bad = count = 0
    for version, python, library in find_interpreters(asked.python.split(","), asked.folder):
        count += 1
        if asked.mutate:
            bad += compare_pieces(asked, version, python, "damaged",
                                  damaged(asked, library, version))
            continue
        bad += compare_pieces(asked, version, python, "snippets", snippets())
        if not asked.snippets:
            bad += compare_library(asked, version, python, library)
    TOTAL.report("%d interpreters" % count)
    sys.exit(77 if count == 0 else 1 if bad else 0)


if __name__ == "__main__":
    main()
