#!/usr/bin/env python3
"""Compares JSON Resumes with what they should say, field by field: tests/scripts/fields.py READ TRUTHS [--by-theme]

READ is a folder with NAME.json for each TRUTHS/NAME.truth.json; one that is missing counts as empty. Prints precision,
recall and F1 of each field, and the mean F1 of the core fields. Python 3.8 or newer, nothing else.

Texts agree when they are the same but for case, spaces, dashes and outer punctuation; employers, positions,
institutions, highlights and summaries already when 85 % alike. Entries are paired one to one, the most alike first, and
their fields compared within the pair. Dates agree by month, or by year where the truth has no month; no end means
"present" on both sides. Phone numbers agree by their last eight digits, so that national and international forms are
the same. What is read but not true counts against precision."""
import argparse
import json
import re
import sys
import unicodedata
from collections import defaultdict
from difflib import SequenceMatcher
from pathlib import Path
from typing import Callable, Iterable, Iterator, List, Tuple

ALIKE = 0.85
"""How alike two texts must be, 0 to 1, where not every character counts."""

CORE = (
    "name", "email", "phone", "links", "work.company", "work.position", "work.start", "work.end",
    "education.institution", "education.degree", "education.start", "education.end", "skills",
)  # fmt: skip
"""The fields whose F1 make up the overall figure."""

LISTS = {"projects": "name", "certificates": "name", "awards": "title", "languages": "language", "publications": "name", "volunteer": "organization"}
"""Sections of which one field is compared."""

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


class Counts(defaultdict):
    """What was right, read and true of each field."""

    def __init__(self) -> None:
        super().__init__(lambda: [0, 0, 0])

    def add(self, field: str, right: int, read: int, true: int) -> None:
        """Adds to a field; one of which nothing was read and nothing is true is left out."""
        if read or true:
            self[field] = [old + new for old, new in zip(self[field], (right, read, true))]

    def f1(self, field: str) -> float:
        """Returns the F1 of a field, 0 to 1."""
        right, read, true = self[field]
        return 2 * right / (read + true)

    def overall(self) -> float:
        """Returns the mean F1 of the core fields that the truths hold."""
        held = [self.f1(field) for field in CORE if field in self and self[field][2]]
        return sum(held) / len(held) if held else 0.0


def plain(value) -> str:
    """Returns a text without what does not tell two texts apart."""
    text = unicodedata.normalize("NFKC", str(value or "")).casefold()
    text = re.sub("[\u2010\u2013\u2014]", "-", text).replace("\u2019", "'")
    return " ".join(text.split()).strip(" \t,;:|·•-")


def likeness(one, other) -> float:
    """Returns how alike two texts are, 0 to 1."""
    one, other = plain(one), plain(other)
    if not one or not other or one == other:
        return float(bool(one) and one == other)
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def alike(one, other) -> bool:
    """Whether two texts are nearly the same."""
    return likeness(one, other) >= ALIKE


def words_in_common(one, other) -> float:
    """Returns the share of words that two texts have in common, 0 to 1."""
    fill = {"", "in", "of", "the", "and"}
    one, other = ({word for word in re.split(r"[^\w+#.]+", plain(text))} - fill for text in (one, other))
    return 2 * len(one & other) / (len(one) + len(other)) if one and other else 0.0


def date(value) -> str:
    """Returns a date as "2024-05", "2024", "present", or nothing."""
    text = plain(value)
    if re.search("present|current|now|today|ongoing", text):
        return "present"
    if found := re.search(r"(\d{4})[-/.](\d{1,2})", text):
        return f"{found[1]}-{int(found[2]):02}"
    if found := re.search(r"(\d{1,2})[-/.](\d{4})", text):
        return f"{found[2]}-{int(found[1]):02}"
    found = re.search(r"([a-z]{3})[a-z]*\.?,?\s+(\d{4})", text)
    if found and found[1] in MONTHS:
        return f"{found[2]}-{MONTHS.index(found[1]) + 1:02}"
    found = re.search(r"\b(19|20)\d{2}\b", text)
    return found[0] if found else ""


def same_date(read: str, true: str) -> bool:
    """Whether a date is the true one, as exactly as that is known."""
    return bool(read and true) and (read == true or len(true) == 4 and read[:4] == true)


def start(entry: dict) -> str:
    """Returns when an entry began."""
    return date(entry.get("startDate"))


def end(entry: dict) -> str:
    """Returns when an entry ended."""
    return date(entry.get("endDate"))


def work_end(entry: dict) -> str:
    """Returns when an employment ended; one that began and has no end goes on."""
    return end(entry) or ("present" if entry.get("startDate") else "")


def company(entry: dict) -> str:
    """Returns the employer."""
    return entry.get("name") or entry.get("company") or ""


def position(entry: dict) -> str:
    """Returns the title."""
    return entry.get("position") or ""


def institution(entry: dict) -> str:
    """Returns the school."""
    return entry.get("institution") or ""


def degree(entry: dict) -> str:
    """Returns kind and field of study as one text: resumes draw the line between them anywhere."""
    return f"{entry.get('studyType') or ''} {entry.get('area') or ''}".strip()


def items(resume: dict, section: str) -> List[dict]:
    """Returns the entries of a section."""
    found = resume.get(section)
    return [item for item in found if isinstance(item, dict)] if isinstance(found, list) else []


def links(basics: dict) -> set:
    """Returns all addresses, without what browsers add."""
    found = [basics.get("url"), *(profile.get("url") for profile in basics.get("profiles") or [])]
    bare = (re.sub(r"^[a-z]+://", "", plain(url)) for url in found if url)
    return {re.sub(r"^www\.", "", url).rstrip("/") for url in bare}


