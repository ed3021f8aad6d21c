"""``habeas import``: lists of people, recognitions, appeals, groups, figures and so on from CSV, XLSX and ODS."""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from habeas.access.levels import Level
from habeas.cli._options import AsJson, JsonLevel, RegisterOption, day_past, place_of
from habeas.errors import InputError, Place

if TYPE_CHECKING:
    from habeas.documents.sheet import Sheet
    from habeas.workflows.mapping import ListMap
    from habeas.workflows.summary import ImportSummary

_SHOWN = 20


def register(app: typer.Typer) -> None:
    """Add the command."""

    @app.command(
        "import", epilog="Example: habeas import people.csv --source viasna --as-of 2025-05-07 --register belarus"
    )
    def import_(
        file: Annotated[Path, typer.Argument(help="A list: CSV, XLSX or ODS, with headings.")],
        *,
        source: Annotated[str, typer.Option(help="The key of the source whose list it is, such as viasna.")],
        as_of: Annotated[
            str | None, typer.Option(help="The day the list is from. Needed unless each row says when it was reported.")
        ] = None,
        what: Annotated[
            Literal[
                "people",
                "recognitions",
                "conditions",
                "cases",
                "term_changes",
                "appeals",
                "context",
                "groups",
                "figures",
                "assumptions",
                "sources",
            ]
            | None,
            typer.Option(help="What the list holds, where the headings do not tell."),
        ] = None,
        map_file: Annotated[
            Path | None,
            typer.Option("--map", help="The list's map. A new name keeps the proposed map there; else FILE.map.toml."),
        ] = None,
        source_name: Annotated[str | None, typer.Option(help="The source's full name.")] = None,
        date_order: Annotated[
            Literal["dmy", "mdy"] | None,
            typer.Option(help="Whether dates like 03/04/2024 have the day or month first."),
        ] = None,
        tab: Annotated[str | None, typer.Option(help="The tab of a workbook that has several.")] = None,
        by: Annotated[str, typer.Option(help="Who imports; it is recorded, for the case team.")] = "import",
        folder: RegisterOption = None,
        partial: Annotated[
            bool, typer.Option("--partial", help="The list has only some of the source's records: none is gone.")
        ] = False,
        strict: Annotated[bool, typer.Option("--strict", help="Keep nothing if any row is bad.")] = False,
        dry_run: Annotated[bool, typer.Option("--dry-run", help="Record nothing; say what would be.")] = False,
        yes: Annotated[bool, typer.Option("--yes", help="Take the proposed map without asking.")] = False,
        level: JsonLevel = Level.PUBLIC,
        as_json: AsJson = False,
    ) -> None:
        """Put a list on record. A later list of the same source adds what changed; nothing is ever deleted.

        A list whose headings are the register's own names (id, name, detention.began, …) needs no map. For others a map
        is proposed, confirmed and kept. Exit code 2 where --strict kept nothing.
        """
        from habeas.adapters.sheets import read_sheet
        from habeas.assembly import open_register
        from habeas.cli._progress import progress
        from habeas.workflows.import_list import import_sheet

        place = place_of(folder)
        until = day_past(as_of, "--as-of")
        sheet = read_sheet(file, tab=tab)
        map_ = _map_of(sheet, file, map_file, what, date_order, yes=yes, keep=not dry_run)
        if source_name is not None:
            map_ = replace(map_, about={**map_.about, "name": source_name})
        with open_register(place) as opened, progress("Importing", "rows", quiet=as_json) as told:
            summary = import_sheet(
                opened, sheet, map_, source=source, as_of=until, by=by, partial=partial, strict=strict,
                dry_run=dry_run, progress=told,
            )  # fmt: skip
        if as_json:
            typer.echo(json.dumps(summary.as_json(level), ensure_ascii=False, indent=2))
        else:
            _show(summary, dry_run=dry_run)
        if strict and summary.problems:
            raise typer.Exit(InputError.exit_code)


