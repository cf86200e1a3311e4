#!/usr/bin/env python3
"""kept.py UPWARD FILE...   is every word of each resume in what `upward parse` reads from it?

A word counts as kept where it stands in a field, in the span of a date, in a section without a place in JSON
Resume, or in a warning that names it (running headers and page numbers). Words that only announce or tie fields
("Email:", "at") need not be. Prints the words that are nowhere, file by file; exit status 1 if there are any.
"""
import json
import re
import subprocess
import sys

TIES = set("""a and at highlights month months year years by bei chez e e-mail email en et from github gpa grade in linkedin mail mobile o of phone tel
telephone to und with y""".split())


def words(text):
    return [word.strip(".,;:!?()[]{}'\"“”’·•|–—-/").casefold() for word in re.split(r"[\s/|,;:()–—-]+", text)]


def texts(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, item in value.items():
            if key not in ("fields", "headings"):
                yield from texts(item)
    elif isinstance(value, list):
        for item in value:
            yield from texts(item)


def lost(upward, path):
    run = lambda *options: subprocess.run([upward, "parse", *options, path], capture_output=True, text=True)
    read, text = run("--json"), run("--text", "--quiet")
    if read.returncode:
        return None
    resume = json.loads(read.stdout)
    content = text.stdout
    said = set()
    for kept in [*texts(resume), read.stderr]:
        said.update(words(kept))
    squeezed = re.sub(r"\W", "", " ".join(texts(resume))).casefold()
    for path, place in resume["meta"]["upward"]["fields"].items():
        if path.lower().endswith("date"):
            said.update(words(content[place["start"]:place["end"]]))
    for place in resume["meta"]["upward"]["headings"]:
        said.update(words(content[place["start"]:place["end"]]))
    nowhere = []
    for line in content.splitlines():
        labels = {word for label in re.findall(r"([^:|,]{1,40})[:：]", line) for word in words(label)}
        gone = [word for word in words(line) if word and word not in said | TIES | labels
                and re.sub(r"\W", "", word) not in squeezed]
        if gone:
            nowhere.append((line.strip(), gone))
    return nowhere


def main():
    upward, files = sys.argv[1], sys.argv[2:]
    bad = 0
    for path in files:
        for line, gone in lost(upward, path) or []:
            print(f"{path}: {gone} in {line!r}")
            bad += 1
    print(f"{len(files)} files, {bad} lines with a lost word")
    return bool(bad)


if __name__ == "__main__":
    sys.exit(main())
