"""Two sources on one question: how many are in both, in one only, and of whom they tell what cannot both be true.

- How many follows from the judgements, with bounds, as in a breakdown by ``sources`` (``overlap``).
- What disagrees is told of people who are in both as judged, and of whom at least one source may count: it is looked for in
  the stays (or killings, or prosecutions) that count, or in all that a source tells where none of its does.
- Dates disagree that cannot be the same day, terms that differ, texts without a word in common. A source that says nothing
  disagrees with nobody. Of several stays, one that agrees is enough.
- That one source makes somebody count and the other does not is a disagreement of its own, on the question.
- Who is the same as whom is for the case team: below it only numbers are told.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType

from habeas.access.levels import Level, highest
from habeas.answers.answer import CheckpointRef, Row
from habeas.answers.cases import Case, find_cases
from habeas.answers.conditions import NAMES, OVERLAP, check_sight
from habeas.answers.count import checked, count
from habeas.answers.question import Question
from habeas.answers.tally import Counted, tally
from habeas.answers.truth import Truth
from habeas.answers.wire import bounds_json, question_json
from habeas.answers.words import question_words
from habeas.errors import QuestionError
from habeas.register.records import Record, Said
from habeas.register.view import View
from habeas.vocabulary.dates import FuzzyDate, Period, parse_date
from habeas.vocabulary.folding import folded

QUESTION = "the question"
_LONG = 3  # letters: “of” and “the” are no words in common

COMPARED: Mapping[str, str] = MappingProxyType({
    QUESTION: "whether the person counts",
    "began": "the day it began",
    "ended": "the day it ended",
    "on": "the day of the killing",
    "opened": "the day the case was opened",
    "sentenced": "the day of the sentence",
    "custody": "the kind of custody",
    "cause": "the cause of release",
    "place": "the place",
    "sex": "the sex",
    "birth_date": "the date of birth",
})  # fmt: skip
"""What is compared, in the order it is told. All but the question are predicates, of the event or of the person."""
_TRUTH = MappingProxyType({Truth.CERTAIN: "certainly", Truth.POSSIBLE: "possibly", Truth.OUT: "not"})


@dataclass(frozen=True, slots=True)
class Difference:
    """What two sources tell of one person that cannot both be true. ``contradicted``: so is that it is one person."""

    person: str
    name: str | None
    what: str
    left: tuple[str, ...]
    right: tuple[str, ...]
    records: tuple[str, str]
    level: Level
    contradicted: bool


@dataclass(frozen=True)
class Compared:
    """The lines of both, of one only; the people in both as judged; and every disagreement, by what it is about."""

    question: Question
    left: str
    right: str
    definition: str
    rows: tuple[Row, ...]
    both: int
    differences: tuple[Difference, ...]
    notes: tuple[str, ...]
    checkpoint: CheckpointRef

    def as_json(self, level: Level = Level.PUBLIC) -> dict[str, object]:
        """All of it as JSON; who it is only for those who may see that."""
        check_sight(self.question.where, level)
        shown = seen(self.differences, level)
        return {
            "level": str(level),
            "asked": question_words(self.question),
            "question": question_json(self.question),
            "left": self.left,
            "right": self.right,
            "definition": {
                "id": self.question.word.id, "version": self.question.word.version, "sentence": self.definition,
            },
            "rows": [{"key": row.key, **bounds_json(row.value), "judged": row.judged} for row in self.rows],
            "persons_in_both": self.both,
            "disagree": self.disagreeing,
            "by_what": dict(self.by_what),
            "differences": [
                {"person": one.person, "name": one.name, "what": one.what, "left": list(one.left), "right": list(one.right),
                 "records": list(one.records), "contradicted": one.contradicted}
                for one in shown
            ],
            "not_shown": len(self.differences) - len(shown),
            "notes": list(self.notes),
            "checkpoint": vars(self.checkpoint),
        }  # fmt: skip

    @property
    def by_what(self) -> Mapping[str, int]:
        """Of how many people they disagree, about what."""
        about = Counter(one.what for one in self.differences)
        return {what: about[what] for what in COMPARED if about[what]}

    @property
    def disagreeing(self) -> int:
        """Of how many people they disagree in anything."""
        return len({one.person for one in self.differences})


def compared(view: View, question: Question, left: str, right: str) -> Compared:
    """Two sources on one question. Raises ``QuestionError`` for what cannot be asked."""
    if left == right:
        raise QuestionError("Two different sources are compared.", mend="Name two: habeas compare SOURCE SOURCE WORD.")
    asked = replace(question, according_to=(left, right), by=(OVERLAP,))
    answer = count(view, asked)
    _, time = checked(answer.question)
    scoped = view.only((left, right))
    found = tally(scoped, find_cases(scoped, answer.question), time, ())
    both = [person for person in found.persons if {left, right} <= {case.event.source for case in person.cases}]
    differences = [one for person in both for one in _differences(scoped, person, (left, right), time)]
    order = list(COMPARED)
    return Compared(
        question=answer.question,
        left=left,
        right=right,
        definition=answer.definition,
        rows=answer.rows,
        both=len(both),
        differences=tuple(sorted(differences, key=lambda one: order.index(one.what))),
        notes=answer.notes,
        checkpoint=view.checkpoint,
    )


def seen(found: Iterable[Difference], level: Level) -> list[Difference]:
    """Those that the level may see."""
    return [one for one in found if level.may_see(one.level)]


def _differences(view: View, person: Counted, sources: tuple[str, str], time: Period | date) -> Iterator[Difference]:
    sides = [[case for case in person.cases if case.event.source == source] for source in sources]
    truths = [max(case.at(time) for case in side) for side in sides]
    cluster = view.cluster(person.unit)
    name = next((str(case.person.get("name")) for case in sides[0] if case.person is not None), None)
    one, other = (_counting(side, time) for side in sides)
    records = one[0].of, other[0].of
    who = highest(
        Level.CASE_TEAM, *(record.id_level for record in map(view.records.get, records) if record is not None)
    )

    def difference(what: str, left: Sequence[str], right: Sequence[str], *levels: Level) -> Difference:
        told = tuple(left), tuple(right)
        return Difference(cluster.id, name, what, *told, records, highest(who, *levels), bool(cluster.contradictions))

    if Truth.OUT in truths and truths[0] is not truths[1]:
        yield difference(QUESTION, [_TRUTH[truths[0]]], [_TRUTH[truths[1]]])
    for what in list(COMPARED)[1:]:
        left, right = (list(dict.fromkeys(_told(side, what))) for side in (one, other))
        if left and right and not any(_agree(what, mine, theirs) for mine in left for theirs in right):
            levels = [said.level for said in (*left, *right)]
            yield difference(what, _texts(left), _texts(right), *levels)


def _texts(said: Iterable[Said]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(str(one.value) for one in said))


def _counting(cases: Sequence[Case], time: Period | date) -> list[Case]:
    return [case for case in cases if case.at(time) is not Truth.OUT] or list(cases)


def _told(cases: Iterable[Case], what: str) -> Iterator[Said]:
    """What is said under a name, of the event or else of the person; nothing for what nobody knows."""
    predicate = NAMES.get(what, what)
    for case in cases:
        records: tuple[Record | None, ...] = (case.event, case.person)
        said = next((record.all(predicate) for record in records if record is not None and record.all(predicate)), ())
        for one in said:
            known = parse_date(str(one.value)).known if what in _DATES else one.value != "unknown"
            if known:
                yield one


_DATES = frozenset({"began", "ended", "on", "opened", "sentenced", "birth_date"})


def _agree(what: str, mine: Said, theirs: Said) -> bool:
    if what in _DATES:
        return _can_be_same(parse_date(str(mine.value)), parse_date(str(theirs.value)))
    one, other = folded(str(mine.value)), folded(str(theirs.value))
    if what != "place":
        return one == other
    words = [{word for word in text.split() if len(word) > _LONG} for text in (one, other)]
    return one == other or bool(words[0] & words[1])


def _can_be_same(one: FuzzyDate, other: FuzzyDate) -> bool:
    return one.possibly_in(Period(other.earliest, other.latest))
