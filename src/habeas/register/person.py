"""A person's page: what each source says, side by side, with what agrees and what does not.

A column is a person record with its stays, recognitions, conditions and whatever else is on record of it (``PARTS``). Columns that are judged the same come first; records of other
sources with the same full name, which nobody has judged, follow as possibly the same. Dates that can both be true, and texts
with a word in common, agree in part, and so do names that are likely one, or of which no word differs: spelled otherwise
is not different. A missing value contradicts nothing. No end on record is said as that, never as “still held”.

Who is the same as whom is for the case team: below it a page is one record's, and tells of no other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

from habeas.access.levels import Level
from habeas.errors import QuestionError
from habeas.identity.clusters import Cluster
from habeas.identity.comparison import Person, compare
from habeas.identity.contradictions import Contradiction, contradictions
from habeas.identity.judgements import Judgement, Withdrawn
from habeas.names import comparison as names_compared
from habeas.register.alignment import aligned
from habeas.register.records import Record, Said
from habeas.register.view import View
from habeas.vocabulary.dates import parse_date
from habeas.vocabulary.folding import folded, folded_name
from habeas.vocabulary.predicates import Predicate, predicates_of

NAMES = frozenset({"name", "other_names", "maternal_name", "married_name"})  # what is compared as names


# What stands on a page below the person, and the date by which records of several sources are put side by side.
PARTS = (("detention", "began"), ("case", "sentenced"), ("term_change", "on"), ("condition", "from"),
         ("recognition", "on"), ("appeal", "on"), ("killing", "on"))  # fmt: skip


class Agreement(StrEnum):
    """How the values of a line stand to each other."""

    ALONE = "alone"
    SAME = "same"
    PARTLY = "partly"
    DIFFERENT = "different"


@dataclass(frozen=True)
class Column:
    """One record: ``judged`` the same as the person asked for, or only of the same name. ``level``: who may see its id."""

    id: str
    source: str
    judged: bool
    level: Level


@dataclass(frozen=True)
class Line:
    """One predicate across the columns; None where a source says nothing. ``part`` is the person, a stay, a killing."""

    part: str
    name: str
    values: tuple[Said | None, ...]
    agreement: Agreement


@dataclass(frozen=True)
class Page:
    """A person's page, and the judgements about its columns, those that were undone in ``withdrawn``."""

    columns: tuple[Column, ...]
    lines: tuple[Line, ...]
    judgements: tuple[Judgement, ...]
    withdrawn: tuple[Withdrawn, ...]
    contradictions: tuple[Contradiction, ...]


def find_persons(view: View, asked: str, level: Level = Level.CASE_TEAM) -> tuple[Cluster, ...]:
    """The persons of an id, or of a name that has all the words asked for; an alias is a name. Below the case team each
    record is a person of its own.
    """
    joined = level.may_see(Level.CASE_TEAM)
    if asked in view.records:
        return (view.cluster(asked) if joined else Cluster(asked, (asked,)),)
    words = set(folded(asked).split())
    persons = view.persons if joined else tuple(Cluster(one.id, (one.id,)) for one in view.of("person"))
    return tuple(
        cluster for cluster in persons if any(words and words <= _words(view.records[m]) for m in cluster.members)
    )


def one_person(view: View, asked: str) -> Cluster:
    """The one person of an id or a name. Raises ``QuestionError`` where there is none, or more than one."""
    found = find_persons(view, asked)
    if len(found) != 1:
        what = f"{len(found):,} persons have" if found else "Nobody on record has"
        mend = f"Name one by its id, such as {found[0].id}." if found else "Try fewer words of the name."
        raise QuestionError(f"{what} the name or id “{asked}”.", mend=mend)
    return found[0]


