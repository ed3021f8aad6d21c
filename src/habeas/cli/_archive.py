"""Many documents for ``habeas read``: worker processes, progress on standard error, lines, and a summary."""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from habeas.errors import InputError

if TYPE_CHECKING:
    from habeas.workflows.read_many import Options
    from habeas.workflows.read_summary import ReadSummary

_MOST_WORKERS = 16
_EVERY = 30.0
_INTERRUPTED = 130


def read_archive(path: Path, options: Options, *, out: Path | None, workers: int | None, as_json: bool) -> None:
    """Read a folder or a web archive. Ends the command with 2 where documents failed, 130 where it was interrupted."""
    from habeas.adapters.collection import Collection
    from habeas.adapters.extract import extract_bytes
    from habeas.adapters.lines_file import LinesFile
    from habeas.adapters.workers import Workers
    from habeas.workflows.read_many import OPENING, key_of, read_many, read_one
    from habeas.workflows.read_summary import ReadSummary

    summary, began = ReadSummary(), time.monotonic()
    with ExitStack() as stack:
        lines = None if out is None else stack.enter_context(LinesFile(out, OPENING, key_of))
        apart = frozenset() if lines is None else frozenset({lines.path, lines.kept_path})
        documents = Collection(path, apart)
        job = partial(read_one, extract=extract_bytes, options=options)
        pool = stack.enter_context(Workers(job, workers or min(len(os.sched_getaffinity(0)), _MOST_WORKERS)))
        told = stack.enter_context(_progress())
        try:
            kept = (lambda _: None) if lines is None else lines.kept
            for line in read_many(documents, pool, options, kept):
                if lines is not None:
                    lines.write(line.text)
                elif as_json:
                    sys.stdout.buffer.write(line.text + b"\n")
                summary.add(line.found, again=line.again)
                told(summary.documents, documents.share)
        except KeyboardInterrupt:
            _interrupted(summary, out)
        if lines is not None:
            lines.finish()
    if as_json and out is not None:
        passed = {"passed_over": dict(documents.passed.most_common())}
        typer.echo(json.dumps({**summary.as_json(), **passed}, ensure_ascii=False, indent=2))
    else:
        for row in _rows(summary, dict(documents.passed.most_common()), time.monotonic() - began):
            typer.echo(row, err=as_json)
        if out is None and not as_json:
            typer.echo("Nothing was kept: give --out FILE.jsonl for a line of claims for each document.")
    if summary.failed:
        raise typer.Exit(InputError.exit_code)


def _interrupted(summary: ReadSummary, out: Path | None) -> None:
    kept = f"Those are in {out}; the same command goes on from there." if out is not None else "Nothing was kept."
    typer.echo(f"\nhabeas: Interrupted after {summary.documents:,} documents. {kept}", err=True)
    raise typer.Exit(_INTERRUPTED)


@contextmanager
def _progress() -> Iterator[Callable[[int, float], None]]:
    """A function to be told how many documents are done, and what share of all: a bar, or now and then a line."""
    if sys.stderr.isatty():
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

        columns = (
            TextColumn("Reading"),
            BarColumn(),
            TaskProgressColumn(),
            TextColumn("{task.fields[done]:,} documents"),
        )
        with Progress(*columns, TimeRemainingColumn(), console=Console(stderr=True), transient=True) as bar:
            task = bar.add_task("", total=1.0, done=0)
            yield lambda done, share: bar.update(task, completed=share, done=done)
        return
    last = time.monotonic()

    def say(done: int, share: float) -> None:
        nonlocal last
        if time.monotonic() - last >= _EVERY:
            last = time.monotonic()
            typer.echo(f"habeas: {done:,} documents read ({share:.0%})", err=True)

    yield say


def _rows(summary: ReadSummary, passed: dict[str, int], seconds: float) -> Iterator[str]:
    """The summary in words."""
    before = f", {summary.again:,} of them before" if summary.again else ""
    yield f"Documents: {summary.documents:,}"
    yield f"  read: {summary.read:,}{before} ({seconds:,.1f} s)"
    yield f"  the same bytes as an earlier one: {summary.same:,}"
    yield f"  failed: {summary.failed:,}"
    yield f"Languages: {_table(dict(summary.languages.most_common()))}"
    yield f"Formats: {_table(dict(summary.formats.most_common()))}"
    yield "Claims: " + ", ".join(f"{count:,} {kind}" for kind, count in summary.claims.items())
    if summary.unread:
        whole = f", {summary.wholly_unread:,} documents as a whole" if summary.wholly_unread else ""
        yield f"Paragraphs in a language that is not read: {_table(dict(summary.unread.most_common()))}{whole}"
    if passed:
        yield f"Passed over in web archives: {_table(passed)}"
    for kind, count in summary.reasons.most_common():
        yield f"Failed, {count:,}: {kind}"
        for name in summary.examples[kind]:
            yield f"    {name}"
        if count > len(summary.examples[kind]):
            yield f"    and {count - len(summary.examples[kind]):,} more"


def _table(counts: dict[str, int]) -> str:
    return ", ".join(f"{name} {count:,}" for name, count in counts.items()) or "none"
