#!/usr/bin/env python3
"""Checks how Upward reads a folder of damaged, malicious and extreme files.

    tests/scripts/hostile.py UPWARD FOLDER

UPWARD is the binary. Every file must end in a text or in a refusal with a code, within 10 seconds and 600 MB. Of the
PDFs of which pdftotext tells at least 20 letters, 95 % must give their text: 80 % of the words that pdftotext finds,
or, since it drops letters that a broken font sets on top of each other, nearly all letters that it finds.
Text that is hidden on purpose, and a refusal for a limit that the other reader does not have, are not counted.

Prints a line per file (outcome, seconds, MB at most, share of pdftotext's words) and a summary; the exit status is 1
where a rule is broken. Needs Python 3.9 and poppler-utils.
"""

import json
import os
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

SECONDS = 10
MEGABYTES = 600
LETTERS = 20
SHARE = 0.8
LETTERS_SHARE = 0.98
QUOTA = 0.95
REFUSED = 3
# Bytes of one output that are looked at.
MOST_READ = 2_000_000
# Made to hide their text: white on white, invisible, off the page.
HIDDEN = re.compile(r"gen__2[678]_")
# Refusals that state a limit, not a failure to read.
LIMITS = {"too-large", "too-many-pages", "too-complex", "bomb", "encrypted"}


class Ran:
    """How a command ended, how long it took, how much memory it and its children held at most, what it said."""

    def __init__(self, *command):
        with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
            start = time.monotonic()
            process = subprocess.Popen(command, stdout=out, stderr=err)
            _, status, usage = os.wait4(process.pid, 0)
            self.status = process.returncode = os.waitstatus_to_exitcode(status)
            self.seconds = time.monotonic() - start
            self.megabytes = usage.ru_maxrss / 1024
            self.out, self.err = (said(file) for file in (out, err))


def said(file):
    # A process starts with the peak of the one that made it: this one must stay small.
    file.seek(0)
    return file.read(MOST_READ).decode(errors="replace")


def share_of(expected, own):
    """Returns how much of what pdftotext finds is found."""
    expected, own = expected.casefold(), own.casefold()
    share = overlap(re.findall(r"\w+", expected), re.findall(r"\w+", own))
    letters = overlap(filter(str.isalnum, expected), filter(str.isalnum, own))
    return max(share, letters) if letters >= LETTERS_SHARE else share


def overlap(expected, own):
    expected, own = Counter(expected), Counter(own)
    return (expected & own).total() / expected.total() if expected else 0.0


def outcome(upward, path, ran):
    if ran.status == 0:
        return "text"
    if ran.status != REFUSED:
        return f"status {ran.status}"
    try:
        return json.loads(Ran(upward, "parse", "--json", str(path)).err)["error"]["code"]
    except (ValueError, KeyError):
        # Its text can be read, and its fields cannot.
        return "unstated"


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    upward, folder = sys.argv[1], Path(sys.argv[2])
    outcomes, broken = Counter(), []
    counted = read = 0
    slowest = largest = 0.0
    for path in sorted(path for path in folder.iterdir() if path.is_file()):
        ran = Ran(upward, "parse", "--quiet", "--text", str(path))
        found = outcome(upward, path, ran)
        outcomes[found] += 1
        slowest, largest = max(slowest, ran.seconds), max(largest, ran.megabytes)
        with path.open("rb") as file:
            is_pdf = b"%PDF-" in file.read(1024)
        other = Ran("timeout", "60", "pdftotext", str(path), "-").out if is_pdf else ""
        share = share_of(other, ran.out)
        mark = ""
        if found.startswith("status") or found == "unstated":
            broken.append(f"{path.name}: ended with {found}")
        if ran.seconds > SECONDS or ran.megabytes > MEGABYTES:
            broken.append(f"{path.name}: {ran.seconds:.1f} s, {ran.megabytes:.0f} MB")
        if sum(c.isalpha() for c in other) >= LETTERS and not HIDDEN.match(path.name) and found not in LIMITS:
            counted += 1
            read += share >= SHARE
            mark = "" if share >= SHARE else "  *"
        print(
            f"{path.name:<50} {found:<16} {ran.seconds:6.2f} s {ran.megabytes:5.0f} MB"
            f" {f'{share:.2f}' if other.strip() else '-'}{mark}"
        )
    print()
    for name, count in outcomes.most_common():
        print(f"{count:5}  {name}")
    print(f"slowest {slowest:.2f} s, largest {largest:.0f} MB")
    print(f"text given: {read} of {counted} that pdftotext reads")
    if read < QUOTA * counted:
        broken.append(f"less than {QUOTA:.0%} of the texts given")
    for line in broken:
        print(line)
    sys.exit(bool(broken))


if __name__ == "__main__":
    main()
