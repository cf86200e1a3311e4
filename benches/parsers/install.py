"""Installs other parsers below target/peers, once."""
import subprocess
import sys
from pathlib import Path
from typing import Sequence


class NotInstalled(Exception):
    """A parser cannot be had here; the text says why."""


def run(command: Sequence, **options) -> None:
    """Runs a command to its end.

    Raises NotInstalled with the last line that it wrote where it fails."""
    try:
        done = subprocess.run([str(part) for part in command], capture_output=True, text=True, check=False, **options)
    except OSError as error:
        raise NotInstalled(str(error)) from error
    if done.returncode:
        lines = (done.stderr or done.stdout).strip().splitlines() or ["it failed"]
        raise NotInstalled(f"{Path(command[0]).name} {command[1]}: {lines[-1]}")


def python(folder: Path, packages: Sequence[str], interpreter: str = sys.executable) -> Path:
    """Returns the interpreter of an environment in `folder` that holds `packages`.

    Raises NotInstalled where one of them cannot be installed."""
    command, done = folder / "bin" / "python", folder / "installed"
    if not done.exists():
        run([interpreter, "-m", "venv", folder])
        run([command, "-m", "pip", "install", "--quiet", *packages])
        done.touch()
    return command
