"""What linking two sources left for review, as one file for each two sources in the register's folder ``links/``.

::

    links/ruvte+parque.json     the proposals, the model as trained, and the ledger's size and leaf that it has compared up to

It holds ids, probabilities, names of fields and the model's numbers, and no value of anybody; erasing a record's id takes its
proposals with it (``forget_record``). It is derived: whoever deletes it loses no decision, and the next ``habeas link`` makes it
anew, also where it cannot be read. Whether it is of this ledger at all is left to whoever has the ledger.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterable
from dataclasses import replace
from hashlib import blake2b
from pathlib import Path
from urllib.parse import quote

from habeas.adapters.files import LEDGER, write_atomically
from habeas.errors import InputError, Place, RegisterError
from habeas.identity.linking.run import Run
from habeas.identity.proposals import Proposal

LINKS = "links"
FORMAT = 2
_LONGEST = 100  # bytes of a file's name before its end; of longer ones only a digest stands there


def read_link(folder: Path, left: str, right: str) -> Run | None:
    """What the last run on these two sources left in the register's folder, in either order; None where there was none, or none
    that can be used.
    """
    path = _path(folder, left, right)
    try:
        run = _read(path) if path.is_file() else None
    except RegisterError:
        return None
    return run if run is not None and {run.left, run.right} == {left, right} else None


def check_writable(folder: Path, left: str, right: str) -> None:
    """Raise ``RegisterError`` where what a run accepts or leaves could not be kept: before hours of work, not after them."""
    path = _path(folder, left, right)
    for needed in (folder, folder / LEDGER):
        if needed.exists() and not os.access(needed, os.W_OK):
            raise RegisterError("It is read-only.", place=Place(str(needed)), mend="Linking records what it accepts.")
    try:
        path.parent.mkdir(mode=0o700, exist_ok=True)
        with tempfile.TemporaryFile(dir=path.parent):
            pass
    except OSError as error:
        raise _unkept(path, error) from error


def write_link(folder: Path, run: Run) -> None:
    """Keep what a run left, in the place of what the run before it left."""
    path = _path(folder, run.left, run.right)
    content = {
        "format": FORMAT,
        "left": run.left,
        "right": run.right,
        "size": run.size,
        "leaf": run.leaf,
        "model": run.model,
        "proposals": [[p.left, p.right, p.probability, p.why] for p in run.proposals],
    }
    try:
        path.parent.mkdir(mode=0o700, exist_ok=True)
        write_atomically(path, json.dumps(content, ensure_ascii=False).encode(), 0o600)
    except OSError as error:
        raise _unkept(path, error) from error


def read_proposals(folder: Path) -> list[Proposal]:
    """All that waits for review in the register's folder, each pair once. Some may have been judged or erased since."""
    found: dict[frozenset[str], Proposal] = {}
    for path in sorted((folder / LINKS).glob("*.json")):
        for proposal in _read(path).proposals:
            found.setdefault(proposal.pair, proposal)
    return list(found.values())


def write_proposals(folder: Path, left: str, right: str, proposals: Iterable[Proposal]) -> None:
    """Keep these proposals of two sources in the place of those before; model and size stay as they are."""
    before = read_link(folder, left, right) or Run(left, right, 0)
    write_link(folder, replace(before, proposals=tuple(proposals)))


def forget_record(folder: Path, record: str) -> None:
    """Keep nothing that names this record. A file that cannot be read may name it, and goes."""
    for path in sorted((folder / LINKS).glob("*.json")):
        try:
            run = _read(path)
        except RegisterError:
            path.unlink()
            continue
        kept = tuple(proposal for proposal in run.proposals if record not in proposal.pair)
        if len(kept) < len(run.proposals):
            write_link(folder, replace(run, proposals=kept))


def _path(folder: Path, left: str, right: str) -> Path:
    """Two sources' file: no other two have the same, whatever is in their keys, and it lies in the folder."""
    name = "+".join(quote(source, safe="") for source in sorted((left, right)))
    if len(name) > _LONGEST:
        name = blake2b(name.encode(), digest_size=16).hexdigest()
    return folder / LINKS / f"{name}.json"


def _unkept(path: Path, error: OSError) -> RegisterError:
    return RegisterError(
        f"The proposals cannot be kept: {error}.", place=Place(str(path)), mend="Make the register's folder writable."
    )


def _read(path: Path) -> Run:
    try:
        content = json.loads(path.read_text("utf-8"))
        if content["format"] != FORMAT:
            raise ValueError(f"format {content['format']}")
        proposals = tuple(Proposal(left, right, float(p), why) for left, right, p, why in content["proposals"])
        ends = str(content["left"]), str(content["right"])
        return Run(*ends, int(content["size"]), str(content["leaf"]), dict(content["model"]), proposals)
    except (OSError, ValueError, KeyError, TypeError, InputError) as error:
        raise RegisterError(
            f"What linking left cannot be read: {error}.",
            place=Place(str(path)),
            mend="Delete the file: `habeas link` makes it anew.",
        ) from error