def _map_of(
    sheet: Sheet,
    file: Path,
    map_file: Path | None,
    what: str | None,
    date_order: Literal["dmy", "mdy"] | None,
    *,
    yes: bool,
    keep: bool,
) -> ListMap:
    """The map named, the sheet's own headings, the map kept beside the file, or one proposed and confirmed now."""
    from habeas.cli._mapping import confirmed, show
    from habeas.workflows.mapping import load_map, map_as_toml
    from habeas.workflows.native import foreign, kind_of, native_map
    from habeas.workflows.proposal import propose

    kept = map_file or file.with_suffix(".map.toml")
    if map_file is not None and map_file.exists():
        return _ordered(sheet, load_map(map_file), date_order, yes=yes)
    native = native_map(sheet.headings, what)
    if native is not None:
        return _ordered(sheet, native, date_order, yes=yes)
    if kept.exists():
        return _ordered(sheet, load_map(kept), date_order, yes=yes)
    held = what or kind_of(sheet.headings)
    if held is not None and held != "people":
        unknown = foreign(sheet.headings, held)
        mend = f"A list of {held} has other headings: rename them, or give --map."
        raise InputError(f"“{unknown[0] if unknown else 'id'}” is no heading here.", place=Place(file.name), mend=mend)
    proposal = propose(sheet, date_order)
    if yes:
        show(proposal, file.name)
    else:
        if not sys.stdin.isatty():
            mend = "Give --map FILE, or --yes to take the map that is proposed (see it with --yes --dry-run)."
            raise InputError("The headings are foreign, and nobody can be asked.", place=Place(file.name), mend=mend)
        proposal = confirmed(proposal, file.name)
    map_ = _ordered(sheet, proposal.map, date_order, yes=yes)
    if not keep:
        return map_
    try:
        kept.write_text(map_as_toml(map_), "utf-8")
    except OSError as error:
        raise InputError(f"The map cannot be kept: {error}.", place=Place(str(kept)), mend="Give --map.") from None
    typer.echo(f"The map is kept in {kept}.", err=True)
    return map_


def _ordered(sheet: Sheet, map_: ListMap, said: Literal["dmy", "mdy"] | None, *, yes: bool) -> ListMap:
    """The map with the order of day and month, as said; somebody at the terminal is asked where it is needed."""
    from habeas.workflows.date_order import undecided

    if said is not None:
        return replace(map_, date_order=said)
    date = undecided(sheet, map_)
    if date is None or yes or not sys.stdin.isatty():
        return map_
    while True:
        answer = typer.prompt(f"“{date}”: does the day come first (dmy) or the month (mdy)?").strip().lower()
        if answer in {"dmy", "mdy"}:
            return replace(map_, date_order=answer)


def _show(summary: ImportSummary, *, dry_run: bool) -> None:
    from rich.console import Console
    from rich.table import Table

    console = Console()
    if dry_run:
        console.print("A dry run: nothing was recorded.", style="bold")
    elif not summary.kept and summary.problems and not summary.nothing_new:
        console.print("Nothing was kept, because rows are bad.", style="bold red")
    elif summary.nothing_new:
        console.print("Nothing new.", style="bold")
    console.print(f"{summary.file}: {summary.source}, as of {summary.as_of}", markup=False, highlight=False)
    table = Table(show_header=False)
    table.add_column(justify="right")
    table.add_column()
    words = {
        "new": "new", "changed": "changed", "unchanged": "unchanged", "resumed": "recorded before an interruption",
        "bad": "bad, not recorded", "duplicates": "the same row again", "blank": "blank",
    }  # fmt: skip
    for name, meaning in words.items():
        number = summary.counts()[name]
        if number or name in {"new", "bad"}:
            extra = f" ({summary.back:,} of them back on the list)" if name == "changed" and summary.back else ""
            table.add_row(f"{number:,}", meaning + extra)
    table.add_section()
    table.add_row(f"{summary.rows:,}", "rows read")
    console.print(table)
    if summary.gone:
        console.print(f"Gone from the list: {summary.gone:,}. They are kept, and no longer listed.")
    for change in summary.changes[:_SHOWN]:
        what = f": {', '.join(change.predicates)}" if change.predicates else ""
        console.print(f"  {change.subject} {change.how}{what}", markup=False, highlight=False, soft_wrap=True)
    if len(summary.changes) > _SHOWN:
        console.print(f"  … and {len(summary.changes) - _SHOWN:,} more (--json has all)")
    for problem in summary.problems[:_SHOWN]:
        console.print(f"  {problem.text(summary.file)}", markup=False, highlight=False, soft_wrap=True, style="red")
    if len(summary.problems) > _SHOWN:
        console.print(f"  … and {len(summary.problems) - _SHOWN:,} more bad rows (--json has all)")
    for note in summary.notes:
        console.print(f"Note: {note}", markup=False, highlight=False, soft_wrap=True)
    console.print(f"{summary.recorded:,} entries recorded.")
