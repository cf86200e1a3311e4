#!/usr/bin/env python3
"""Compares the text that Upward, pypdfium2 and PyMuPDF read from the PDFs of some folders.

    tests/scripts/reading.py UPWARD FOLDER...

UPWARD is the binary. Beside a PDF may stand NAME.truth.json, a JSON Resume of what it shows. Figures of each reader:

  fields    of the truth's exact strings, those that stand in the text
  headings  of the headings that the pages print, those followed by their own content before the next heading. With a
            truth that is the first entry of the section, in all its strings (but no place) that the text holds at all;
            without one it is the line printed next below the heading, else beside it, in five words of six
  words     for files without a truth: of the words that both other readers have, those that the text holds

Texts are compared by NFKC, in lower case, with straight quotes, with white space alike (none in Chinese) and without
icons and soft hyphens. A heading is one of the heading words of templates/words that is a line, or stands before a wide
gap at the start of a line; it counts where any reader has it.

Prints what each reader misses of each file with --misses. Fails where Upward is below pypdfium2 in fields, or is not
above both others in headings. Needs Python 3.9; the other readers are installed into target/reading.
"""

import argparse
import json
import re
import subprocess
import sys
import unicodedata
import venv
from collections import Counter, defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PEERS = ["pypdfium2==5.15.2", "PyMuPDF==2.0"]
READERS = ["upward", "pypdfium2", "PyMuPDF"]
# What a page prints otherwise than a JSON Resume states it.
NOT_PRINTED = {"startDate", "endDate", "date", "releaseDate", "url", "phone", "countryCode", "network", "image", "level"}
# What stands elsewhere than with its entry as well.
SHARED = {"location"}
SECTIONS = ["work", "volunteer", "education", "awards", "certificates", "publications", "skills", "languages",
            "interests", "references", "projects"]
