#!/usr/bin/env python3
"""Reports what public lists of skills name and the table lacks: tests/scripts/skills.py LIST... [--missing N] [--table FOLDER]

Each LIST is a file or folder that somebody has already fetched, told apart by its name:
  data/ of the npm package `linguist-languages`     languages of type "programming"
  devicon.json of the npm package `devicon`
  simple-icons.json of the npm package `simple-icons` (brands of every kind: judge by eye what is a skill)
  Technology Skills.txt of O*NET                    those marked as hot technologies
  *.jsonl in the form of SkillSpan                  spans of knowledge

An entry counts as found if a spelling of the table is one of its names; or, for O*NET and spans, which are phrases, stands in
it as whole words. Prints the share found of each list, then the first N that were not (40), those of several lists and the most
frequent first. Nothing is downloaded and nothing written. Python 3.11 or newer, nothing else."""
import argparse
import csv
import json
import re
import tomllib
import unicodedata
from collections import Counter
from pathlib import Path
from typing import Dict, Iterator, List, Set, Tuple

Entry = Tuple[str, List[str], int]
"""Its name, all its names, how often it is named."""

PHRASES = ("O*NET", "SkillSpan")
"""Lists whose entries are phrases that hold a name."""


def fold(text: str) -> str:
    """Returns `text` without case, with one space for hyphens and spaces, and none around a slash."""
    text = unicodedata.normalize("NFKD", text).lower().replace("’", "'")
    text = re.sub(r"[\s‐‑-]+", " ", text)
    return re.sub(r" ?/ ?", "/", text).strip()


def bare(name: str) -> str:
    """Returns a folded name without what the matcher lets vary: spaces, a plural, a version, the dot of ".js"."""
    name = re.sub(r"[ .](?=js$)", "", name)
    name = re.sub(r"(?<=[a-z]{2}) ?v?\d+(\.\d+)*$", "", name)
    return re.sub(r"(?<=[a-z]{3})s$", "", name).replace(" ", "")


def spellings(folder: Path) -> Set[str]:
    """Returns every spelling of the table, folded."""
    found: Set[str] = set()
    for path in folder.glob("*.toml"):
        for skills in tomllib.loads(path.read_text("utf-8")).values():
            for skill in skills.values():
                for kind in ("aliases", "german", "cased", "context"):
                    found.update(map(fold, skill.get(kind, [])))
                found.add(fold(skill["name"]))
    return found


def linguist(folder: Path) -> Iterator[Entry]:
    for path in sorted(folder.glob("*.js")):
        text = path.read_text("utf-8")
        name = re.search(r"name: ['\"](.+)['\"],", text)
        aliases = re.search(r"aliases: \[([^\]]*)\]", text)
        if name and "type: 'programming'" in text:
            yield name[1], [name[1], *re.findall(r"'([^']+)'", aliases[1] if aliases else "")], 1


def devicon(path: Path) -> Iterator[Entry]:
    for icon in json.loads(path.read_text("utf-8")):
        yield icon["name"], [icon["name"], *icon.get("altnames", [])], 1


def simple_icons(path: Path) -> Iterator[Entry]:
    for icon in json.loads(path.read_text("utf-8")):
        yield icon["title"], [icon["title"], *icon.get("aliases", {}).get("aka", [])], 1


def onet(path: Path) -> Iterator[Entry]:
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t")
        hot = Counter(row["Example"] for row in rows if row["Hot Technology"] == "Y")
    for name, count in hot.items():
        yield name, [name], count


def skillspan(path: Path) -> Iterator[Entry]:
    spans: Counter = Counter()
    for line in path.read_text("utf-8").splitlines():
        sentence = json.loads(line)
        span: List[str] = []
        for token, tag in [*zip(sentence["tokens"], sentence["knowledge"]), ("", "O")]:
            if tag != "I" and span:
                spans[" ".join(span)] += 1
                span = []
            if tag != "O":
                span.append(token)
    for name, count in spans.items():
        yield name, [re.sub(r" ([.,/)+#]) ?", r"\1", name)], count


def read(path: Path) -> Tuple[str, List[Entry]]:
    """Returns the name of the list at `path` and its entries."""
    if path.is_dir():
        return "linguist", list(linguist(path))
    if path.name == "devicon.json":
        return "devicon", list(devicon(path))
    if path.name == "simple-icons.json":
        return "simple-icons", list(simple_icons(path))
    if path.suffix == ".txt":
        return "O*NET", list(onet(path))
    if path.suffix == ".jsonl":
        return "SkillSpan", list(skillspan(path))
    raise SystemExit(f"{path} is none of the lists this script knows; see --help")


def holds(phrase: str, known: Set[str]) -> bool:
    """Whether a spelling of two letters or more stands in `phrase` as whole words."""
    for parted in (r"[ ,;()]+", r"[ ,;()/]+"):
        words = re.split(parted, phrase)
        runs = (" ".join(words[i:j]) for i in range(len(words)) for j in range(i + 1, min(i + 6, len(words)) + 1))
        if any(run in known or bare(run) in known for run in runs if len(run) > 1):
            return True
    return False


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("lists", nargs="+", type=Path)
    arguments.add_argument("--missing", type=int, default=40)
    arguments.add_argument("--table", type=Path, default=Path(__file__).parents[2] / "templates/skills")
    given = arguments.parse_args()

    table = spellings(given.table)
    known = table | {bare(spelling) for spelling in table}
    lists = [read(path) for path in given.lists]
    named: Dict[str, int] = Counter(bare(fold(name)) for _, entries in lists for name, _, _ in entries)
    print(f"{len(table)} spellings in the table")
    for title, entries in lists:
        missing = []
        for name, names, count in entries:
            folded = [fold(one) for one in names]
            found = any(one in known or bare(one) in known for one in folded)
            if not found and not (title in PHRASES and any(holds(one, known) for one in folded)):
                missing.append((-named[bare(fold(name))], -count, name))
        found = len(entries) - len(missing)
        print(f"\n{title}: {found} of {len(entries)} found ({found / max(len(entries), 1):.0%}); not found:")
        for _, count, name in sorted(missing)[: given.missing]:
            print(f"  {name}" + (f" ({-count})" if count < -1 else ""))


if __name__ == "__main__":
    main()
