"""leverparser (MIT), from PyPI."""
from pathlib import Path

from . import shape
from .install import python

NAME = "leverparser 0.1.0"
UNJUDGED = ()

READ = """
import dataclasses, json, sys
from pyresume import ResumeParser
print(json.dumps(dataclasses.asdict(ResumeParser().parse(sys.argv[1])), default=str))
"""


def command(folder: Path) -> list:
    """Returns the command that prints what it reads in the file that follows."""
    return [python(folder / "leverparser", ["leverparser==0.1.0"]), "-c", READ]


def resume(read: dict) -> dict:
    """Returns what it read as a JSON Resume."""
    contact = read["contact_info"]
    return {
        "basics": shape.filled(
            {
                "name": contact["name"],
                "email": contact["email"],
                "phone": contact["phone"],
                "summary": read["summary"],
                "profiles": shape.profiles(contact[key] for key in ("linkedin", "github", "website")),
            }
        ),
        "work": [
            shape.filled(
                {
                    "name": job["company"],
                    "position": job["title"],
                    "startDate": job["start_date"],
                    "endDate": None if job["current"] else job["end_date"],
                    "highlights": job["responsibilities"],
                }
            )
            for job in read["experience"]
        ],
        "education": [
            shape.filled(
                {
                    "institution": study["institution"],
                    "studyType": study["degree"],
                    "area": study["major"],
                    "endDate": study["graduation_date"],
                }
            )
            for study in read["education"]
        ],
        "skills": shape.skills(skill["name"] for skill in read["skills"]),
        "projects": [shape.filled({"name": project["name"]}) for project in read["projects"]],
        "certificates": [shape.filled({"name": found["name"]}) for found in read["certifications"]],
        "languages": [{"language": language} for language in read["languages"]],
    }
