"""What linking two sources left for review, as one file for each two sources in the register's folder ``links/``.

::

    links/ruvte+parque.json     the proposals, the model as trained, and the ledger's size that it has compared up to

It holds ids, probabilities, names of fields and the model's numbers, and no value of anybody: erasing in the ledger leaves
nothing here. It is derived: whoever deletes it loses no decision, and the next ``habeas link`` makes it anew.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from habeas.adapters.files import write_atomically
from habeas.errors import Place, RegisterError
from habeas.identity.linking.run import Run
from habeas.identity.proposals import Proposal

LINKS = "links"
FORMAT = 1


def read_link(folder: Path, left: str, right: str) -> Run | None:
    """What the last run on these two sources left in the register's folder, in either order; None where there was none."""
    path = _path(folder, left, right)
    return _read(path) if path.is_file() else None


def write_link(folder: Path, run: Run) -> None:
    """Keep what a run left, in the place of what the run before it left."""
    path = _path(folder, run.left, run.right)
    content = {
        "format": FORMAT,
        "left": run.left,
        "right": run.right,
        "size": run.size,
        "model": run.model,
        "proposals": [[p.left, p.right, p.probability, p.why] for p in run.proposals],
    }
    try:
        path.parent.mkdir(mode=0o700, exist_ok=True)
        write_atomically(path, json.dumps(content, ensure_ascii=False).encode(), 0o600)
    except OSError as error:
        raise RegisterError(f"The proposals cannot be kept: {error}.", place=Place(str(path))) from error


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
    write_link(folder, Run(before.left, before.right, before.size, before.model, tuple(proposals)))


def _path(folder: Path, left: str, right: str) -> Path:
    return folder / LINKS / f"{'+'.join(sorted((left, right)))}.json"


def _read(path: Path) -> Run:
    try:
        content = json.loads(path.read_text("utf-8"))
        if content["format"] != FORMAT:
            raise ValueError(f"format {content['format']}")
        proposals = tuple(Proposal(left, right, float(p), why) for left, right, p, why in content["proposals"])
        return Run(content["left"], content["right"], int(content["size"]), content["model"], proposals)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise RegisterError(
            f"What linking left cannot be read: {error}.",
            place=Place(str(path)),
            mend="Delete the file: `habeas link` makes it anew.",
        ) from error
