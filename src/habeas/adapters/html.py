"""An HTML page becomes a clean text: read in a child process under limits, so that a hostile page harms nothing.

Every failure has a name: nested too deep, too much memory, too long, no article, a crash of the parser. None of them yields
a shorter text in silence.
"""

from __future__ import annotations

import json
import re
import signal
import subprocess
import sys
from array import array
from typing import Any

from habeas.documents.cleaning import cleaned
from habeas.documents.document import About
from habeas.documents.offsets import Offsets, Traced
from habeas.errors import InputError, Place

MEMORY_BYTES = 512 * 1024 * 1024
SECONDS = 20
_MEND = "Save the article's text to a file and hand that in."
_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,30})", re.IGNORECASE)
_HEAD = 4096


def declared_encoding(data: bytes) -> str | None:
    """The encoding that a page's head declares, where Python knows it and the bytes fit it."""
    found = _DECLARED.search(data[:_HEAD])
    if found is None:
        return None
    encoding = found[1].decode("ascii").lower()
    # Browsers read these as their Windows supersets (WHATWG Encoding Standard).
    encoding = {"iso-8859-1": "cp1252", "latin1": "cp1252", "ascii": "cp1252", "us-ascii": "cp1252"}.get(
        encoding, encoding
    )
    try:
        data.decode(encoding)
    except (LookupError, UnicodeDecodeError):
        return None
    return encoding


def read_page(page: Traced, name: str) -> tuple[Traced, About]:
    """The article of a decoded page, and what the page says about itself. Raises ``InputError`` naming the file."""
    answer = _answer(page.text, name)
    if "error" in answer:
        raise InputError(str(answer["error"]), place=Place(name), mend=_MEND)
    starts, ends = array("L"), array("L")
    for first, last in answer["pieces"]:
        starts.append(page.offsets.starts[first])
        ends.append(page.offsets.ends[last - 1] if last > first else page.offsets.starts[first])
    return cleaned(Traced(answer["text"], Offsets(starts, ends))), About(**answer["about"])


def _answer(page: str, name: str) -> dict[str, Any]:
    command = [sys.executable, "-P", "-m", "habeas.adapters.html_page", str(MEMORY_BYTES), str(SECONDS)]
    place = Place(name)
    try:
        # Twice the processor time, for a machine that is busy with other work. Our own module, and no shell.
        done = subprocess.run(  # noqa: S603
            command, input=page.encode("utf-8"), capture_output=True, timeout=2 * SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        raise InputError(f"Reading it took longer than {2 * SECONDS} s.", place=place, mend=_MEND) from None
    if done.returncode == -signal.SIGXCPU:
        raise InputError(f"Reading it took longer than {SECONDS} s.", place=place, mend=_MEND)
    try:
        answer = json.loads(done.stdout)
    except ValueError:
        last = done.stderr.decode("utf-8", "replace").strip().rsplit("\n", 1)[-1] or f"exit status {done.returncode}"
        raise InputError(f"The reader of HTML pages failed on it ({last}).", place=place, mend=_MEND) from None
    assert isinstance(answer, dict)
    return answer
