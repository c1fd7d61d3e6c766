#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""formats.py PRINT : every format of sample.c's findings, read with other programs' parsers.

What the findings are is written down here once more, in Python's words.
"""
import copy
import json
import subprocess
import sys
import urllib.parse
import xml.etree.ElementTree as xml

import sarif

MILLION = 1000000
ALL = ("3.9", "3.10", "3.14")
WIDE = "\té = '𝒳'; self.y = 1"
SLOTS = "    __slots__ = ('x', 'y')"
ODD = b"odd \"dir\"/a%b,\n:<d>&'\xc3\xa9.py"


class Place:
    """What is meant is a piece of the line; where that could not be read, columns are bytes."""

    def __init__(self, path, line, text, piece, note=None, start=None, size=None):
        self.path, self.line, self.text, self.note = path, line, text, note
        self.start = text.rindex(piece) if text is not None else start
        self.end = self.start + (len(piece) if text is not None else size)

    def utf16(self, column):
        return len(self.text[:column].encode("utf-16-le")) // 2 if self.text else column


class Finding:
    def __init__(self, code, level, at, class_, subject, message, **more):
        self.code, self.level, self.at, self.class_, self.subject = code, level, at, class_, subject
        self.message = message
        self.help, self.prices = more.get("help"), more.get("prices")
        self.holds, self.also = more.get("holds", ALL), more.get("also", [])
        self.edits = more.get("edits", [])
        self.count, self.label, self.ordinal = (more.get("count", MILLION), more.get("label", ""),
                                                more.get("ordinal", 0))

    def digest(self):
        """FNV-1a, 64 bits, each text with its NUL."""
        value = 14695981039346656037
        for part in (self.code.encode(), self.at.path, self.class_.encode(), self.subject.encode()):
            for byte in part + b"\0":
                value = (value ^ byte) * 1099511628211 % (1 << 64)
        return f"{value:016x}-{self.ordinal}"


# In the order of their paths' bytes.
SAMPLE = [
    Finding("LAY301", "note", Place(b"bad\xff.py", 1, "class C(Base):", "C("[:1]), "bad.C", "",
            "C has no __slots__.", prices={v: (96, 96, 480000) for v in ALL}, count=5000,
            label=" [96 bytes an object]"),
    Finding("LAY108", "error", Place(ODD, 3, None, None, start=0, size=1), "odd.<locals>.Ké", "",
            "TypeError: \"a\" & 'b' <c>\n100%25 𝒳 \x01\x1b[31m]]> �, {end}::",
            also=[Place(b"/abs/\xff.py", 7, None, None, start=2, size=4),
                  Place(b"../up.py", 1, "class", "class", '<here> & "there"')]),
    Finding("LAY201", "warning", Place(b"shop.py", 12, SLOTS, "'x'"), "shop.Cart", "x",
            "Base has a slot x already.", help="Remove 'x' from __slots__.",
            also=[Place(b"shop.py", 5, "    __slots__ = ('x',)", "'x'", "Base has it already")],
            prices={"3.9": (8, 16, 16 * MILLION), "3.10": (8, 16, 16 * MILLION), "3.14": (8, 0, 0)},
            edits=[(210, 215, ""), (300, 300, '# <"é">\n')], label=" [up to 16 bytes an object]"),
    Finding("LAY110", "error", Place(b"wide.py", 2, "\tself.y = 1", "self.y"), "wide.W", "y",
            "W has no place for y.", holds=("3.14",), count=5000),
    Finding("LAY110", "error", Place(b"wide.py", 4, WIDE, "self.y"), "wide.W", "y",
            "W has no place for y.", holds=("3.9", "3.10"), count=5000, ordinal=1),
]
SAMPLE[0].at.start, SAMPLE[0].at.end = 6, 7  # of "class C(", not of "(Base)"


def decoded(path):
    return path.decode("utf-8", "replace")


def same(got, want, where):
    if got != want:
        sys.exit(f"{where}:\n got {got!r}\nwant {want!r}")


class Printer:
    def __init__(self, path):
        self.path = path

    def __call__(self, *arguments):
        done = subprocess.run([self.path, *arguments], stdout=subprocess.PIPE, check=True)
        return done.stdout


# ---- JSON and JSON lines

def place_json(at):
    return {"path": decoded(at.path), "line": at.line, "column": at.start + 1,
            "end_column": at.end + 1, "source": at.text}


def price_json(of, python):
    figures = of.prices[python] if of.prices and python in of.prices else (None,) * 3
    names = ("requested_bytes", "allocated_bytes", "all_bytes")
    return {"arch": "lp64", "holds": python in of.holds, **dict(zip(names, figures))}


def finding_json(of, names):
    return {"code": of.code, "name": names[of.code], "severity": of.level, **place_json(of.at),
            "class": of.class_, "subject": of.subject, "message": of.message, "help": of.help,
            "fingerprint": of.digest(), "objects": of.count,
            "prices": [price_json(of, python) for python in ALL],
            "also": [{**place_json(at), "note": at.note} for at in of.also],
            "edits": [dict(zip(("start_byte", "end_byte", "text"), e)) for e in of.edits],
            "safe": bool(of.edits)}


def without_patches(got):
    """The newest patch that is known may change."""
    for price, python in zip(got["prices"], ALL):
        same(price.pop("python").rpartition(".")[0], python, "price")
    return got


def check_json(show, names):
    got = json.loads(show("json"))
    same((got["schema"], got["command"]), (1, "check"), "json")
    same([t["python"].rpartition(".")[0] for t in got["targets"]], list(ALL), "json targets")
    same(got["summary"], {"findings": 5, "errors": 3, "warnings": 1, "notes": 1, "files": 3,
                          "classes": 1234, "unknown_classes": 7, "ignored": 2, "in_baseline": 3,
                          "cheap": 1, "cheap_bytes": 8}, "json summary")
    want = [finding_json(of, names) for of in SAMPLE]
    same([without_patches(at) for at in got["findings"]], want, "json findings")
    lines = show("jsonl").decode().splitlines()
    same([without_patches(json.loads(at)) for at in lines],
         [{"schema": 1, "command": "check", **of} for of in want], "jsonl")
    none = json.loads(show("json", "none"))
    same((none["findings"], none["summary"]["findings"]), ([], 0), "json of none")
    same(show("jsonl", "none"), b"", "jsonl of none")


# ---- SARIF

def check_place(got, at, where):
    location = got["physicalLocation"]["artifactLocation"]
    uri = location["uri"]
    whole = uri.startswith("file:///")
    same(urllib.parse.unquote_to_bytes(uri[7:] if whole else uri), at.path, where)
    same(location.get("uriBaseId"), None if whole else "%SRCROOT%", where)
    region = dict(got["physicalLocation"]["region"])
    snippet = region.pop("snippet", {"text": None})["text"]
    same(region, {"startLine": at.line, "startColumn": at.utf16(at.start) + 1,
                  "endColumn": at.utf16(at.end) + 1}, where)
    same(snippet, at.text[at.start:at.end] if at.text else None, where)


def check_result(got, of):
    same((got["ruleId"], got["level"]), (of.code, of.level), of.code)
    message = got["message"]["text"].replace("{{", "{").replace("}}", "}")
    same(message, of.message + of.label, of.code)
    same(len(got["locations"]), 1, of.code)
    check_place(got["locations"][0], of.at, of.code)
    same(got["locations"][0]["logicalLocations"],
         [{"fullyQualifiedName": of.class_, "kind": "type"}], of.code)
    related = got.get("relatedLocations", [])
    same([at["id"] for at in related], list(range(1, len(of.also) + 1)), of.code)
    for at, place in zip(related, of.also):
        check_place(at, place, of.code)
        same(at.get("message", {}).get("text"), place.note, of.code)
    same(list(got["partialFingerprints"].values()), [of.digest()], of.code)
    changes = [c for fix in got.get("fixes", []) for c in fix["artifactChanges"]]
    edits = [(r["deletedRegion"]["byteOffset"],
              r["deletedRegion"]["byteOffset"] + r["deletedRegion"]["byteLength"],
              r["insertedContent"]["text"]) for c in changes for r in c["replacements"]]
    same(edits, of.edits, of.code)
    prices = [dict(price) for price in got["properties"]["prices"]]
    same(without_patches({"prices": prices})["prices"], [price_json(of, v) for v in ALL], of.code)


def check_sarif(show):
    """Gives the names of codes, as everything else has them."""
    for arguments in (["sarif"], ["sarif", "none"]):
        log = json.loads(show(*arguments))
        sarif.check_log(log)
    same(log["runs"][0]["results"], [], "sarif of none")
    run = json.loads(show("sarif"))["runs"][0]
    same(len(run["results"]), len(SAMPLE), "sarif")
    for got, of in zip(run["results"], SAMPLE):
        check_result(got, of)
    return {rule["id"]: rule["name"] for rule in run["tool"]["driver"]["rules"]}


def check_refusals(show):
    """The validator refuses what is no SARIF."""
    whole = json.loads(show("sarif"))
    damages = [lambda log: log.pop("version"),
               lambda log: log["runs"][0].pop("columnKind"),
               lambda log: log["runs"][0]["results"][2].pop("message"),
               lambda log: log["runs"][0]["results"][2].update(level="fatal"),
               lambda log: log["runs"][0]["results"][2].update(ruleIndex=0),
               lambda log: log["runs"][0]["results"][2].update(extra=1),
               lambda log: log["runs"][0]["results"][2]["message"].update(text="{0}"),
               lambda log: log["runs"][0]["artifacts"][0]["location"].update(uri="a b"),
               lambda log: log["runs"][0]["artifacts"].reverse(),
               lambda log: log["runs"][0]["results"][2]["locations"][0]["physicalLocation"]
               ["region"].update(endColumn=1)]
    for number, damage in enumerate(damages):
        log = copy.deepcopy(whole)
        damage(log)
        try:
            sarif.check_log(log)
        except sarif.Bad:
            continue
        sys.exit(f"sarif.py takes damage {number}")


# ---- GitHub, GitLab, JUnit

def unescaped(text):
    return urllib.parse.unquote_to_bytes(text)


def check_github(show, names):
    lines = show("github").splitlines()
    same(len(lines), len(SAMPLE), "github")
    for line, of in zip(lines, SAMPLE):
        head, _, message = line[2:].partition(b"::")
        command, _, properties = head.partition(b" ")
        same(command.decode(), {"note": "notice"}.get(of.level, of.level), "github command")
        pairs = dict(part.split(b"=", 1) for part in properties.split(b","))
        got = {key.decode(): unescaped(value) for key, value in pairs.items()}
        line_number = str(of.at.line).encode()
        same(got, {"file": of.at.path, "line": line_number, "endLine": line_number,
                   "col": str(of.at.start + 1).encode(), "endColumn": str(of.at.end + 1).encode(),
                   "title": f"{of.code} {names[of.code]}".encode()}, "github properties")
        want = of.message + of.label + (f"\n{of.help}" if of.help else "")
        same(decoded(unescaped(message)), want, "github message")
    same(show("github", "none"), b"", "github of none")


def check_gitlab(show):
    levels = {"error": "major", "warning": "minor", "note": "info"}
    want = [{"description": of.message + of.label, "check_name": of.code,
             "fingerprint": of.digest(), "severity": levels[of.level],
             "location": {"path": decoded(of.at.path), "lines": {"begin": of.at.line}}}
            for of in SAMPLE]
    got = json.loads(show("gitlab"))
    same(got, want, "gitlab")
    same(len({at["fingerprint"] for at in got}), len(got), "gitlab fingerprints")
    same(json.loads(show("gitlab", "none")), [], "gitlab of none")


def printable(text):
    """XML has no such characters."""
    return "".join("�" if ord(c) < 32 and c not in "\t\n\r" else c for c in text)


def check_counts(element, tests, failures):
    same([element.get(key) for key in ("tests", "failures", "errors")],
         [str(tests), str(failures), "0"], "junit counts")


def check_case(case, of, names):
    path = decoded(of.at.path)
    subject = f" {of.subject}" if of.subject else ""
    same(case.attrib, {"name": f"{of.code} {names[of.code]}{subject}", "classname": of.class_,
                       "file": path, "line": str(of.at.line)}, "junit case")
    message = printable(of.message + of.label)
    failure, = case
    same((failure.tag, failure.attrib), ("failure", {"type": of.code, "message": message}), "junit")
    same(failure.text, f"{path}:{of.at.line}:{of.at.start + 1}: {message}" +
         (f"\n{of.help}" if of.help else ""), "junit text")


def check_junit(show, names):
    root = xml.fromstring(show("junit"))
    same(root.tag, "testsuites", "junit")
    check_counts(root, len(SAMPLE), len(SAMPLE))
    paths = sorted({of.at.path for of in SAMPLE})
    same([suite.get("name") for suite in root], [decoded(path) for path in paths], "junit suites")
    for suite, path in zip(root, paths):
        inside = [of for of in SAMPLE if of.at.path == path]
        check_counts(suite, len(inside), len(inside))
        same(len(suite), len(inside), "junit cases")
        for case, of in zip(suite, inside):
            check_case(case, of, names)
    none = xml.fromstring(show("junit", "none"))
    check_counts(none, 1, 0)
    same([[len(case) for case in suite] for suite in none], [[0]], "junit of none")


# ---- Pages

def check_pages(show, names):
    headings = [line[2:] for line in show("pages").decode().splitlines() if line.startswith("# ")]
    same([line for line in headings if line.startswith("LAY")],
         [f"{code} {name}" for code, name in names.items()], "pages")


def main():
    show = Printer(sys.argv[1])
    names = check_sarif(show)
    check_refusals(show)
    check_json(show, names)
    check_github(show, names)
    check_gitlab(show)
    check_junit(show, names)
    check_pages(show, names)
    print(f"{len(SAMPLE)} findings in 7 formats")


if __name__ == "__main__":
    main()