SUMMARY = "summary"
UNSEEN = {"So", "Cf", "Co", "Cn", "Cc"}
ALIKE = str.maketrans({"\u2010": "-", "\u2011": "-", "\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"'})
# Where Chinese lines break, or spaces stand between Chinese and Latin.
IDEOGRAPH = r"[\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef]"


def reexecute():
    """Runs this script with a Python that has the other readers."""
    folder = ROOT / "target" / "reading"
    python = folder / "bin" / "python"
    if Path(sys.prefix) == folder:
        return
    if not python.exists():
        venv.create(folder, with_pip=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", *PEERS], check=True)
    sys.exit(subprocess.run([python, *sys.argv], check=False).returncode)


def plain(text):
    """Returns `text` as it is compared; line breaks stay."""
    text = unicodedata.normalize("NFKC", text).translate(ALIKE)
    kept = (c for c in text if unicodedata.category(c) not in UNSEEN or c.isspace())
    return "".join(kept).casefold()


def squeezed(text):
    text = " ".join(plain(text).split())
    return re.sub(rf"(?<={IDEOGRAPH}) | (?={IDEOGRAPH})", "", text)


def read_upward(binary, path):
    done = subprocess.run([binary, "parse", "--text", "--quiet", path], capture_output=True, check=False)
    return done.stdout.decode() if done.returncode == 0 else ""


def read_pdfium(path):
    import pypdfium2

    with pypdfium2.PdfDocument(path) as document:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)


def read_mupdf(path):
    import pymupdf

    with pymupdf.open(path) as document:
        return "\n".join(page.get_text() for page in document)


def heading_words():
    """Returns the kinds of section of each heading word."""
    kinds = defaultdict(set)
    for file in sorted((ROOT / "templates" / "words").glob("*.txt")):
        for line in file.read_text().splitlines():
            if line.startswith("heading "):
                kind, words = line.removeprefix("heading ").split(":", 1)
                for word in words.split(","):
                    kinds[squeezed(word)].add(kind)
    return kinds


def heading(line, known):
    """Returns the heading word that a line is, else nothing."""
    line = squeezed(line).strip(" :.|•-–—_#*")
    if re.fullmatch(r"(\w ){3,}\w", line):
        line = line.replace(" ", "")
    line = line.replace(" & ", " and ")
    return line if line in known or line.replace(" and ", " & ") in known else None


class Reading:
    """A reader's text of one file, cut at its headings."""

    def __init__(self, text, known):
        self.text = squeezed(text)
        self.words = Counter(re.findall(r"\w+", self.text))
        self.lines = []
        for line in text.splitlines():
            start, *rest = re.split(r"\s{2,}|\t", line.strip(), maxsplit=1)
            self.lines += [start, *rest] if heading(start, known) else [line]
        self.heads = {heading(line, known) for line in self.lines} - {None}
        self.known = known

    def holds(self, text):
        return squeezed(text) in self.text

    def parts(self, words, entries=()):
        """Returns the texts from each heading of `words` to the next heading that is not the name of an entry."""
        ends = self.known.keys() - set(map(squeezed, entries))
        found, part = [], None
        for line in self.lines:
            head = heading(line, self.known)
            if head in words:
                part = []
                found.append(part)
            elif head in ends:
                part = None
            elif part is not None:
                part.append(line)
        return [squeezed("\n".join(part)) for part in found]


def strings(value, left_out=NOT_PRINTED, key=""):
    """Yields the strings of a truth that a page prints as they are."""
    if isinstance(value, dict):
        for name, inner in value.items():
            if name not in left_out:
                yield from strings(inner, left_out, name)
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner, left_out, key)
    elif isinstance(value, str) and value.strip():
        yield value


def truth_headings(truth, readings, known):
    """Yields for each printed heading its kind and, per reader, whether its own content follows."""
    sections = {name: truth[name] for name in SECTIONS if truth.get(name)}
    if truth.get("basics", {}).get(SUMMARY):
        sections[SUMMARY] = [truth["basics"][SUMMARY]]
    for kind, entries in sections.items():
        printed = {word for reading in readings for word in reading.heads if kind in known[word]}
        if printed:
            yield kind, [follows(reading, printed, entries) for reading in readings]


def follows(reading, printed, entries):
    stated = [squeezed(text) for text in strings(entries[0], NOT_PRINTED | SHARED) if reading.holds(text)]
    names = list(strings(entries)) if isinstance(entries[0], dict) else []
    return any(all(text in part for text in stated) for part in reading.parts(printed, names) if stated)


def page_headings(path, readings, known):
    """The same for files without a truth, from where the words stand on the page."""
    import pymupdf

    with pymupdf.open(path) as document:
        for page in document:
            lines = page_lines(page)
            heads = [line for line in lines if heading(line[4], known)]
            for head in heads:
                content = nearest(head, lines, heads)
                if content:
                    words = re.findall(r"\w+", squeezed(content))[:6]
                    word = heading(head[4], known)
                    found = [any(within(words, part) for part in reading.parts([word])) for reading in readings]
                    yield word, found


def within(words, part):
    held = Counter(re.findall(r"\w+", part))
    return sum((held & Counter(words)).values()) >= len(words) - len(words) // 6


def page_lines(page):
    """Returns the lines of a page as left, top, right, bottom, text."""
    lines = []
    for block in page.get_text("dict")["blocks"]:
        for line in block.get("lines", []):
            text = "".join(span["text"] for span in line["spans"])
            if len(re.findall(r"\w", text)) > 1 and line["dir"][0] > 0.9:
                lines.append((*line["bbox"], text))
    return lines


def nearest(head, lines, heads):
    """Returns the text of the line printed next below a heading, else of the one beside it."""
    left, top, right, bottom, _ = head
    height = bottom - top
    below = [line for line in lines if 0 <= line[1] - bottom + height / 2 < 4 * height
             and line[0] < right and left < line[2] and line is not head]
    first = min(below, key=lambda line: (line[1], line[0]), default=None)
    if first is None or first in heads:
        beside = [line for line in lines if line[0] > right and abs(line[3] - bottom) < height / 2]
        first = min(beside, key=lambda line: line[0], default=None)
    return first[4] if first and first not in heads else None


def producer(path):
    head = path.name.split("__")[0]
    tail = path.stem.split("__")[-1].split(".")[-1].split("_")[-1]
    if path.with_suffix(".truth.json").exists():
        return f"{head if '.' in path.stem or 'chrome' in head else 'pairs'} {tail}"
    return f"found {head}"


def judge(path, texts, known, misses):
    """Returns per measure how many each reader has, and of how many."""
    readings = [Reading(text, known) for text in texts]
    truth = path.with_suffix(".truth.json")
    result = {}
    if truth.exists():
        stated = json.loads(truth.read_text())
        fields = [[reading.holds(text) for reading in readings] for text in strings(stated)]
        checks = [(text, held) for text, held in zip(strings(stated), fields)]
        heads = list(truth_headings(stated, readings, known))
    else:
        checks, heads = [], list(page_headings(path, readings, known))
        for index, name in enumerate(READERS):
            others = [reading.words for at, reading in enumerate(readings) if at != index]
            both = others[0] & others[1]
            result["words", name] = (sum((both & readings[index].words).values()), sum(both.values()))
    for measure, found in (("fields", checks), ("headings", heads)):
        for index, name in enumerate(READERS):
            result[measure, name] = (sum(held[index] for _, held in found), len(found))
        if misses:
            for what, held in found:
                if not all(held):
                    lost = ", ".join(name for name, has in zip(READERS, held) if not has)
                    print(f"  {path.name}: {measure}: {what[:60]!r} missed by {lost}")
    return result


def share(count):
    return f"{100 * count[0] / count[1]:6.2f}" if count[1] else "     -"


def show(groups):
    width = max(map(len, groups))
    measures = ["fields", "headings", "words"]
    print(f"{'':{width}}  " + "  ".join(f"{measure:^26}" for measure in measures))
    print(f"{'':{width}}  " + "  ".join(" ".join(f"{name[:8]:>8}" for name in READERS) for _ in measures))
    for group, counts in groups.items():
        cells = ("  ".join(f"{share(counts[measure, name])}" for name in READERS) for measure in measures)
        print(f"{group:{width}}  " + "    ".join(cells))


def main():
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    arguments.add_argument("upward", type=Path)
    arguments.add_argument("folders", nargs="+", type=Path)
    arguments.add_argument("--misses", action="store_true", help="print what each reader misses")
    options = arguments.parse_args()
    known = heading_words()
    groups = defaultdict(lambda: defaultdict(lambda: (0, 0)))
    for path in sorted(path for folder in options.folders for path in folder.rglob("*.pdf")):
        texts = [read_upward(options.upward, path), read_pdfium(path), read_mupdf(path)]
        for key, (held, count) in judge(path, texts, known, options.misses).items():
            for group in (producer(path), "total"):
                before = groups[group][key]
                groups[group][key] = (before[0] + held, before[1] + count)
    total = groups.pop("total")
    show({**dict(sorted(groups.items())), "total": total})
    rate = {key: held / count for key, (held, count) in total.items() if count}
    fields = [rate.get(("fields", name), 1.0) for name in READERS]
    heads = [rate.get(("headings", name), 1.0) for name in READERS]
    if fields[0] < fields[1] or heads[0] <= max(heads[1:]):
        sys.exit("Upward reads worse than it must: fields at least as pypdfium2, headings above both others.")


if __name__ == "__main__":
    reexecute()
    main()
