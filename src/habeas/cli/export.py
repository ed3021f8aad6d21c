"""``habeas export``: a table or an answer as CSV or Parquet, with its data dictionary beside it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from habeas.access.levels import Level
from habeas.cli._files import read_text
from habeas.cli._options import AsJson, RegisterOption, day, open_register
from habeas.errors import InputError, Place

if TYPE_CHECKING:
    from habeas.assembly import Register
    from habeas.documents.table import Table


def register(app: typer.Typer) -> None:
    """Add the command."""

    @app.command(epilog="Example: habeas export groups --to groups.csv --register belarus")
    def export(
        table: Annotated[
            str | None,
            typer.Argument(
                help="people, detentions, killings, recognitions, conditions, cases, term_changes, appeals, context, "
                "groups, figures, quotations, events, assumptions, sources, statements or entries."
            ),
        ] = None,
        *,
        to: Annotated[Path, typer.Option(help="The file to write: NAME.csv or NAME.parquet.")],
        answer: Annotated[
            Path | None, typer.Option(help="Instead of a table: the answer of this receipt (habeas count --receipt).")
        ] = None,
        known: Annotated[str | None, typer.Option(help="Use only what was reported by this day.")] = None,
        according_to: Annotated[list[str] | None, typer.Option(help="Only this source; may be repeated.")] = None,
        level: Annotated[Level, typer.Option(help="Who the file is for.")] = Level.PUBLIC,
        folder: RegisterOption = None,
        as_json: AsJson = False,
    ) -> None:
        """Write a table of the register, or an answer, cut to what the level may see.

        NAME.dictionary.csv beside it says what each column means. A file above the public level has it in its name.
        """
        from habeas.adapters.tables import write_table

        if (table is None) == (answer is None):
            raise InputError("Name a table, or an answer with --answer.", mend="habeas export groups --to groups.csv")
        if answer is not None and (known is not None or according_to):
            raise InputError("A receipt has its own times and sources.", mend="Leave --known and --according-to away.")
        with open_register(folder) as opened:
            if answer is not None:
                found = _answer(opened, answer, level)
            else:
                assert table is not None
                found = _table(opened, table, known, according_to or [], level)
        path, beside = write_table(found, to)
        if as_json:
            said = {"file": str(path), "dictionary": str(beside), "level": str(level), "rows": len(found.rows)}
            left = {"left_out": [column.name for column in found.left_out], "hidden": found.hidden}
            typer.echo(json.dumps({**said, **left}, ensure_ascii=False, indent=2))
            return
        typer.echo(f"Wrote {path}: {len(found.rows):,} rows, level {level}; {beside.name} says what the columns mean.")
        if found.left_out:
            typer.echo(f"Left out, above level {level}: {', '.join(column.name for column in found.left_out)}.")
        if found.hidden:
            typer.echo(f"Not shown, because nothing of them may be seen at level {level}: {found.hidden:,}.")
        if level is not Level.PUBLIC:
            typer.echo(f"NOT PUBLIC: the file shows values up to level {level}.")


def _table(opened: Register, table: str, known: str | None, sources: list[str], level: Level) -> Table:
    from habeas.workflows import export
    from habeas.workflows.ask import view_of

    if table in {export.STATEMENTS, export.ENTRIES}:
        if known is not None or sources:
            raise InputError(f"The {table} are all that is on record.", mend="Leave --known and --according-to away.")
        make = export.export_statements if table == export.STATEMENTS else export.export_entries
        return make(opened.ledger.entries(), level)
    return export.export_records(view_of(opened.ledger, known=day(known, "--known")).only(sources), table, level)


def _answer(opened: Register, receipt: Path, level: Level) -> Table:
    from habeas.answers.receipt import read_receipt
    from habeas.workflows.ask import take_again
    from habeas.workflows.export import export_answer

    again = take_again(opened.ledger, read_receipt(read_text(receipt, "receipt")))
    if not again.holds:
        raise InputError(again.explain(), place=Place(receipt.name), mend="Ask again, and export the new receipt.")
    return export_answer(again.answer, level)
