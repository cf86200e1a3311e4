"""OpenResume's parser (AGPL-3.0), from its repository, bundled for Node; none of it is changed."""
import json
from pathlib import Path

from . import shape
from .install import run

NAME = "OpenResume 4f8255a"
UNJUDGED = ()
REPOSITORY = "https://github.com/xitanggg/open-resume"
COMMIT = "4f8255a2c763479837f69f1dccf2a3338730cd79"

HERE = Path(__file__).resolve().parent


def command(folder: Path, checkout: Path = None) -> list:
    """Returns the command that prints what it reads in the file that follows.

    It is cloned where there is no checkout, or git directory, of it."""
    folder = folder / "open-resume"
    bundle = folder / "open_resume.cjs"
    if not bundle.exists():
        folder.mkdir(parents=True, exist_ok=True)
        if checkout is None:
            checkout = folder / "checkout"
            run(["git", "clone", "--quiet", REPOSITORY, checkout])
        run(["git", "-C", checkout, "archive", "--output", folder / "parser.tar", COMMIT, "src/app/lib", "tsconfig.json"])
        run(["tar", "xf", "parser.tar"], cwd=folder)
        (folder / "package.json").write_text(json.dumps({"private": True}))
        packages = ["reader@npm:pdfjs-dist@3.11.174", "@reduxjs/toolkit@1.9.7", "esbuild@0.25.12"]
        run(["npm", "install", "--silent", "--no-audit", "--no-fund", "--omit=optional", *packages], cwd=folder)
        options = ["--bundle", "--platform=node", "--format=cjs", "--tsconfig=tsconfig.json", "--external:reader"]
        options.append(f"--alias:pdfjs-dist={HERE / 'open_resume_pdfjs.js'}")
        options.append(f"--alias:pdfjs-dist/build/pdf.worker.entry={HERE / 'open_resume_worker.js'}")
        run(["npx", "esbuild", HERE / "open_resume.js", *options, "--outfile=open_resume.cjs"], cwd=folder)
    return ["node", bundle]


def resume(read: dict) -> dict:
    """Returns what it read as a JSON Resume."""
    profile, skills = read["profile"], read["skills"]
    listed = skills["descriptions"] + [skill["skill"] for skill in skills["featuredSkills"]]
    return {
        "basics": shape.filled({key: profile[key] for key in ("name", "email", "phone", "url", "summary")}),
        "work": [
            shape.filled(
                {"name": job["company"], "position": job["jobTitle"], "highlights": job["descriptions"], **shape.period(job["date"])}
            )
            for job in read["workExperiences"]
        ],
        "education": [
            shape.filled({"institution": study["school"], "studyType": study["degree"], **shape.period(study["date"])})
            for study in read["educations"]
        ],
        "skills": shape.skills(listed),
        "projects": [shape.filled({"name": project["project"]}) for project in read["projects"]],
    }
