#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""sarif.py FILE... : whether files are SARIF 2.1.0, as far as layoutsim uses it.

The tables are read off the OASIS standard (sections are named): which properties an object has,
which it must have, and what their values are. What the standard has and the tables have not is
refused: if layoutsim comes to write it, it is to be added here.
"""
import json
import re
import sys

URI = re.compile(r"(?:[A-Za-z][A-Za-z0-9+.-]*:)?"
                 r"(?:[A-Za-z0-9._~!$&'()*+,;=:@/?#-]|%[0-9A-F]{2})*\Z")
LEVELS = {"none", "note", "warning", "error"}


class Bad(Exception):
    pass


def text(value):
    return isinstance(value, str)


def full_text(value):
    return text(value) and value != ""


def whole(least):
    return lambda value: isinstance(value, int) and not isinstance(value, bool) and value >= least


def truth(value):
    return isinstance(value, bool)


def uri(value):
    return full_text(value) and URI.match(value) is not None


def among(*words):
    return lambda value: value in words


def version(value):
    return text(value) and re.match(r"\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?\Z", value) is not None


def bag(value):
    """3.8: any properties, in an object."""
    return isinstance(value, dict)


def strings(value):
    return isinstance(value, dict) and all(full_text(v) for v in value.values())


class Of:
    """An object of a kind of the tables, or a list of so many at least, each once if wanted."""

    def __init__(self, kind, least=None, unique=False):
        self.kind, self.least, self.unique = kind, least, unique


# Each property: what it is, and whether it must be there.
MUST, MAY = True, False
KINDS = {
    # 3.13
    "log": {"$schema": (uri, MAY), "version": (among("2.1.0"), MUST), "runs": (Of("run", 0), MUST)},
    # 3.14
    "run": {"tool": (Of("tool"), MUST), "invocations": (Of("invocation", 0), MAY),
            "columnKind": (among("utf16CodeUnits", "unicodeCodePoints"), MAY),
            "artifacts": (Of("artifact", 0, True), MAY), "results": (Of("result", 0), MAY),
            "properties": (bag, MAY)},
    # 3.18, 3.19
    "tool": {"driver": (Of("toolComponent"), MUST)},
    "toolComponent": {"name": (full_text, MUST), "version": (full_text, MAY),
                      "semanticVersion": (version, MAY),
                      "rules": (Of("reportingDescriptor", 0, True), MAY)},
    # 3.49, 3.50
    "reportingDescriptor": {"id": (full_text, MUST), "name": (full_text, MAY),
                            "shortDescription": (Of("multiformatMessageString"), MAY),
                            "fullDescription": (Of("multiformatMessageString"), MAY),
                            "help": (Of("multiformatMessageString"), MAY),
                            "defaultConfiguration": (Of("reportingConfiguration"), MAY),
                            "properties": (bag, MAY)},
    "reportingConfiguration": {"level": (among(*LEVELS), MAY)},
    # 3.11, 3.12
    "multiformatMessageString": {"text": (full_text, MUST), "markdown": (full_text, MAY)},
    "message": {"text": (text, MUST)},
    # 3.20
    "invocation": {"executionSuccessful": (truth, MUST)},
    # 3.24, 3.4
    "artifact": {"location": (Of("artifactLocation"), MAY), "sourceLanguage": (full_text, MAY)},
    "artifactLocation": {"uri": (uri, MAY), "uriBaseId": (full_text, MAY),
                         "index": (whole(0), MAY)},
    # 3.27
    "result": {"ruleId": (full_text, MAY), "ruleIndex": (whole(0), MAY),
               "level": (among(*LEVELS), MAY), "message": (Of("message"), MUST),
               "locations": (Of("location", 0), MAY),
               "relatedLocations": (Of("location", 0, True), MAY),
               "partialFingerprints": (strings, MAY), "fixes": (Of("fix", 0, True), MAY),
               "properties": (bag, MAY)},
    # 3.28, 3.29, 3.33
    "location": {"id": (whole(0), MAY), "physicalLocation": (Of("physicalLocation"), MAY),
                 "logicalLocations": (Of("logicalLocation", 0, True), MAY),
                 "message": (Of("message"), MAY)},
    "physicalLocation": {"artifactLocation": (Of("artifactLocation"), MUST),
                         "region": (Of("region"), MAY)},
    "logicalLocation": {"fullyQualifiedName": (full_text, MAY), "kind": (full_text, MAY)},
    # 3.30
    "region": {"startLine": (whole(1), MAY), "startColumn": (whole(1), MAY),
               "endColumn": (whole(1), MAY), "byteOffset": (whole(0), MAY),
               "byteLength": (whole(0), MAY), "snippet": (Of("artifactContent"), MAY)},
    "artifactContent": {"text": (text, MUST)},
    # 3.55, 3.56, 3.57
    "fix": {"description": (Of("message"), MAY), "artifactChanges": (Of("artifactChange", 1), MUST),
            "properties": (bag, MAY)},
    "artifactChange": {"artifactLocation": (Of("artifactLocation"), MUST),
                       "replacements": (Of("replacement", 1), MUST)},
    "replacement": {"deletedRegion": (Of("region"), MUST),
                    "insertedContent": (Of("artifactContent"), MAY)},
}


def need(holds, where, what):
    if not holds:
        raise Bad(f"{where}: {what}")


def check_region(value, where):
    """3.30.4 to 3.30.12"""
    need("startLine" in value or "byteOffset" in value, where, "neither a line nor a byte")
    need("startLine" in value or "startColumn" not in value, where, "a column of no line")
    need(value.get("endColumn", 1 << 40) >= value.get("startColumn", 1), where, "ends too early")


def check_message(value, where):
    """3.11.5: braces are doubled where they are none of an argument's."""
    need(not re.search(r"[{}]", re.sub(r"\{\{|\}\}", "", value["text"])), where, "a single brace")


