"""The likely persons of a name: candidates by the index, and what is said of them by the ledger.

The index brings names that are like the one asked for, from any time. Of their bearers every entry is read by its
number, with the judgements on them and what these entries were taken back by, and folded for the pair of times asked:
only a name that stands then, and that the level may see, is compared and shown. Whoever has none takes nobody's place:
the index is asked for more.

Persons judged to be one are one hit. Who is the same as whom is for the case team: below it a hit is one record's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from math import log

from habeas.access.levels import Level
from habeas.errors import InputError, QuestionError, RegisterError
from habeas.identity import Comparison, Person, compare
from habeas.identity.clusters import Cluster
from habeas.identity.finding.index import MOST, Candidate, Index
from habeas.identity.finding.indexed import birth, names_said, person_key
from habeas.identity.finding.tokens import tokens
from habeas.names.name import parse
from habeas.register.records import Record
from habeas.register.view import View
from habeas.vocabulary.dates import UNKNOWN_DATE, FuzzyDate, parse_date
from habeas.vocabulary.terms import SEX
from habeas.workflows.persons import Log, view_of_persons

LEAST = 0.01  # a hit less likely than this is none
_WORTH = 0.001  # a person whose name is less likely than this is not read: no detail would make up for it
_RARITY = 10.0  # what the index's credit of a name weighs beside the log odds
_TINY = 1e-6

Named = tuple[int, str]  # a person's key and one of their names
_Weight = tuple[float, float]
_Times = tuple[date | None, int | None]  # known, recorded
_EARLIEST, _LATEST = 1, 9999
_UNBORN = 0, 0


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
    search = _Search(log, index, asked, (known, recorded), level)
    for portion in index.portions(asked.name, born=_years(asked.born), before=recorded, most=max(MOST, limit)):
        if search.over(portion, limit):
            break
    return tuple(sorted(search.likely, key=search.standing, reverse=True)[:limit])


class _Search:
    """What was found so far: the hits, and of whom of the persons that the index brought a like name stands and may be
    seen.
    """

    def __init__(self, log: Log, index: Index, asked: Asked, at: _Times, level: Level) -> None:
        self._log, self._index, self._asked, self._at, self._level = log, index, asked, at, level
        self._told = asked.born.known or asked.sex is not None
        self._hits: dict[str, Hit] = {}
        self._credits: dict[Named, float] = {}
        self._compared: dict[tuple[str, tuple[int, int]], tuple[Comparison, bool]] = {}
        self._read: set[int] = set()
        self._seen: set[int] = set()
        self._like: set[int] = set()
        self._unlike = 0

    @property
    def likely(self) -> list[Hit]:
        """The hits that are likely enough."""
        return [hit for hit in self._hits.values() if hit.probability >= LEAST]

    def over(self, portion: Sequence[Candidate], limit: int) -> bool:
        """Take in a portion. Whether no more are wanted: there are enough hits; or nobody in it is likely; or as many
        persons as the first portion has were judged by what their names are for the time and level asked.
        """
        people = self._people(portion)
        for start in range(0, len(people), limit):
            self._take_in([key for key in people[start : start + limit] if key not in self._seen])
            if len(self.likely) >= limit:
                return True
        return not people or self._unlike + len(self._like & self._read) >= max(MOST, limit)

    def standing(self, hit: Hit) -> _Weight:
        """How far up a hit stands."""
        names = ((person_key(record.id), name) for record in hit.records for name in hit.names)
        return _weighed(hit.comparison, max((self._credits.get(one, 0.0) for one in names), default=0.0))

    def _people(self, portion: Sequence[Candidate]) -> list[int]:
        """The keys of the persons in a portion who are worth reading, those first whose names are most likely the one
        asked for.
        """
        best: dict[int, _Weight] = {}
        unlike: set[int] = set()
        for one in portion:
            named = one.person, one.name
            self._credits[named] = max(one.credit, self._credits.get(named, 0.0))
            compared, worth = self._compare(one)
            if one.person in self._read:
                continue
            if worth:
                weight = _weighed(compared, one.credit)
                best[one.person] = max(best.get(one.person, weight), weight)
            else:
                unlike.add(one.person)
        self._unlike += len(unlike - best.keys())
        self._read |= best.keys()
        return sorted(best, key=lambda person: best[person], reverse=True)

    def _compare(self, one: Candidate) -> tuple[Comparison, bool]:
        """The name compared with the one asked for, and whether its bearer is worth reading. Namesakes are compared
        once.
        """
        key = one.name, one.born if self._told else _UNBORN
        if key not in self._compared:
            compared = alike = compare(self._asked.name, one.name)
            if self._told:
                compared = compare(self._asked.person, Person((one.name,), _born(one.born)))
            worth = max(compared.probability or 0.0, alike.probability or 0.0) >= _WORTH
            self._compared[key] = compared, worth
        return self._compared[key]

    def _take_in(self, keys: Sequence[int]) -> None:
        view = view_of_persons(self._log, self._index, keys, *self._at)
        for hit in _hits(view, frozenset(keys), self._asked, self._level):
            self._hits.setdefault(hit.cluster.id, hit)
            keys_of = {person_key(record.id) for record in hit.records}
            self._seen |= keys_of
            if hit.probability >= _WORTH:
                self._like |= keys_of


def _weighed(compared: Comparison, credit: float) -> _Weight:
    """How far up somebody stands: by the log odds, and by how rare the words are that agree, which no comparison of two
    names knows; of equals, whose words are spelled most alike.
    """
    probability = compared.probability or 0.0
    odds = log(max(probability, _TINY) / max(1 - probability, _TINY))
    return odds + _RARITY * credit, sum(match.likeness for match in compared.names.matches)


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
    return Person(tuple(names), birth(says.get("birth_date")), says.get("sex"))


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
