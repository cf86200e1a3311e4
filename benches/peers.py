#!/usr/bin/env python3
"""Times Upward beside its peers on one machine, in one run: python3 benches/peers.py [ROUNDS]

Needs `cargo build --release`, pdftotext (Debian: poppler-utils) and Python 3.12 or newer; RenderCV, PyMuPDF and pypdfium2
are installed below target/peers. Each round runs everything once, in turn, so that all see the same load.
The first table is of whole processes, start to exit: median, fastest and slowest in milliseconds. RenderCV writes the
same person's resume, PDF only, with its default theme. The second is of one-page documents in a process that
runs: the median of the rounds' medians in milliseconds, Upward's from `cargo bench -p upward`. PyMuPDF reads words with
their place, size and font, as Upward does, pypdfium2 plain text."""
import json
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path

from parsers.install import python

ROOT = Path(__file__).resolve().parent.parent
PEERS = ROOT / "target" / "peers"
UPWARD = ROOT / "target" / "release" / "upward"
SAMPLE = ROOT / "samples" / "resume.pdf"
POSTING = ROOT / "samples" / "backend-engineer.txt"
CORPUS = ROOT / "tests" / "corpus"
TYPST = CORPUS / "pairs" / "backend_pl__engineeringresumes.pdf"
"""One page by RenderCV."""
BROWSER = CORPUS / "resumes" / "student_us__jr-stackoverflow.pdf"
"""One page by a browser."""

READERS = {
    "PyMuPDF": "import pymupdf\ndef read(bytes): return [page.get_text('dict') for page in pymupdf.open(stream=bytes)]",
    "pypdfium2": "import pypdfium2\ndef read(bytes): return [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(bytes)]",
}
"""Readers of PDF for Python: how each gives the text of a file."""

TIMED = """
import statistics, sys, time
bytes = open(sys.argv[1], 'rb').read()
def timed():
    start = time.perf_counter()
    read(bytes)
    return (time.perf_counter() - start) * 1000
for _ in range(10): timed()
print(statistics.median(timed() for _ in range(100)))
"""


def rendercv() -> Path:
    """Returns the RenderCV command."""
    return python(PEERS / "rendercv", ["rendercv[full]==2.8"]).with_name("rendercv")


def dates(entry: dict) -> dict:
    """Returns the dates of an entry under RenderCV's names."""
    if not entry.get("startDate"):
        return {}
    return {"start_date": entry["startDate"], "end_date": entry.get("endDate", "present")}


def rendercv_input(resume: dict) -> dict:
    """Returns a JSON Resume as RenderCV's input."""
    basics = resume["basics"]
    sections = {
        "Summary": [basics["summary"]] if basics.get("summary") else [],
        "Experience": [
            {"company": w["name"], "position": w["position"], "highlights": w.get("highlights", []), **dates(w)}
            for w in resume.get("work", [])
        ],
        "Projects": [{"name": p["name"], "highlights": p.get("highlights", [])} for p in resume.get("projects", [])],
        "Education": [
            {"institution": e["institution"], "area": e.get("area") or e.get("studyType"), **dates(e)}
            for e in resume.get("education", [])
        ],
        "Skills": [
            {"label": s["name"], "details": ", ".join(s["keywords"])}
            for s in resume.get("skills", [])
            if s.get("keywords")
        ],
    }
    filled = {name: entries for name, entries in sections.items() if entries}
    return {"cv": {"name": basics["name"], "email": basics.get("email"), "sections": filled}}


def commands(scratch: Path) -> dict:
    """Returns the commands to time, after having written what they read into `scratch`."""
    parsed = subprocess.run([UPWARD, "parse", "--json", SAMPLE], check=True, capture_output=True).stdout
    (scratch / "resume.json").write_bytes(parsed)
    (scratch / "cv.yaml").write_text(json.dumps(rendercv_input(json.loads(parsed))))
    one_page = scratch / "one-page.pdf"
    tailor = [UPWARD, "tailor", "--quiet", SAMPLE, "--posting", POSTING, "--out", one_page]
    subprocess.run(tailor, check=True, stdout=subprocess.DEVNULL)
    return {
        "`upward tailor`: one-page PDF in, scored, PDF out, verified": [UPWARD, "tailor", one_page, "--posting", POSTING, "--out", "tailored.pdf"],
        "`upward tailor`: two-page PDF in, fitted to one, scored, PDF out, verified": [UPWARD, "tailor", SAMPLE, "--posting", POSTING, "--out", "tailored.pdf"],
        "`upward render`: JSON in, PDF out, verified": [UPWARD, "render", "resume.json", "--out", "resume.pdf"],
        "`rendercv render`: YAML in, PDF out": [rendercv(), "render", "cv.yaml", "-nomd", "-nohtml", "-nopng"],
        "`upward parse`: one page by RenderCV in, JSON Resume out": [UPWARD, "parse", "--json", TYPST],
        "`pdftotext`: the same page, text out": ["pdftotext", TYPST, "-"],
        "`upward parse`: one page by a browser in, JSON Resume out": [UPWARD, "parse", "--json", BROWSER],
        "`pdftotext`: the same page, text out ": ["pdftotext", BROWSER, "-"],
    }


def run(command: list, folder: Path) -> float:
    """Returns how long a command took, start to exit, in milliseconds."""
    start = time.perf_counter()
    subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return (time.perf_counter() - start) * 1000


def upward_in_process() -> dict:
    """Returns the medians of Upward's benches over documents of one page, in milliseconds, by step and file."""
    bench = ["cargo", "bench", "--workspace", "--bench", "pipeline", "--", "--sample-count", "50", "extract|parse_text|read"]
    printed = subprocess.run(bench, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    times, step = {}, ""
    for line in printed.splitlines():
        step = found[1] if (found := re.match(r"[├╰]─ (\w+)", line)) else step
        columns = line.split("│")[-4:]
        file = re.search(r"[├╰]─ (\w+/\S+)", line)
        median = re.match(r" ([\d.]+) (µs|ms) ", columns[0]) if file and len(columns) == 4 else None
        if median:
            times[step, Path(file[1]).name] = float(median[1]) / (1000 if median[2] == "µs" else 1)
    return times


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 11
    readers = python(PEERS / "readers", ["PyMuPDF==2.0", "pypdfium2==5.15.2"])
    whole, inside = defaultdict(list), defaultdict(list)
    with tempfile.TemporaryDirectory() as scratch:
        timed = commands(Path(scratch))
        for turn in range(rounds + 1):
            for name, command in timed.items():
                took = run(command, Path(scratch))
                if turn:  # the first round warms the file cache
                    whole[name].append(took)
    for _ in range(3):
        for (step, file), took in upward_in_process().items():
            inside[file, step].append(took)
        for file in (TYPST, BROWSER):
            for name, code in READERS.items():
                printed = subprocess.run([readers, "-c", code + TIMED, file], check=True, capture_output=True).stdout
                inside[file.name, name].append(float(printed))
    print(f"| whole process, {rounds} rounds in turn | median ms | min | max |\n|---|---|---|---|")
    for name, took in whole.items():
        print(f"| {name.strip()} | {statistics.median(took):.1f} | {min(took):.1f} | {max(took):.1f} |")
    columns = ("extract", "parse_text", "read", *READERS)
    print(f"\n| in process, ms | {' | '.join(columns)} |\n|---|{'---|' * len(columns)}")
    for file in dict.fromkeys(file for file, _ in inside):
        cells = (f"{statistics.median(inside[file, step]):.2f}" if (file, step) in inside else "–" for step in columns)
        print(f"| {file} | {' | '.join(cells)} |")


if __name__ == "__main__":
    main()
