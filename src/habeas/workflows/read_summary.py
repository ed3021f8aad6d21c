"""What reading many documents came to, counted from the lines that were written: the numbers add up.

Every document was read, is the same as one before it, or failed. Those read are counted by their main language and by their
format; paragraphs in a language that is not read are counted by that language, wherever they stand.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

_CLAIMS = ("figures", "quotations", "persons", "events")
_NUMBER = re.compile(r"\d[\d.,]*")
_SHOWN = 5


@dataclass
class ReadSummary:
    """Counts of documents, claims and failures. ``again`` of those read were read by an earlier run."""

    documents: int = 0
    read: int = 0
    again: int = 0
    same: int = 0
    failed: int = 0
    languages: Counter[str] = field(default_factory=Counter)
    formats: Counter[str] = field(default_factory=Counter)
    claims: Counter[str] = field(default_factory=Counter)
    unread: Counter[str] = field(default_factory=Counter)
    wholly_unread: int = 0
    reasons: Counter[str] = field(default_factory=Counter)
    examples: dict[str, list[str]] = field(default_factory=dict)

    def add(self, found: Mapping[str, object], *, again: bool) -> None:
        """Count one line."""
        self.documents += 1
        error = found.get("error")
        if isinstance(error, dict):
            self.failed += 1
            self._failed(str(found["name"]), str(error["what"]))
        elif "same_as" in found:
            self.same += 1
        else:
            self._read(found)
            self.again += again

    def _read(self, found: Mapping[str, object]) -> None:
        self.read += 1
        document, languages, unread = found["document"], found["languages"], found["unread"]
        assert isinstance(document, dict)
        assert isinstance(languages, dict)
        assert isinstance(unread, dict)
        self.languages[document["language"] or "unknown"] += 1
        self.formats[document["media_type"]] += 1
        self.unread.update(unread)
        self.wholly_unread += languages.keys() == unread.keys()
        for kind in _CLAIMS:
            claims = found[kind]
            assert isinstance(claims, list)
            self.claims[kind] += len(claims)

    def _failed(self, name: str, what: str) -> None:
        """Reasons that differ in a number only are one kind."""
        kind = _NUMBER.sub("…", what)
        self.reasons[kind] += 1
        shown = self.examples.setdefault(kind, [])
        if len(shown) < _SHOWN:
            shown.append(name)

    def as_json(self) -> dict[str, object]:
        """All counts, each table with its greatest number first."""
        return {
            "documents": self.documents,
            "read": self.read,
            "read_before": self.again,
            "same_bytes": self.same,
            "failed": self.failed,
            "languages": dict(self.languages.most_common()),
            "formats": dict(self.formats.most_common()),
            **{kind: self.claims[kind] for kind in _CLAIMS},
            "unread_documents": self.wholly_unread,
            "unread_paragraphs": dict(self.unread.most_common()),
            "failures": [
                {"reason": kind, "documents": count, "examples": self.examples[kind]}
                for kind, count in self.reasons.most_common()
            ],
        }
