"""Reports for tests of the review, and a register to review them in. Invented people of Ruritania."""

import os
import pty
import select
import sys
import time
from datetime import date
from functools import cache

from habeas.adapters.extract import extract_bytes
from habeas.workflows.docket import Past, docket
from habeas.workflows.review import Reviewer
from habeas.workflows.take_in import Given

TODAY = date(2025, 6, 1)
REPORT = """Ruritania pardons 42 prisoners

STRELSAU, 7 May 2025 (Strelsau Wire) — Ruritania pardoned 42 political prisoners on Wednesday, the palace said. \
Fourteen of them are women.

More than 1,250 people are behind bars, according to the Zenda Rights Group. "We want all of them home," said Flavia \
Elphberg, a lawyer.

Fritz Tarlenheim, a journalist, was arrested on 3 May 2025 and is held in Zenda prison. He is 42 years old.
"""


@cache
def document(text):
    return extract_bytes(text.encode(), "report.txt")


def opened_docket(register, past, text=REPORT, given=None, **more):
    return docket(register, document(text), text.encode(), given or Given(), past, by="anna", today=TODAY, **more)


def at_desk(register, by="anna"):
    """What was decided, the docket of the report, and a reviewer."""
    past = Past(register.ledger)
    return past, opened_docket(register, past), Reviewer(register.ledger, past, by, TODAY)


def only(docket, **says):
    """The one claim that says this."""
    (found,) = (one for one in docket.matters if all(one.says.get(name) == value for name, value in says.items()))
    return found


def talk(exchange, *arguments, **environment):
    """Exit code and output of a command with somebody at a real terminal: what they wait to read, and what they then type."""
    command = [sys.executable, "-c", "from habeas.cli import main; main()", *(str(argument) for argument in arguments)]
    child, terminal = pty.fork()
    if child == 0:
        os.environ.update(environment, TERM="xterm", COLUMNS="80")
        os.execv(sys.executable, command)
    out = heard = ""
    for awaited, typed in exchange:
        until = time.monotonic() + 60
        while awaited not in heard:
            more = _heard(terminal, until)
            assert more, f"waited for “{awaited}” after:\n{out}"
            heard, out = heard + more, out + more
        heard = heard.partition(awaited)[2]
        os.write(terminal, typed.encode())
    while more := _heard(terminal, time.monotonic() + 60):
        out += more
    os.close(terminal)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), out.replace("\r\n", "\n")


def _heard(terminal, until):
    """What the terminal shows next; nothing when the command has ended."""
    if not select.select([terminal], [], [], max(0.0, until - time.monotonic()))[0]:
        return ""
    try:
        return os.read(terminal, 65536).decode()
    except OSError:  # Linux says so when the other side is closed
        return ""
