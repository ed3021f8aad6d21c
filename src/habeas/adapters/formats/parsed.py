"""What a parser found in a document, and how it travels from the child process to its parent: plain JSON and plain numbers.

The parent takes nothing from a child but these values, checked as they are built. No pickles.
"""

from __future__ import annotations

import json
from array import array
from dataclasses import asdict, dataclass

from habeas.documents.document import About
from habeas.documents.location import Part
from habeas.documents.offsets import Offsets, Traced

_NUMBER = 4


@dataclass(frozen=True)
class Parsed:
    """A clean text with its offsets, the file's parts that hold it, what it says about itself, what was not read."""

    media_type: str
    body: Traced
    about: About
    parts: tuple[Part, ...] = ()
    notes: tuple[str, ...] = ()

    def packed(self) -> bytes:
        """As bytes: the length of a JSON header, the header, then the numbers."""
        offsets = self.body.offsets
        edges = [array("I", offsets.starts).tobytes(), array("I", offsets.ends).tobytes()]
        boxes = [array("f", part.boxes).tobytes() for part in self.parts]
        header = {
            "media_type": self.media_type,
            "text": self.body.text,
            "about": asdict(self.about),
            "parts": [(part.name, part.length, part.unit, len(part.boxes)) for part in self.parts],
            "notes": self.notes,
        }
        told = json.dumps(header).encode()
        return b"".join([len(told).to_bytes(_NUMBER, "big"), told, *edges, *boxes])


def unpacked(data: bytes) -> Parsed:
    """What ``packed`` made into bytes. Raises ``ValueError`` for anything else."""
    length = int.from_bytes(data[:_NUMBER], "big")
    header = json.loads(data[_NUMBER : _NUMBER + length])
    at = _NUMBER + length

    def numbers(kind: str, count: int) -> array[float]:
        nonlocal at
        block: array[float] = array(kind)
        block.frombytes(data[at : at + _NUMBER * count])
        at += _NUMBER * count
        return block

    text = header["text"]
    starts, ends = numbers("I", len(text)), numbers("I", len(text))
    parts = tuple(Part(name, length, unit, numbers("f", boxes)) for name, length, unit, boxes in header["parts"])
    offsets = Offsets(starts, ends)  # type: ignore[arg-type]
    return Parsed(header["media_type"], Traced(text, offsets), About(**header["about"]), parts, tuple(header["notes"]))
