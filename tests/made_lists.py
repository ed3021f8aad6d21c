"""Lists for tests: sheets made from text, and what of a register the tests look at. Invented people of Ruritania."""

import os
import pty
import subprocess
import sys
from datetime import date

from typer.testing import CliRunner

from habeas.adapters.sheets import read_sheet
from habeas.cli import build
from habeas.register.view import fold
from habeas.workflows.import_list import import_sheet
from habeas.workflows.native import native_map


def sheet_of(folder, text, name="people.csv"):
    path = folder / name
    path.write_text(text, "utf-8")
    return read_sheet(path)


def imported(register, folder, text, as_of="2025-05-07", *, source="ngo", map_=None, **more):
    sheet = sheet_of(folder, text)
    day = None if as_of is None else date.fromisoformat(as_of)
    return import_sheet(register, sheet, map_ or native_map(sheet.headings), source=source, as_of=day, **more)


def view(register, known=None):
    return fold(register.ledger.entries(), known=None if known is None else date.fromisoformat(known))


def content(register):
    """All that is on record without what differs from run to run: times, and how entries were put into transactions."""
    return [
        (
            entry.kind,
            entry.by,
            {name: field for name, field in entry.fields.items() if name not in {"recorded", "summary"}},
        )
        for entry in register.ledger.entries()
    ]


def habeas(*arguments):
    """Exit code and output of a command; a ``HabeasError`` is raised as the program's own edge would see it."""
    result = CliRunner().invoke(build(), [str(argument) for argument in arguments])
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result.exit_code, result.stdout


def at_terminal(answers, *arguments):
    """Output of a command run by somebody at a terminal who types these answers."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-c", "from habeas.cli import main; main()", *(str(argument) for argument in arguments)]
    program = subprocess.Popen(command, stdin=theirs, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    os.close(theirs)
    os.write(ours, "".join(f"{answer}\n" for answer in answers).encode())
    out, err = program.communicate(timeout=60)
    os.close(ours)
    return program.returncode, out + err
