"""pyresparser (GPL-3.0), from PyPI; it needs Python 3.8 or older for its spaCy.

Its spaCy model `en_core_web_sm` and NLTK's stop words are no packages of PyPI. A blank English pipeline and spaCy's stop
words stand for them: the name and the skills of several words, which it finds with that model, are then not found. The
name is therefore not judged; the skills are, since most are single words."""
import shutil
from pathlib import Path

from . import shape
from .install import NotInstalled, python

NAME = "pyresparser 1.0.6"
UNJUDGED = ("name",)
"""Fields that are found by what could not be installed, and are not judged."""

READ = """
import json, sys, warnings
warnings.simplefilter("ignore")
import nltk.corpus, spacy
from spacy.lang.en.stop_words import STOP_WORDS

class StopWords:
    def words(self, language):
        return list(STOP_WORDS)

def annotated(doc):
    doc.is_tagged = doc.is_parsed = True
    return doc

def load(name, load=spacy.load):
    if name != "en_core_web_sm":
        return load(name)
    blank = spacy.blank("en")
    blank.add_pipe(annotated)
    return blank

nltk.corpus.stopwords, spacy.load = StopWords(), load
from pyresparser import ResumeParser
print(json.dumps(ResumeParser(sys.argv[1]).get_extracted_data()))
"""


def interpreter() -> str:
    """Returns Python 3.8, from the path or from pyenv.

    Raises NotInstalled where there is none."""
    kept = sorted(Path.home().glob(".pyenv/versions/3.8.*/bin/python"))
    found = shutil.which("python3.8") or (str(kept[-1]) if kept else None)
    if not found:
        raise NotInstalled("it needs Python 3.8")
    return found


def command(folder: Path) -> list:
    """Returns the command that prints what it reads in the file that follows."""
    packages = ["--prefer-binary", "pyresparser==1.0.6", "spacy==2.3.9"]
    run = [python(folder / "pyresparser", packages, interpreter()), "-c", READ]
    # It puts employers and titles through a set: without a seed, their order changes from run to run.
    return ["env", "PYTHONHASHSEED=0", *run]


def resume(read: dict) -> dict:
    """Returns what it read as a JSON Resume. Employers and titles come as two lists; they are taken to be in the same order."""
    companies, titles = read["company_names"] or [], read["designation"] or []
    jobs = range(max(len(companies), len(titles)))
    colleges, degrees = read["college_name"] or [], read["degree"] or []
    studies = range(max(len(colleges), len(degrees)))
    return {
        "basics": shape.filled({"name": read["name"], "email": read["email"], "phone": read["mobile_number"]}),
        "work": [shape.filled({"name": nth(companies, i), "position": nth(titles, i)}) for i in jobs],
        "education": [shape.filled({"institution": nth(colleges, i), "studyType": nth(degrees, i)}) for i in studies],
        "skills": shape.skills(read["skills"] or []),
    }


def nth(texts: list, index: int) -> str:
    """Returns the text at an index; nothing beyond the last."""
    return " ".join(texts[index].split()) if index < len(texts) else ""
