"""Turns what parsers write into what JSON Resume holds."""
import re
from typing import Iterable, List


def period(text: str) -> dict:
    """Returns the dates of a period such as "May 2024 – present"."""
    ends = re.split(r"\s+(?:-|–|—|to|bis)\s+|\s*[–—]\s*", (text or "").strip(), maxsplit=1)
    dates = dict(zip(("startDate", "endDate"), ends))
    if re.fullmatch(r"(?i)present|current|now|today|ongoing", dates.get("endDate", "").strip()):
        del dates["endDate"]
    return {key: date for key, date in dates.items() if date}


def without_label(text: str) -> str:
    """Returns a line without a label such as "Languages:"."""
    return re.sub(r"^[^\W\d][^:,;]{0,30}:\s+", "", text.strip())


def skills(lines: Iterable[str]) -> List[dict]:
    """Returns the skills that lines list."""
    words = [word.strip() for line in lines for word in re.split(r"[,;|•·]", without_label(line))]
    return [{"name": "Skills", "keywords": [word for word in words if word]}] if any(words) else []


def profiles(urls: Iterable[str]) -> List[dict]:
    """Returns profiles at addresses, of which some may be missing."""
    return [{"url": url} for url in urls if url]


def filled(record: dict) -> dict:
    """Returns a record without what is empty."""
    return {key: value for key, value in record.items() if value}
