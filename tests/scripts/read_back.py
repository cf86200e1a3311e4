#!/usr/bin/env python3
"""Checks the documents that Upward makes of every resume in some folders.

    tests/scripts/read_back.py UPWARD POSTING FOLDER...

UPWARD is the binary, POSTING a job description. Every resume found is tailored to the posting as PDF, text and JSON;
files that Upward refuses are counted, not judged. Three things must hold:

  order  what pdftotext reads in the PDF is, word by word, the text document
  own    every word of the tailored resume stands in the original, or in an address that the original links to;
         so may a whole text whose white space or punctuation is another (Stack Overflow: stackoverflow.com)
  bytes  a second run gives the same files

Prints a line per file that fails and a summary; the exit status is 1 where a file failed.
Needs Python 3.9 and poppler-utils.
"""

import json
import os
import re
import subprocess
import sys
import tempfile
import unicodedata
import zipfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ENDINGS = {".pdf", ".docx", ".md", ".txt", ".json"}
# Files beside a resume that tell what it holds.
ANSWERS = (".truth.json", ".expected.json")
REFUSED = 3
# The longest word that a page never breaks (`longest-whole` in templates/lib.typ).
LONGEST_WHOLE = 40
# Marks that stand between items, or only on the page.
MARKS = {"|", "•"}
# Symbols that the fonts may lack, and characters that nobody sees.
UNSEEN = {"So", "Cf", "Co", "Cn"}


class Refused(Exception):
    """Upward took the file for no readable resume."""


class Failed(Exception):
    """Something that must hold does not."""


def run(*command):
    done = subprocess.run(command, capture_output=True, check=False)
    if done.returncode == REFUSED:
        raise Refused
    if done.returncode != 0:
        raise Failed(f"{Path(command[0]).name} ended with {done.returncode}: {done.stderr.decode().strip()}")
    return done.stdout.decode()


def plain(text):
    text = unicodedata.normalize("NFKC", text)
    return "".join(c for c in text if unicodedata.category(c) not in UNSEEN or c.isspace()).casefold()


def printed(text):
    """The words of a document, as they stand between white space."""
    return [word for word in plain(text).split() if word not in MARKS]


def inner(text):
    """Runs of letters and digits."""
    return re.findall(r"\w+", plain(text).replace("_", " "))


def check_order(page, text):
    """A word too long for a line may come in several parts."""
    parts = iter(page)
    for at, word in enumerate(text):
        part = next(parts, "")
        while len(word) > LONGEST_WHOLE and part != word and word.startswith(part):
            more = next(parts, "")
            if not more:
                break
            part += more
        if part != word:
            near = " ".join(text[max(0, at - 4):at])
            raise Failed(f"order: behind '{near}' the page has '{part}', the text '{word}'")
    if rest := next(parts, None):
        raise Failed(f"order: the page has '{rest}' behind the end of the text")


def values(value, key=""):
    """The texts of a resume that are somebody's words, without dates."""
    if isinstance(value, dict):
        for name, field in value.items():
            if name == "meta":
                field = field.get("upward", {}).get("sections", [])
            if not name.endswith(("Date", "date", "$schema")):
                yield from values(field, name)
    elif isinstance(value, list):
        for item in value:
            yield from values(item, key)
    elif isinstance(value, str):
        yield re.sub(r"^\w+://", "", value)


def targets(path):
    """The addresses that a file links to, which may stand behind other words."""
    if path.suffix == ".pdf":
        done = subprocess.run(["pdfinfo", "-url", path], capture_output=True, check=False)
        return done.stdout.decode(errors="replace")
    if path.suffix == ".docx":
        with zipfile.ZipFile(path) as archive:
            return archive.read("word/_rels/document.xml.rels").decode(errors="replace")
    return ""


def check_own(resume, original, path):
    unbroken = re.sub(r"[-\u2010\u00ad]\n+", "", original)
    known = inner(original) + inner(targets(path)) + inner(unbroken)
    words, run_on = set(known), "".join(known)
    strange = [
        word
        for text in values(resume)
        if "".join(inner(text)) not in run_on
        for word in inner(text)
        if word not in words
    ]
    if strange:
        raise Failed(f"own: not in the original: {', '.join(dict.fromkeys(strange))}")


def check(upward, posting, path):
    with tempfile.TemporaryDirectory() as folder:
        def tailored(ending, name="one"):
            out = Path(folder, f"{name}.{ending}")
            run(upward, "tailor", path, "--posting", posting, "--out", out, "--quiet")
            return out

        pdf, text, data = tailored("pdf"), tailored("txt"), tailored("json")
        check_order(printed(run("pdftotext", pdf, "-")), printed(text.read_text()))
        check_own(json.loads(data.read_text()), run(upward, "parse", path, "--text", "--quiet"), path)
        for first in (pdf, text, data):
            if tailored(first.suffix[1:], "two").read_bytes() != first.read_bytes():
                raise Failed(f"bytes: a second run gives another {first.suffix[1:]}")


def judged(upward, posting, path):
    """Returns "passed", "refused", or what is wrong."""
    try:
        check(upward, posting, path)
    except Refused:
        return "refused"
    except Failed as failed:
        return str(failed)
    return "passed"


def main(upward, posting, *folders):
    paths = sorted(
        path
        for folder in folders
        for path in Path(folder).rglob("*")
        if path.suffix in ENDINGS and not path.name.endswith(ANSWERS)
    )
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        results = list(pool.map(lambda path: judged(upward, posting, path), paths))
    failed = 0
    for path, result in zip(paths, results):
        if result not in ("passed", "refused"):
            failed += 1
            print(f"{path}: {result}")
    print(f"{results.count('passed')} passed, {failed} failed, {results.count('refused')} refused")
    return 1 if failed else 0


if __name__ == "__main__":
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