def skills(resume: dict) -> set:
    """Returns the skills: the keywords of each group, or its name where it has none."""
    found = resume.get("skills") if isinstance(resume.get("skills"), list) else []
    groups = ([item] if isinstance(item, str) else item.get("keywords") or [item.get("name")] for item in found)
    return {plain(skill) for group in groups for skill in group} - {""}


def pairs(read: list, true: list, score: Callable, least: float) -> Iterator[Tuple]:
    """Pairs what was read with what is true, the best score first and none below `least`."""
    scored = [(score(one, other), i, j) for i, one in enumerate(read) for j, other in enumerate(true)]
    left, right = set(), set()
    for value, i, j in sorted(scored, key=lambda found: -found[0]):
        if value >= least and i not in left and j not in right:
            left.add(i)
            right.add(j)
            yield read[i], true[j]


def compare_one(counts: Counts, field: str, read, true, same: Callable) -> None:
    """Compares a field of which there is one."""
    counts.add(field, int(bool(read and true and same(read, true))), int(bool(read)), int(bool(true)))


def compare_many(counts: Counts, field: str, read: Iterable, true: Iterable) -> None:
    """Compares texts in no particular order."""
    read, true = ([text for text in texts if plain(text)] for texts in (read, true))
    counts.add(field, sum(1 for _ in pairs(read, true, likeness, ALIKE)), len(read), len(true))


def compare_entries(counts: Counts, section: str, read: list, true: list, fields: dict, score: Callable, least: float) -> None:
    """Compares the fields of paired entries, and whether all of an entry's are right."""
    paired = list(pairs(read, true, score, least))
    for field, (value, same) in fields.items():
        right = sum(1 for one, other in paired if value(one) and value(other) and same(value(one), value(other)))
        counts.add(f"{section}.{field}", right, sum(1 for one in read if value(one)), sum(1 for one in true if value(one)))
    whole = sum(1 for one, other in paired if all(same(value(one), value(other)) for value, same in fields.values()))
    counts.add(f"{section}.entry", whole, len(read), len(true))


WORK = {"company": (company, alike), "position": (position, alike), "start": (start, same_date), "end": (work_end, same_date)}
EDUCATION = {
    "institution": (institution, alike),
    "degree": (degree, lambda read, true: words_in_common(read, true) >= 0.8),
    "start": (start, same_date),
    "end": (end, same_date),
}


def work_likeness(read: dict, true: dict) -> float:
    """Returns how likely two entries are the same employment."""
    dates = 0.5 * same_date(start(read), start(true))
    return likeness(company(read), company(true)) + likeness(position(read), position(true)) + dates


def education_likeness(read: dict, true: dict) -> float:
    """Returns how likely two entries are the same study."""
    dates = 0.5 * same_date(start(read), start(true))
    return likeness(institution(read), institution(true)) + words_in_common(degree(read), degree(true)) + dates


def compare(read: dict, true: dict) -> Counts:
    """Compares a resume with its truth."""
    counts = Counts()
    one, other = (resume.get("basics") or {} for resume in (read, true))
    for field in ("name", "email"):
        compare_one(counts, field, one.get(field), other.get(field), lambda read, true: plain(read) == plain(true))
    phones = (re.sub(r"\D", "", str(basics.get("phone") or "")) for basics in (one, other))
    compare_one(counts, "phone", *phones, lambda read, true: read[-8:] == true[-8:])
    found, there = links(one), links(other)
    counts.add("links", len(found & there), len(found), len(there))
    for field in ("label", "summary"):
        compare_one(counts, field, one.get(field), other.get(field), alike)
    compare_entries(counts, "work", items(read, "work"), items(true, "work"), WORK, work_likeness, 0.75)
    highlights = ([text for entry in items(resume, "work") for text in entry.get("highlights") or []] for resume in (read, true))
    compare_many(counts, "work.highlights", *highlights)
    compare_entries(counts, "education", items(read, "education"), items(true, "education"), EDUCATION, education_likeness, 0.6)
    found, there = skills(read), skills(true)
    counts.add("skills", len(found & there), len(found), len(there))
    for section, field in LISTS.items():
        compare_many(counts, f"{section}.{field}", *([item.get(field) for item in items(resume, section)] for resume in (read, true)))
    return counts


def total(all_counts: Iterable[Counts]) -> Counts:
    """Adds up the counts of several resumes."""
    summed = Counts()
    for counts in all_counts:
        for field, (right, read, true) in counts.items():
            summed.add(field, right, read, true)
    return summed


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("read", type=Path)
    arguments.add_argument("truths", type=Path)
    arguments.add_argument("--by-theme", action="store_true", help="the overall figure by what follows __ in a name, too")
    options = arguments.parse_args()
    themes, files = defaultdict(list), []
    for truth in sorted(options.truths.glob("*.truth.json")):
        name = truth.name[: -len(".truth.json")]
        try:
            read = json.loads((options.read / f"{name}.json").read_bytes())
        except (OSError, ValueError):
            read = {}
        files.append(compare(read, json.loads(truth.read_bytes())))
        themes[name.split("__")[-1]].append(files[-1])
    if not files:
        sys.exit(f"{options.truths} holds no NAME.truth.json.")
    counts = total(files)
    for field, (right, read, true) in counts.items():
        precision, recall = right / read if read else 0.0, right / true if true else 0.0
        print(f"{field:26} P {precision:.3f} R {recall:.3f} F1 {counts.f1(field):.3f}  ({right} of {read} read, {true} true)")
    print(f"{'overall':26} {counts.overall():.4f} over {len(files)} files")
    for theme, held in themes.items() if options.by_theme else ():
        print(f"{theme:26} {total(held).overall():.4f} over {len(held)} files")


if __name__ == "__main__":
    main()
