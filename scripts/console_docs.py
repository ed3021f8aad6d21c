"""The console examples of the documentation: run, and compared with what is printed or written anew.

A block is fenced as ``console``; a line that begins with ``$ `` is a command, the lines after it are what it prints. An
ellipsis (…) in the expected text stands for anything within a line: roots, keys and times differ from run to run. A line
that is nothing but an ellipsis stands for any number of lines.

    python scripts/console_docs.py README.md docs/*.md     write the blocks anew from what the commands print
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
_BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_VARIES = re.compile(r"\b[0-9a-f]{12,}\b…?|(?<![\w./-])[A-Za-z0-9+/]{43}=|\b\d{4}-\d\d-\d\dT[\d:.]+Z?|\b\d+\.\d+ s\b")


@dataclass(frozen=True)
class Example:
    """One command and what it prints."""

    command: str
    printed: str


def examples(block: str) -> Iterator[Example]:
    """The commands of one block, each with its expected text."""
    command: str | None = None
    lines: list[str] = []
    for line in block.splitlines():
        if line.startswith("$ "):
            if command is not None:
                yield Example(command, "\n".join(lines))
            command, lines = line[2:], []
        else:
            lines.append(line)
    if command is not None:
        yield Example(command, "\n".join(lines))


def blocks(page: Path) -> list[str]:
    """The console blocks of a page."""
    return _BLOCK.findall(page.read_text(encoding="utf-8"))


def run(command: str, folder: Path) -> str:
    """What a command prints, both streams, run in ``folder`` with the project's own programs first."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "COLUMNS": "100", "NO_COLOR": "1", "TERM": "dumb"}
    environment.pop("HABEAS_REGISTER", None)
    done = subprocess.run(
        ["/bin/sh", "-c", command], cwd=folder, env=environment, text=True, check=False, timeout=300,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL,
    )  # fmt: skip
    return "\n".join(line.rstrip() for line in done.stdout.rstrip().splitlines())


def matches(expected: str, printed: str) -> bool:
    """Whether the text is as expected, an ellipsis standing for anything within a line, or alone for any lines."""
    lines = (line.rstrip() for line in expected.rstrip().splitlines())
    pattern = "\n".join(r"[\s\S]*" if line == "…" else ".*".join(map(re.escape, line.split("…"))) for line in lines)
    return re.fullmatch(pattern, printed) is not None


def prepare(folder: Path, demo: Path) -> None:
    """What the commands find in their folder: ``examples`` of the project, and ``demo`` as `habeas demo` built it."""
    (folder / "examples").symlink_to(ROOT / "examples")
    (folder / "demo").symlink_to(demo)


def rewritten(page: Path, folder: Path) -> str:
    """The page with every console block written anew."""

    def one(match: re.Match[str]) -> str:
        lines: list[str] = []
        for example in examples(match[1]):
            printed = run(example.command, folder)
            unchanged = matches(example.printed, printed)
            printed = example.printed.rstrip() if unchanged else _VARIES.sub("…", printed)
            lines.append(f"$ {example.command}")
            if printed:
                lines.append(printed)
        return "```console\n" + "\n".join(lines) + "\n```"

    return _BLOCK.sub(one, page.read_text(encoding="utf-8"))


def main(pages: list[str]) -> None:
    """Write the pages' console blocks anew, each page in a folder of its own."""
    with tempfile.TemporaryDirectory() as built:
        run("habeas demo --into demo", Path(built))
        for page in map(Path, pages):
            with tempfile.TemporaryDirectory() as folder:
                prepare(Path(folder), Path(built) / "demo")
                page.write_text(rewritten(page, Path(folder)), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
