#!/usr/bin/env python3
"""confidence.py UPWARD FOLDER...   how often fields are right, by what they rest on

Each FOLDER holds resumes, and beside each NAME.pdf or NAME.docx what it says as JSON Resume in NAME.truth.json. A field
counts as right where the truth has the same text at the same kind of path (any entry), letters and digits compared; kinds
of which the truth says nothing at all are left out. `Basis::confidence` in src/parse/found.rs states the outcome.
"""
import collections
import json
import re
import subprocess
import sys
import unicodedata
from pathlib import Path


def leaves(value, path=""):
    if isinstance(value, dict):
        for key, item in value.items():
            yield from leaves(item, f"{path}.{key}" if path else key)
    elif isinstance(value, list):
        for item in value:
            yield from leaves(item, path)
    elif isinstance(value, str) and value.strip():
        yield path, value


def plain(kind, text):
    if kind.lower().endswith("date"):
        return text[:7]
    text = unicodedata.normalize("NFKC", text).casefold()
    text = re.sub(r"\W", "", re.sub(r"^\w+://(www\.)?", "", text))
    return text[-8:] if kind == "basics.phone" else text


def main():
    upward, folders = sys.argv[1], sys.argv[2:]
    right, all_of = collections.Counter(), collections.Counter()
    for truth_file in (file for folder in folders for file in sorted(Path(folder).glob("*.truth.json"))):
        name = truth_file.name.removesuffix(".truth.json")
        file = next((f for f in truth_file.parent.glob(name + ".*") if f.suffix in (".pdf", ".docx")), None)
        run = file and subprocess.run([upward, "parse", "--json", "--quiet", file], capture_output=True, text=True)
        if not run or run.returncode:
            continue
        truth = collections.defaultdict(set)
        for kind, text in leaves(json.loads(truth_file.read_text())):
            truth[kind].add(plain(kind, text))
        resume = json.loads(run.stdout)
        for path, found in resume["meta"]["upward"]["fields"].items():
            kind = re.sub(r"\[\d+\]", "", path)
            value = resume
            for step in re.findall(r"[^.\[\]]+", path):
                value = value[int(step)] if isinstance(value, list) else value[step]
            said = truth.get(kind)
            if not said or kind.startswith("meta"):
                continue
            read = plain(kind, value)
            # A truth may know the month where the page prints the year.
            ok = read in said or kind.lower().endswith("date") and any(date[:4] == read for date in said)
            basis = (found["confidence"], found["basis"])
            all_of[basis] += 1
            right[basis] += ok
    print("basis      stated  fields  right")
    for basis in sorted(all_of, reverse=True):
        print(f"{basis[1]:10} {basis[0]:5} %  {all_of[basis]:6}  {100 * right[basis] / all_of[basis]:5.1f} %")


if __name__ == "__main__":
    main()
