#!/usr/bin/env python3
"""Times Upward beside its peers on one machine, in one run: python3 benches/peers.py [ROUNDS]

Needs `cargo build --release`, pdftotext (Debian: poppler-utils) and Python 3.12 or newer; RenderCV
is installed into target/peers. Each round runs every command once, in turn, so that all see the
same load; the table shows the median, the fastest and the slowest in milliseconds.
RenderCV writes the same person's resume, PDF only, with its default theme."""
import json
import statistics
import subprocess
import sys
import tempfile
import time
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
UPWARD = ROOT / "target" / "release" / "upward"
SAMPLE = ROOT / "samples" / "resume.pdf"
POSTING = ROOT / "samples" / "backend-engineer.txt"


def rendercv(folder: Path) -> Path:
    """Returns the RenderCV command, installed into `folder` where it is not yet."""
    command = folder / "bin" / "rendercv"
    if not command.exists():
        venv.create(folder, with_pip=True)
        subprocess.run([folder / "bin" / "pip", "install", "--quiet", "rendercv[full]==2.8"], check=True)
    return command


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


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 11
    with tempfile.TemporaryDirectory() as scratch:
        scratch = Path(scratch)
        parsed = subprocess.run([UPWARD, "parse", "--json", SAMPLE], check=True, capture_output=True).stdout
        (scratch / "resume.json").write_bytes(parsed)
        (scratch / "cv.yaml").write_text(json.dumps(rendercv_input(json.loads(parsed))))
        one_page = scratch / "one-page.pdf"
        subprocess.run([UPWARD, "tailor", "--quiet", SAMPLE, "--posting", POSTING, "--out", one_page], check=True, stdout=subprocess.DEVNULL)
        peer = rendercv(ROOT / "target" / "peers")
        commands = {
            "`upward tailor`: one-page PDF in, scored, PDF out, verified": [UPWARD, "tailor", one_page, "--posting", POSTING, "--out", "tailored.pdf"],
            "`upward tailor`: two-page PDF in, fitted to one, scored, PDF out, verified": [UPWARD, "tailor", SAMPLE, "--posting", POSTING, "--out", "tailored.pdf"],
            "`upward render`: JSON in, PDF out, verified": [UPWARD, "render", "resume.json", "--out", "resume.pdf"],
            "`upward parse`: PDF in, JSON Resume out": [UPWARD, "parse", "--json", SAMPLE],
            "`pdftotext`: PDF in, text out": ["pdftotext", SAMPLE, "-"],
            "`rendercv render`: YAML in, PDF out": [peer, "render", "cv.yaml", "-nomd", "-nohtml", "-nopng"],
        }
        times: dict[str, list[float]] = {name: [] for name in commands}
        for turn in range(rounds + 1):
            for name, command in commands.items():
                start = time.perf_counter()
                subprocess.run(command, cwd=scratch, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
                if turn:  # the first round warms the file cache
                    times[name].append((time.perf_counter() - start) * 1000)
        print(f"| whole process, {rounds} rounds | median ms | min | max |\n|---|---|---|---|")
        for name, took in times.items():
            print(f"| {name} | {statistics.median(took):.1f} | {min(took):.1f} | {max(took):.1f} |")


if __name__ == "__main__":
    main()