def page(view: View, cluster: Cluster, level: Level = Level.CASE_TEAM) -> Page:
    """The page of a person, with all that stands beside it; below the case team of the first of its records alone."""
    judged = [view.records[member] for member in cluster.members]
    if not level.may_see(Level.CASE_TEAM):
        return Page((_column(judged[0], judged=True),), tuple(side_by_side(view, judged[:1])), (), (), ())
    sources = {record.source for record in judged}
    names = {folded_name(record.get("name", "")) for record in judged} - {""}
    apart = {j.pair for j in view.judgements if j.verdict == "different"}
    alike = [
        record
        for record in view.of("person")
        if record.source not in sources
        and folded_name(record.get("name", "")) in names
        and not any(frozenset((record.id, own.id)) in apart for own in judged)
    ]
    people = [*judged, *alike]
    columns = tuple(_column(record, judged=record.id in cluster.members) for record in people)
    own = frozenset(cluster.members)
    about = tuple(j for j in view.judgements if j.pair & own)
    withdrawn = tuple(undone for undone in view.withdrawn if undone.judgement.pair & own)
    against = contradictions((cluster,), view.judgements)
    return Page(columns, tuple(side_by_side(view, people)), about, withdrawn, against)


def shown(said: Said | None, level: Level) -> str:
    """A value as text, or what stands in its place."""
    if said is None:
        return ""
    if not level.may_see(said.level):
        return f"({said.level})"
    if isinstance(said.value, bool):
        return "yes" if said.value else "no"
    if isinstance(said.value, list):
        return ", ".join("" if item is None else str(item) for item in said.value)
    return str(said.value)


def side_by_side(view: View, people: Sequence[Record]) -> Iterator[Line]:
    """All that is said of these person records and of what hangs on them, a column for each."""
    yield from _part("person", "person", people)
    for kind, date in PARTS:
        rows = aligned([view.events(kind, person.id) for person in people], date)
        for number, row in enumerate(rows, 1):
            title = kind.replace("_", " ")
            yield from _part(title if len(rows) == 1 else f"{title} {number}", kind, row)


def _column(record: Record, *, judged: bool) -> Column:
    return Column(record.id, record.source, judged, record.id_level)


def _part(title: str, kind: str, records: Sequence[Record | None]) -> Iterator[Line]:
    for what in predicates_of(kind):
        if what.type in {"subject", "subjects"}:  # an appeal's others are not of this page
            continue
        values = tuple(None if record is None else record.says.get(what.name) for record in records)
        if any(value is not None for value in values):
            yield Line(title, what.name, values, _agreement(what, values))


def _agreement(what: Predicate, values: Sequence[Said | None]) -> Agreement:
    told = [said.value for said in values if said is not None]
    if len(told) < 2:
        return Agreement.ALONE
    if what.type == "date":
        dates = [parse_date(value) for value in told]
        if len(set(dates)) == 1:
            return Agreement.SAME
        latest_start = max((d.earliest for d in dates if d.earliest is not None), default=None)
        earliest_end = min((d.latest for d in dates if d.latest is not None), default=None)
        apart = latest_start is not None and earliest_end is not None and latest_start > earliest_end
        return Agreement.DIFFERENT if apart else Agreement.PARTLY
    if what.name in NAMES:
        return _agreement_of_names([tuple(value) if isinstance(value, list) else (str(value),) for value in told])
    texts = {folded(str(value)) for value in told}
    if len(texts) == 1:
        return Agreement.SAME
    shared = set.intersection(*({word for word in text.split() if len(word) > 3} for text in texts))
    return Agreement.PARTLY if shared and what.type in {"text", "texts", "terms"} else Agreement.DIFFERENT


def _agreement_of_names(told: Sequence[tuple[str, ...]]) -> Agreement:
    pairs = [compare(Person(left), Person(right)) for left, right in combinations(told, 2)]
    compared = [pair for pair in pairs if pair.probability is not None]
    if not compared:
        return Agreement.ALONE  # “N.N.” is nobody's name
    if len({tuple(map(folded_name, names)) for names in told}) == 1:
        return Agreement.SAME
    apart = names_compared.Agreement.APART
    differ = any(not pair.likely and any(m.agreement is apart for m in pair.names.matches) for pair in compared)
    return Agreement.DIFFERENT if differ else Agreement.PARTLY


def _words(record: Record) -> set[str]:
    names = [record.get("name", ""), *record.get("other_names", []), record.get("married_name", "")]
    return {word for name in names for word in folded(name).split()}
