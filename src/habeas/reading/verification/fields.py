"""The fields of an answer of unknown shape: each is taken only as what it should be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeVar

from habeas.documents.span import Span
from habeas.reading.verification.printed import Printed
from habeas.reading.verification.tally import Tally, Unverifiable
from habeas.reading.verification.wording import Wording
from habeas.vocabulary.dates import parse_date

Item = Mapping[str, object]
T = TypeVar("T", bound=str)

# More claims of one kind than this are not an answer about one stretch of a report.
MOST_ITEMS = 1000
_MOST_NAMES = 8


def items(answer: Item, name: str, tally: Tally) -> list[Item]:
    """The claims of one kind, in the answer's order; what is no object is an empty one, so that indexes hold."""
    found = answer.get(name)
    if not isinstance(found, list):
        if found is not None:
            tally.drop(f"“{name}” is no list")
        return []
    for _ in found[MOST_ITEMS:]:
        tally.drop("more claims than a stretch of text can hold")
    return [item if isinstance(item, dict) else {} for item in found[:MOST_ITEMS]]


def listed(value: object) -> list[object]:
    """The parts of a list, none of what is no list."""
    return value[:MOST_ITEMS] if isinstance(value, list) else []


def code(item: Item, name: str, codes: Sequence[T]) -> T:
    """A term of a closed list. Raises ``Unverifiable``."""
    value = item.get(name)
    for known in codes:
        if value == known:
            return known
    raise Unverifiable("unknown code")


def names(item: Item, name: str, wording: Wording) -> tuple[str, ...]:
    """Names as they stand in the text. Raises ``Unverifiable`` where one does not, or too many are given."""
    value = item.get(name)
    if value is None:
        return ()
    if not isinstance(value, list) or len(value) > _MOST_NAMES:
        raise Unverifiable("a source that is no name")
    found = []
    for one in value:
        places = wording.all(one)
        if not places:
            raise Unverifiable("a source that the document does not name")
        found.append(places[0].of(wording.text))
    return tuple(found)


def stretch(item: Item, printed: Printed, tally: Tally) -> tuple[str | None, str | None]:
    """The dates ``from`` and ``to``, full or partial, that the text gives; left out where it does not."""
    from_, to = _day(item, "from", printed, tally), _day(item, "to", printed, tally)
    if from_ is not None and to is not None and not _in_order(from_, to):
        tally.amend("dates that contradict each other, left out")
        return None, None
    return from_, to


def optional(item: Item, name: str, wording: Wording, within: Span, tally: Tally) -> Span | None:
    """Where words that may be left out stand; left out where that cannot be told."""
    if item.get(name) is None:
        return None
    try:
        return wording.one(item[name], within, item.get("sentence"))
    except Unverifiable:
        tally.amend(f"{name} whose place cannot be told, left out")
        return None


def _day(item: Item, name: str, printed: Printed, tally: Tally) -> str | None:
    value = item.get(name)
    if value is None:
        return None
    if not isinstance(value, str) or not printed.tells(value):
        tally.amend("date not told by the document, left out")
        return None
    return value


def _in_order(from_: str, to: str) -> bool:
    first, last = parse_date(from_).earliest, parse_date(to).latest
    return first is None or last is None or first <= last
