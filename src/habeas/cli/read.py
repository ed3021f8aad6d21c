"""``habeas read``: a report becomes figures, quotations and persons, each with the place where it stands."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from habeas.cli._model import ModelName, ModelOutside, ModelServer, account_lines, chosen_reader
from habeas.cli._options import AsJson, check_country, check_language
from habeas.errors import InputError, Place, QuestionError

if TYPE_CHECKING:
    from habeas.workflows.read import Reading


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("read", epilog="Example: habeas read article.html --published 2025-05-07 --json")(read)


def read(
    file: Annotated[
        Path | None, typer.Argument(help="A report, or a folder or web archive of many.", show_default=False)
    ] = None,
    *,
    published: Annotated[
        str | None, typer.Option(help="When it was published (2025-05-07, 2025-05); found in it otherwise.")
    ] = None,
    country: Annotated[
        str | None, typer.Option(help="The country it is about, two letters; else from the text.")
    ] = None,
    language: Annotated[str | None, typer.Option(help="Its language, two letters; else from the text.")] = None,
    records: Annotated[
        Path | None, typer.Option(help="Read many: a file of JSON lines with id, text, published, lang, country.")
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option(help="For a folder or web archive: write a JSON line for each document here, or go on with it."),
    ] = None,
    workers: Annotated[
        int | None, typer.Option(min=1, max=64, help="For a folder or web archive: how many processes read.")
    ] = None,
    html: Annotated[Path | None, typer.Option(help="Write a page: the report with every claim marked.")] = None,
    model_server: ModelServer = None,
    model: ModelName = None,
    model_outside: ModelOutside = False,
    as_json: AsJson = False,
    _register: Annotated[
        Path | None,
        typer.Option("--register", help="Reading needs none; taken so that scripts may name it with every command."),
    ] = None,
) -> None:
    """Read a report: its figures with bounds, what they count, when and who says so; quotations; persons named.

    Nothing is recorded. Of a folder or a web archive (WARC, WACZ) every document is read; the exit code is 2 where some
    failed. With --records each line of output is one record: {"id", "figures"}.
    """
    if (file is None) == (records is None):
        raise QuestionError("One thing is read at a time.", mend="Give a report, or --records FILE.jsonl.")
    check_language(language)
    check_country(country)
    many = records is not None or (file is not None and _holds_many(file))
    if many and (model_server is not None or model is not None):
        raise QuestionError("A model reads one report at a time.", mend="Name one report, or leave the model out.")
    if many and html is not None:
        raise QuestionError("A page shows one report.", mend="Name one report, or leave --html out.")
    if records is not None:
        if not as_json:
            raise QuestionError("Many texts are read into JSON lines only.", mend="Add --json.")
        if published or country or language:
            raise QuestionError("Each record has its own date, country and language.", mend="Leave the options out.")
        _read_records(records)
        return
    assert file is not None
    if many:
        from habeas.cli._archive import read_archive
        from habeas.documents.document import About
        from habeas.workflows.read_many import Options

        About(published=published)
        options = Options(published, country, language)
        read_archive(file, options, out=out, workers=workers, as_json=as_json)
        return
    if out is not None or workers is not None:
        mend = "Leave --out and --workers out; add --json and redirect the output."
        raise QuestionError("One report is read in one go, to standard output.", mend=mend)
    from habeas.adapters.extract import extract
    from habeas.workflows.read import read_file

    with chosen_reader(model_server, model, outside=model_outside) as reader:
        reading = read_file(file, extract, published=published, country=country, language=language, reader=reader)
    _tell(reading, file, html, as_json=as_json)


def _tell(reading: Reading, file: Path, html: Path | None, *, as_json: bool) -> None:
    """Print what was read, and write the page where one was asked for; what was not read goes to standard error."""
    for unread, count in sorted(reading.unread.items()):
        typer.echo(f"habeas: {count} paragraph{'s' if count > 1 else ''}: {_unread(unread)}", err=True)
    if reading.account is not None:
        for line in account_lines(reading.account):
            typer.echo(f"habeas: {reading.reader}: {line}", err=True)
    if html is not None:
        from habeas.adapters.pages.reading import reading_page
        from habeas.cli._files import write_text
        from habeas.reading.reader import Findings

        found = Findings(reading.figures, reading.quotations, reading.persons, reading.events)
        page = reading_page(reading.document, found, reader=reading.reader, unread=reading.unread)
        write_text(html, page, "page", beside=file)
    if as_json:
        typer.echo(json.dumps(reading.as_json(), ensure_ascii=False, indent=2))
        return
    from rich.console import Console

    from habeas.cli._reading import show

    show(reading, Console(highlight=False))
    if html is not None:
        typer.echo(f"\nThe page: {html}")


def _holds_many(file: Path) -> bool:
    """Whether it is a folder or a web archive."""
    from habeas.adapters.web_archive import is_web_archive

    return file.is_dir() or (file.is_file() and is_web_archive(file))


def _read_records(path: Path) -> None:
    from rich.console import Console
    from rich.progress import track

    from habeas.workflows.records import read_records

    errors = Console(stderr=True)
    unread: Counter[str] = Counter()
    lines = track(_lines(path), "Reading", console=errors, transient=True, disable=not errors.is_terminal)
    for found in read_records(lines, str(path)):
        if found.unread is not None:
            unread[found.unread] += 1
        typer.echo(json.dumps(found.as_json(), ensure_ascii=False))
    for language, count in sorted(unread.items()):
        typer.echo(f"habeas: {path}: {count} records: {_unread(language)}", err=True)


def _lines(path: Path) -> Iterator[bytes]:
    try:
        with path.open("rb") as opened:
            yield from opened
    except OSError as error:
        raise InputError(
            f"It cannot be read ({error.strerror or error}).", place=Place(str(path)), mend="Check its name."
        ) from None


def _unread(language: str) -> str:
    from habeas.reading.language import LANGUAGES

    read = ", ".join(LANGUAGES)
    if language == "unknown":
        return f"The language cannot be told, so no claims were read (languages read: {read}). Give it with --language."
    return f"“{language}” is not read yet, so no claims were read (languages read: {read})."
