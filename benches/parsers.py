#!/usr/bin/env python3
"""Compares Upward with other open resume parsers, field by field: python3 benches/parsers.py [FOLDER] [--open-resume DIR]

FOLDER holds NAME.pdf and NAME.truth.json, what that file shows as JSON Resume; the default is tests/corpus/pairs.
Needs `cargo build --release`, Python 3.9 or newer, Node 18 or newer with npm for OpenResume, and Python 3.8 for
pyresparser. The parsers are installed below target/peers, OpenResume from GitHub or from a checkout at DIR; one that
cannot be installed is left out, and the reason is said.

A dash stands for a field that could not be judged fairly; the file of that parser says why. The figures are F1 by the rules of tests/scripts/fields.py: "whole jobs" are employments of which employer, title, start
and end are all right, "overall" is the mean of the thirteen core fields. Times are whole processes, start to exit, one
after the other; the table shows the median."""
import argparse
import json
import statistics
import subprocess
import sys
import time
from pathlib import Path
from types import SimpleNamespace

ROOT = Path(__file__).resolve().parent.parent
sys.path.append(str(ROOT / "tests" / "scripts"))

import fields  # noqa: E402
from parsers import leverparser, open_resume, pyresparser  # noqa: E402
from parsers.install import NotInstalled  # noqa: E402

UPWARD = SimpleNamespace(
    NAME="Upward",
    UNJUDGED=(),
    command=lambda _: [ROOT / "target" / "release" / "upward", "parse", "--json", "--quiet"],
    resume=lambda read: read,
)

ROWS = {
    "name": "name",
    "e-mail": "email",
    "phone": "phone",
    "links": "links",
    "employer": "work.company",
    "title": "work.position",
    "start": "work.start",
    "end": "work.end",
    "**whole jobs**": "work.entry",
    "bullets": "work.highlights",
    "institution": "education.institution",
    "degree": "education.degree",
    "start of studies": "education.start",
    "skills": "skills",
}
"""The rows of the table, and their fields."""


def read(parser, command: list, file: Path) -> tuple:
    """Returns what a parser read in a file, as JSON Resume and nothing where it failed, and how long it took in ms."""
    start = time.perf_counter()
    done = subprocess.run([*command, file], capture_output=True, check=False)
    took = (time.perf_counter() - start) * 1000
    try:
        return parser.resume(json.loads(done.stdout.splitlines()[-1] if parser is not UPWARD else done.stdout)), took
    except (IndexError, ValueError):
        return {}, took


def measure(parser, command: list, files: list) -> dict:
    """Returns the cells of a parser's column, by row."""
    compared, times = [], []
    read(parser, command, files[0])  # warms the file cache
    for file in files:
        found, took = read(parser, command, file)
        truth = json.loads(file.with_suffix(".truth.json").read_bytes())
        compared.append(fields.compare(found, truth))
        times.append(took)
    counts = fields.total(compared)
    for field in parser.UNJUDGED:
        del counts[field]
    cells = {row: f"{counts.f1(field):.2f}" if field in counts else "–" for row, field in ROWS.items()}
    return {**cells, "**overall**": f"**{counts.overall():.2f}**", "ms a file": f"{statistics.median(times):.0f}"}


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("folder", type=Path, nargs="?", default=ROOT / "tests" / "corpus" / "pairs")
    arguments.add_argument("--open-resume", type=Path, help="a checkout or git directory of OpenResume")
    options = arguments.parse_args()
    files = [file for file in sorted(options.folder.glob("*.pdf")) if file.with_suffix(".truth.json").exists()]
    if not files:
        sys.exit(f"{options.folder} holds no NAME.pdf with a NAME.truth.json.")
    peers = ROOT / "target" / "peers"
    columns = {}
    for parser in (UPWARD, open_resume, leverparser, pyresparser):
        try:
            given = (options.open_resume,) if parser is open_resume else ()
            command = parser.command(peers, *given)
        except NotInstalled as error:
            print(f"{parser.NAME} is left out: {error}", file=sys.stderr)
            continue
        columns[parser.NAME] = measure(parser, command, files)
    print(f"| F1 over {len(files)} files | {' | '.join(columns)} |\n|---|{'---|' * len(columns)}")
    for row in (*ROWS, "**overall**", "ms a file"):
        print(f"| {row} | {' | '.join(cells[row] for cells in columns.values())} |")


if __name__ == "__main__":
    main()
