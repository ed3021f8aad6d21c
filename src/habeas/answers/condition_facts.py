"""What is told of a person's condition on a day: need of care, contact, and so on, each value with what it rests on.

Rules, for each thing that can be told (``CONDITION_FACTS``):

- A condition holds from its first day (where none is told: from the day it was reported at the latest) to its last.
- Of one source's conditions that hold on the day, the newest counts; different sources may tell different values.
- No end told: it stands as last told, for a year (``FRESH``) after its source last confirmed it. What is older, what may
  have ended by the day or begun after it, and what its source no longer lists is only possible: it may be anything else as well.
- Nothing told is no value. It is never taken as “stable”, “permitted” or “no”.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType

from habeas.access.levels import Level
from habeas.answers.confirmation import Confirmations
from habeas.answers.truth import dates, hull_of_dates
from habeas.register.records import Record, Said
from habeas.register.view import View
from habeas.rules.kinds import Fact, Kind, Value
from habeas.vocabulary import terms
from habeas.vocabulary.dates import FuzzyDate, parse_date

FRESH = timedelta(days=365)
"""How long what is told of a condition stands unconfirmed: a convention."""

SPREAD = 400
"""The days that a date told as a year leaves open are a value each; of a longer stretch only its ends are."""

_FAR = 100_000


def _term(meaning: str, of: Mapping[str, str]) -> Kind:
    return Kind("term", meaning, tuple(of))


CONDITION_FACTS: Mapping[str, Kind] = MappingProxyType({
    "medical_need": _term("how urgently care is needed", terms.MEDICAL_NEED),
    "attention": _term("what care is given", terms.ATTENTION),
    "disability_group": _term("the disability group", terms.DISABILITY),
    "pregnant": Kind("flag", "whether the person is pregnant"),
    "children_under_18": Kind("whole", "how many children under 18 the person has", low=0),
    "sole_carer": Kind("flag", "whether the person brings those children up alone"),
    "legal_status": Kind("texts", "what laws give rights to", tuple(terms.LEGAL_STATUS)),
    "discipline": _term("the disciplinary status in custody", terms.DISCIPLINE),
    "contact_family": _term("contact with the family", terms.CONTACT),
    "contact_counsel": _term("contact with counsel", terms.CONTACT),
    "contact_humanitarian": _term("contact with a humanitarian body", terms.CONTACT),
    "letters": _term("letters", terms.CONTACT),
    "parcels": _term("parcels", terms.CONTACT),
    "days_incommunicado": Kind("whole", "for how many days nothing was heard from the person", low=0),
})  # fmt: skip

_PREDICATE = {"days_incommunicado": "incommunicado_since"}


@dataclass(frozen=True, slots=True)
class Evidence:
    """One value on record that a fact rests on: what it says, who said it, and when that was last confirmed."""

    fact: str
    value: str
    source: str
    reported: str
    seq: int
    level: Level


@dataclass(frozen=True, slots=True)
class Stated:
    """A fact on a day: the values it may have, on what they rest, and in words why they are not certain and what was assumed."""

    values: Fact = ()
    evidence: tuple[Evidence, ...] = ()
    doubts: tuple[str, ...] = ()
    assumptions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Spell:
    """One value of one condition: its first day at the latest, and why it is not certain on the day asked."""

    said: Said
    record: Record
    since: FuzzyDate
    confirmed: str
    doubts: tuple[str, ...]

    @property
    def order(self) -> tuple[date, str, int]:
        return self.since.latest or date.max, self.said.reported, self.said.seq


def condition_fact(view: View, members: Sequence[str], name: str, day: date, lists: Confirmations) -> Stated:
    """What is told of one thing about a person (who has these records) on a day."""
    predicate = _PREDICATE.get(name, name)
    spells = [
        spell
        for member in members
        for record in view.events("condition", member)
        for said in record.all(predicate)
        if (spell := _spell(view, record, said, day, lists)) is not None
    ]
    kept = [spell for spell in spells if not any(_replaces(other, spell) for other in spells)]
    if not kept:
        return Stated()
    told = tuple(dict.fromkeys(value for spell in kept for value in _values(name, spell.said, day)))
    doubts = tuple(dict.fromkeys(doubt for spell in kept for doubt in spell.doubts))
    evidence = tuple(
        Evidence(name, _words(spell.said), spell.said.source, spell.confirmed, spell.said.seq, spell.said.level)
        for spell in kept
    )
    certain = any(not spell.doubts for spell in kept)
    return Stated(told if certain else _anything(name, told), evidence, doubts)


def _spell(view: View, record: Record, said: Said, day: date, lists: Confirmations) -> _Spell | None:
    """The value as it may stand on the day; None where it certainly does not."""
    reported = parse_date(said.reported).latest
    told = [one for one in dates(record, "from") if one.known]
    since = hull_of_dates(told) if told else FuzzyDate(None, reported)
    to = hull_of_dates(one for one in dates(record, "to"))
    if (since.earliest is not None and since.earliest > day) or (to.latest is not None and to.latest < day):
        return None
    person = view.records.get(str(record.get("person")))
    listed = record.listed and (person is None or person.listed)
    confirmed = lists.last(said, listed=listed)
    doubts = []
    if since.latest is None or since.latest > day:
        doubts.append(f"may have begun after the day: {since if told else f'reported on {said.reported}'}")
    if to.known and (to.earliest is None or to.earliest < day):
        doubts.append(f"may have ended by the day: {to}")
    if not to.known and (parse_date(confirmed).latest or date.max) < day - FRESH:
        doubts.append(f"last reported on {confirmed}")
    if not listed:
        doubts.append(f"no longer on the list of {said.source}")
    return _Spell(said, record, since, confirmed, tuple(doubts))


def _replaces(newer: _Spell, older: _Spell) -> bool:
    """Whether the newer value is told of the day for certain, instead of the older: by its source, or of what is doubtful."""
    if newer is older or newer.doubts or newer.order < older.order:
        return False
    return (newer.said.source == older.said.source and newer.record is not older.record) or bool(older.doubts)


def _values(name: str, said: Said, day: date) -> tuple[Value, ...]:
    if name == "days_incommunicado":
        since = parse_date(str(said.value))
        most = None if since.earliest is None else (day - since.earliest).days
        least = 0 if since.latest is None else max(0, (day - since.latest).days)
        return stretch(least, most)
    return (tuple(said.value),) if isinstance(said.value, list) else (said.value,)


def stretch(least: int | None, most: int | None) -> tuple[int, ...]:
    """The whole numbers from the least to the most; None is open on that side."""
    if least is None or most is None or most - least > SPREAD:
        return (-_FAR if least is None else least, _FAR if most is None else most)
    return tuple(range(least, most + 1))


def _anything(name: str, told: Fact) -> Fact:
    """The values told, and any other: what is told is not certain. Where others cannot be listed, nothing is told."""
    if name == "days_incommunicado":
        return tuple(dict.fromkeys((*told, 0)))
    every = CONDITION_FACTS[name].every
    return () if every is None else tuple(dict.fromkeys((*told, *every)))


def _words(said: Said) -> str:
    if isinstance(said.value, bool):
        return "yes" if said.value else "no"
    return ", ".join(said.value) if isinstance(said.value, list) else str(said.value)
