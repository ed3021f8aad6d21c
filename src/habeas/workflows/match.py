"""The likely persons of a name: candidates by the index, and what is said of them by the ledger.

The index brings names that are like the one asked for, from any time. Of their bearers every entry is read by its
number, with the judgements on them and what these entries were taken back by, and folded for the pair of times asked:
only a name that stands then, and that the level may see, is compared and shown. Persons judged to be one
are one hit. Who is the same as whom is for the case team: below it a hit is one record's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from math import log
from typing import Protocol

from habeas.access.levels import Level
from habeas.errors import InputError, QuestionError, RegisterError
from habeas.identity import Comparison, Person, compare
from habeas.identity.clusters import Cluster
from habeas.identity.finding.index import Index
from habeas.identity.finding.indexed import entry_key, names_said, person_key
from habeas.identity.finding.tokens import tokens
from habeas.ledger.entries import Entry
from habeas.names.name import parse
from habeas.register.records import Record
from habeas.register.view import View, fold
from habeas.vocabulary.dates import UNKNOWN_DATE, FuzzyDate, parse_date
from habeas.vocabulary.terms import SEX

LEAST = 0.01  # a hit less likely than this is none
_RARITY = 10.0  # what the index's credit of a name weighs beside the log odds
_TINY = 1e-6

Named = tuple[int, str]  # a person's key and one of their names
_Weight = tuple[float, float]
_EARLIEST, _LATEST = 1, 9999


class Log(Protocol):
    """What of a ledger is needed."""

    @property
    def size(self) -> int: ...

    def entries(self, start: int = 0, stop: int | None = None) -> Iterator[Entry]: ...


def named(text: str) -> bool:
    """Whether there is a name in a text that can be looked for: not in “...”, nor in the “NN” of somebody unknown."""
    return bool(tokens(text)) and bool(parse(text).words)


@dataclass(frozen=True)
class Asked:
    """Who is looked for: a name, and when they were born or of which sex they are, where that is known."""

    name: str
    born: FuzzyDate = UNKNOWN_DATE
    sex: str | None = None

    def __post_init__(self) -> None:
        if not named(self.name):
            raise QuestionError(
                f"There is no name in “{self.name}” to look for.", mend="Write at least one word of it."
            )
        if self.sex is not None and self.sex not in SEX:
            raise QuestionError(f"“{self.sex}” is no sex here.", mend=f"Say one of: {', '.join(SEX)}.")

    @property
    def person(self) -> Person:
        """The same, to be compared."""
        return Person((self.name,), self.born, self.sex)


def asked_of(name: str, born: date | str | None = None, sex: str | None = None) -> Asked:
    """Who is looked for, as told. Raises ``InputError`` where it cannot be read; no day of birth is None, not “”."""
    if born is not None and not str(born).strip():
        raise InputError("There is no date in “”.", mend="Write 1962, 1962-09 or 1962-09-25, or leave it out.")
    return Asked(name, UNKNOWN_DATE if born is None else parse_date(str(born)), sex)


@dataclass(frozen=True)
class Hit:
    """A person found: the records taken for them, how likely they are the one asked for, and why.

    ``names`` and ``born`` are those that the level may see.
    """

    cluster: Cluster
    records: tuple[Record, ...]
    names: tuple[str, ...]
    born: tuple[str, ...]
    comparison: Comparison

    @property
    def probability(self) -> float:
        """How likely it is that this is the person asked for."""
        return self.comparison.probability or 0.0

    @property
    def why(self) -> str:
        """What agreed, and what did not."""
        return self.comparison.why


def match(
    log: Log,
    index: Index,
    asked: Asked,
    *,
    limit: int = 10,
    known: date | None = None,
    recorded: int | None = None,
    level: Level = Level.CASE_TEAM,
) -> tuple[Hit, ...]:
    """The most likely persons, the likeliest first. Raises ``QuestionError`` where nothing can be looked for."""
    if limit < 1:
        raise QuestionError(f"{limit} persons cannot be shown.", mend="Ask for one or more.")
    if recorded is not None and not 0 <= recorded <= log.size:
        raise RegisterError(
            f"The ledger has {log.size:,} entries, not {recorded:,}.", mend="Ask for fewer with --recorded."
        )
    found: dict[str, Hit] = {}
    credits_: dict[Named, float] = {}
    people = _people(index, asked, credits_)
    for start in range(0, len(people), limit):
        keys = people[start : start + limit]
        for hit in _hits(_view(log, index, keys, known, recorded), frozenset(keys), asked, level):
            found.setdefault(hit.cluster.id, hit)
        if len(found) >= limit:
            break
    likely = [hit for hit in found.values() if hit.probability >= LEAST]
    return tuple(sorted(likely, key=lambda hit: _standing(hit, credits_), reverse=True)[:limit])


def _people(index: Index, asked: Asked, credits_: dict[Named, float]) -> list[int]:
    """The keys of the persons whose names, of any time, are most likely the one asked for; ``credits_`` takes in each
    name's.
    """
    told = asked.born.known or asked.sex is not None
    best: dict[int, _Weight] = {}
    for one in index.candidates(asked.name, born=_years(asked.born)):
        if told:
            compared = compare(asked.person, Person((one.name,), _born(one.born)))
        else:
            compared = compare(asked.name, one.name)
        credits_[one.person, one.name] = max(one.credit, credits_.get((one.person, one.name), 0.0))
        weight = _weighed(compared, one.credit)
        best[one.person] = max(best.get(one.person, weight), weight)
    return sorted(best, key=lambda person: best[person], reverse=True)


def _weighed(compared: Comparison, credit: float) -> _Weight:
    """How far up somebody stands: by the log odds, and by how rare the words are that agree, which no comparison of two
    names knows; of equals, whose words are spelled most alike.
    """
    probability = compared.probability or 0.0
    odds = log(max(probability, _TINY) / max(1 - probability, _TINY))
    return odds + _RARITY * credit, sum(match.likeness for match in compared.names.matches)


def _standing(hit: Hit, credits_: Mapping[Named, float]) -> _Weight:
    named = ((person_key(record.id), name) for record in hit.records for name in hit.names)
    return _weighed(hit.comparison, max((credits_.get(one, 0.0) for one in named), default=0.0))


def _view(log: Log, index: Index, keys: Iterable[int], known: date | None, recorded: int | None) -> View:
    """What the ledger says of these persons, and of those judged to be one with them."""
    read: dict[int, Entry] = {}
    asked: set[int] = set()
    wanted = set(keys)
    while wanted:
        asked |= wanted
        new = _entries(log, {seq for key in wanted for seq in index.entries_of(key)} - read.keys(), recorded)
        read.update((entry.seq, entry) for entry in new)
        wanted = {key for entry in new for key in _leading(entry)} - asked
    return fold([read[seq] for seq in sorted(read)], known=known, recorded=recorded)


def _leading(entry: Entry) -> Iterator[int]:
    """What else has to be known where an entry counts: what takes it back, and whom it says to be one with somebody."""
    yield entry_key(entry.seq)
    if entry.kind == "judgement" and entry.value("verdict") == "same":
        yield from (person_key(entry.value(side)) for side in ("left", "right") if entry.value(side) is not None)


def _entries(log: Log, seqs: Iterable[int], recorded: int | None) -> list[Entry]:
    """These entries, those that follow one another read at once."""
    found: list[Entry] = []
    wanted = sorted(seq for seq in seqs if recorded is None or seq < recorded)
    for _, run in groupby(enumerate(wanted), key=lambda pair: pair[1] - pair[0]):
        places = [seq for _, seq in run]
        found += log.entries(places[0], places[-1] + 1)
    return found


def _hits(view: View, keys: frozenset[int], asked: Asked, level: Level) -> Iterator[Hit]:
    asked_for = [one.id for one in view.of("person") if person_key(one.id) in keys]
    joined = level.may_see(Level.CASE_TEAM)
    for cluster in dict.fromkeys(view.cluster(one) if joined else Cluster(one, (one,)) for one in asked_for):
        records = tuple(view.records[member] for member in cluster.members)
        seen = tuple(record for record in records if level.may_see(record.id_level))
        people = [_person(record, level) for record in seen]
        compared = [compare(asked.person, person) for person in people]
        if any(one.probability is not None for one in compared):
            best = max(compared, key=lambda one: -1.0 if one.probability is None else one.probability)
            names = dict.fromkeys(name for person in people for name in person.names)
            born = dict.fromkeys(str(person.born) for person in people if person.born.known)
            yield Hit(cluster, seen, tuple(names), tuple(born), best)


def _person(record: Record, level: Level) -> Person:
    """What a record says of a person, as far as the level may see it."""
    says = {name: said.value for name, said in record.says.items() if level.may_see(said.level)}
    others = [said.value for said in record.disputed.get("name", ()) if level.may_see(said.level)]
    names = dict.fromkeys((*names_said(says), *others))
    born = UNKNOWN_DATE if "birth_date" not in says else record.date("birth_date")
    return Person(tuple(names), born, says.get("sex"))


def _years(born: FuzzyDate) -> tuple[int, int] | None:
    if not born.known:
        return None
    return (
        _EARLIEST if born.earliest is None else born.earliest.year,
        _LATEST if born.latest is None else born.latest.year,
    )


def _born(years: tuple[int, int]) -> FuzzyDate:
    first, last = years
    return UNKNOWN_DATE if not first else FuzzyDate(date(first, 1, 1), date(last, 12, 31))