EXTRA = {"region": check_region, "message": check_message}


def check_value(what, value, where):
    if not isinstance(what, Of):
        need(what(value), where, f"{value!r} cannot be its value")
    elif what.least is None:
        check(what.kind, value, where)
    else:
        need(isinstance(value, list) and len(value) >= what.least, where, "no such list")
        for i, item in enumerate(value):
            check(what.kind, item, f"{where}[{i}]")
            need(not what.unique or item not in value[:i], where, f"item {i} is there before")


def check(kind, value, where):
    need(isinstance(value, dict), where, "no object")
    for name, (_, must) in KINDS[kind].items():
        need(not must or name in value, where, f"there is no {name}")
    for name, part in value.items():
        need(name in KINDS[kind], where, f"{kind} has no {name}")
        check_value(KINDS[kind][name][0], part, f"{where}.{name}")
    if kind in EXTRA:
        EXTRA[kind](value, where)


def check_indices(run):
    """3.4.5, 3.14.27, 3.27.6: indices lead to what has the same names; columns have a unit."""
    def check_location(at, where):
        found = run["artifacts"][at["index"]]["location"]
        need(found == at, where, f"artifact {at['index']} is another file")

    rules = run["tool"]["driver"].get("rules", [])
    need(not run["results"] or "columnKind" in run, "run", "there is no columnKind")
    for i, artifact in enumerate(run.get("artifacts", [])):
        need(artifact["location"].get("index", i) == i, "artifacts", f"{i} has another index")
    for i, result in enumerate(run["results"]):
        where = f"results[{i}]"
        need(rules[result["ruleIndex"]]["id"] == result["ruleId"], where, "is of another rule")
        for place in result["locations"] + result.get("relatedLocations", []):
            check_location(place["physicalLocation"]["artifactLocation"], where)
        for fix in result.get("fixes", []):
            for change in fix["artifactChanges"]:
                check_location(change["artifactLocation"], where)


def check_log(log):
    check("log", log, "log")
    for run in log["runs"]:
        check_indices(run)


def main(paths):
    for path in paths:
        with open(path, encoding="utf-8") as file:
            try:
                check_log(json.load(file))
            except (Bad, ValueError) as why:
                print(f"{path}: {why}")
                return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
