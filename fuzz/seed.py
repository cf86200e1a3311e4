#!/usr/bin/env python3
"""Fills fuzz/corpus with what each target starts from: the documents of the tests, and parts of them in plain form."""
import hashlib
import re
import zipfile
import zlib
from pathlib import Path
from typing import Iterator

ROOT = Path(__file__).resolve().parent.parent
LARGEST = 128 * 1024
"""Largest seed in bytes: what is larger than a run's -max_len is cut."""


def documents(*endings: str) -> Iterator[Path]:
    """Returns the documents of the tests with those endings."""
    for folder in ("samples", "tests"):
        for file in sorted((ROOT / folder).rglob("*")):
            if file.suffix in endings and file.is_file() and "fuzz" not in file.parts:
                yield file


def add(target: str, seed: bytes) -> None:
    """Adds a seed under a name that its content gives."""
    folder = ROOT / "fuzz" / "corpus" / target
    folder.mkdir(parents=True, exist_ok=True)
    if 0 < len(seed) <= LARGEST:
        (folder / hashlib.sha1(seed).hexdigest()).write_bytes(seed)


def streams(file: bytes) -> Iterator[bytes]:
    """Returns the inflated streams of a PDF."""
    for found in re.finditer(rb"stream\r?\n", file):
        try:
            yield zlib.decompressobj().decompress(file[found.end() :])
        except zlib.error:
            continue


def add_pages(file: bytes) -> None:
    """Adds what the pages of a PDF draw, in pieces, each with a character map."""
    plain = list(streams(file))
    maps = [stream for stream in plain if b"begincmap" in stream] or [b""]
    drawn = [stream for stream in plain if b"BT" in stream and re.search(rb"T[jJ]", stream)]
    for stream in drawn:
        stream = re.sub(rb"/\w+ (?=[\d.]+ Tf)", b"/F2 ", stream)
        for index, start in enumerate(range(0, min(len(stream), 6000), 1500)):
            add("page", stream[start : start + 1500] + b"\nendcontent\n" + maps[index % len(maps)][:1500])


def add_parts(file: Path) -> None:
    """Adds the parts of a package that hold text, in plain form."""
    with zipfile.ZipFile(file) as package:
        names = [name for name in package.namelist() if re.search(r"\.(xml|rels)$|^mimetype$", name) and "theme" not in name]
        main = next((name for name in names if name in ("word/document.xml", "content.xml")), None)
        if main:
            names = [name for name in names if package.getinfo(name).file_size < 20000 or name == main]
            add("docx", b"".join(b"=== %s\n%s\n" % (name.encode(), package.read(name)) for name in names))


def main() -> None:
    for folder in sorted((ROOT / "tests" / "data" / "fuzz").iterdir()):
        for file in sorted(folder.iterdir()):
            add(folder.name, file.read_bytes())
    for file in documents(".pdf"):
        add("pdf", file.read_bytes())
        add_pages(file.read_bytes())
    for file in documents(".docx", ".odt"):
        add("docx", file.read_bytes())
        add_parts(file)
    for file in documents(".txt", ".md", ".json", ".html", ".htm", ".rtf", ".doc"):
        add("text", file.read_bytes())
        add("posting" if "postings" in file.parts or "samples" in file.parts else "resume", file.read_bytes())


if __name__ == "__main__":
    main()
