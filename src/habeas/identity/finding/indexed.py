"""What of an entry of the ledger the index of names keeps: the names in it, and whom it speaks of.

- A statement on a person brings a line for each name in it, and a link from the person.
- A judgement brings a link from each of its two persons, a retraction one from the entry that it takes back: so
  everything that a person's names, details and judgements follow from is found without reading the ledger from its
  beginning.
- An erasure says of which entry the index must lose all that it has.

Persons and entries are known by keys of 64 bits; no id of a record is kept (sources number their records by name).
Two persons of one key would be read together and told apart by their entries.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from hashlib import blake2b

from habeas.errors import InputError
from habeas.identity.finding.segment import Line, Link
from habeas.ledger.entries import Entry, JsonValue
from habeas.vocabulary.dates import UNKNOWN_DATE, FuzzyDate, parse_date

_SAYS = "says."
_FIRST, _LAST = 1, 9999


def person_key(subject: str) -> int:
    """The key of a person, by the id of the record."""
    return int.from_bytes(blake2b(f"person {subject}".encode(), digest_size=8).digest())


def entry_key(seq: int) -> int:
    """The key of an entry, as what is taken back."""
    return int.from_bytes(blake2b(f"entry {seq}".encode(), digest_size=8).digest())


def lines_of(entry: Entry) -> Iterator[Line]:
    """The names in an entry."""
    subject = entry.value("subject")
    if not _on_person(entry) or subject is None:
        return
    born, key = _years(entry), person_key(subject)
    says = {key.removeprefix(_SAYS): field.value for key, field in entry.fields.items() if key.startswith(_SAYS)}
    for name in dict.fromkeys(names_said(says)):
        yield Line(entry.seq, key, name, born)


def links_of(entry: Entry) -> Iterator[Link]:
    """Whom or what an entry speaks of."""
    match entry.kind:
        case "statement" if _on_person(entry):
            keys = [person_key(entry.value("subject", ""))]
        case "judgement":
            keys = [person_key(entry.value(side, "")) for side in ("left", "right")]
        case "retraction":
            keys = [entry_key(entry.value("of", -1))]
        case _:
            keys = []
    return (Link(key, entry.seq) for key in keys)


def erased_by(entry: Entry) -> int | None:
    """The entry that this one erased something of, if it did."""
    of: int | None = entry.value("of") if entry.kind == "erasure" else None
    return of


def names_said(says: Mapping[str, JsonValue]) -> Iterator[str]:
    """The names that a person goes by, of what is said: the name, with the family names taken or inherited, and the
    others.
    """
    name = says.get("name")
    families = [family for family in (says.get("married_name"), says.get("maternal_name")) if isinstance(family, str)]
    if isinstance(name, str):
        yield name
        yield from (f"{name} {family}" for family in families)
    else:
        yield from families
    others = says.get("other_names")
    yield from (other for other in others if isinstance(other, str)) if isinstance(others, list) else ()


def _on_person(entry: Entry) -> bool:
    return entry.kind == "statement" and entry.value("subject_kind") == "person"


def birth(told: JsonValue) -> FuzzyDate:
    """When somebody was born, as told; unknown where nothing was, or what cannot be read."""
    try:
        return parse_date(told) if isinstance(told, str) else UNKNOWN_DATE
    except InputError:
        return UNKNOWN_DATE


def _years(entry: Entry) -> tuple[int, int]:
    born = birth(entry.value("says.birth_date"))
    if not born.known:
        return 0, 0
    return _FIRST if born.earliest is None else born.earliest.year, _LAST if born.latest is None else born.latest.year
