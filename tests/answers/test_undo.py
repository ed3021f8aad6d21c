"""Merging and splitting rewrites no evidence, and undoing everything restores every answer. All of Examplia, invented."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from random import Random

from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from worlds import group, person, statement

from habeas.answers.answer import Answer
from habeas.answers.count import count
from habeas.answers.question import Question
from habeas.identity.judgements import Judgement, Verdict
from habeas.ledger.entries import Draft
from habeas.ledger.statement import retraction
from habeas.register.view import View, fold
from habeas.vocabulary.dates import parse_period
from memory_store import World

START = date(2021, 1, 1)
RECORDS = [f"person/{source}/{name}" for source in ("one", "two", "three") for name in ("a", "b", "c")]
EVIDENCE: list[Draft] = [
    *person("a", "one", began="1976", sex="female"), *person("b", "one", began="1976-05"), *person("c", "one"),
    *person("a", "two", began="1976-02"), *person("b", "two", began="1977", sex="male"), *person("c", "two", began="1976"),
    *person("a", "three", began="1976"), *person("b", "three"), *person("c", "three", began="1975"),
    statement("detention", "b2", "three", person="person/three/b", began="1976-08"),
    group("wave", reported="2020-01-01", act="arrest", on="1976-05", size=[2, 4], members=["person/one/a", "person/two/b", "person/three/c"]),
]  # fmt: skip
YEAR = parse_period("1976")
QUESTIONS = (
    Question("arrested", during=YEAR, by=("sources",)),
    Question("arrested", during=YEAR, according_to=("one", "two")),
    Question("arrested", by=("source",)),
    Question("arrested", by=("year",), where=(("sex", "female"),), according_to=("one", "three")),
    Question("held", at=date(1976, 6, 1), by=("sex",)),
    Question("people", by=("sources",)),
)


@dataclass
class Desk:
    """A real ledger with the evidence, and what was decided of it: an act is the entry of a judgement or of an undo."""

    world: World = field(default_factory=World)
    acts: list[int] = field(default_factory=list)
    days: int = 0

    def __post_init__(self) -> None:
        self.world.ledger.append(EVIDENCE)
        self.entries = list(self.world.ledger.entries())

    @property
    def today(self) -> date:
        return START + timedelta(days=self.days)

    def judge(self, left: str, right: str, verdict: Verdict) -> None:
        judgement = Judgement(left, right, verdict, self.today.isoformat(), "a test", "tester")
        self._append(judgement.draft())

    def undo(self, act: int) -> None:
        self._append(retraction("tester", act, None, reported=self.today.isoformat(), reason="a test"))

    def next_day(self) -> None:
        self.days += 1

    def in_force(self) -> list[int]:
        """The acts that no act in force takes back."""
        gone: set[int] = set()
        for act in reversed(self.acts):
            if act not in gone and self.entries[act].kind == "retraction":
                gone.add(self.entries[act].value("of"))
        return [act for act in self.acts if act not in gone]

    def _append(self, draft: Draft) -> None:
        size = len(self.entries)
        self.world.ledger.append([draft], expected_size=size)
        self.entries += self.world.ledger.entries(size)
        self.acts.append(size)

    def view(self, known: date | None = None, recorded: int | None = None) -> View:
        return fold(self.entries, known=known, recorded=recorded)


def people(view: View) -> object:
    """Who is one person, and what contradicts it."""
    return view.persons, view.contradictions


def answers(view: View) -> list[Answer]:
    """What is asked, and everything behind it; the place in the ledger and the day aside."""
    at = replace(view.checkpoint, size=0)
    told = (count(view, question) for question in QUESTIONS)
    return [
        replace(answer, checkpoint=at, later=(), question=replace(answer.question, known=None, recorded=None))
        for answer in told
    ]


def evidence(desk: Desk) -> tuple[bytes, list[bytes], bytes]:
    """The leaves and commitments of the evidence, and the root over them."""
    ledger, size = desk.world.ledger, len(EVIDENCE)
    rows = [ledger.row(seq) for seq in range(size)]
    return ledger.checkpoint(size).root, [row.leaf for row in rows], b"".join(row.disclosures for row in rows)


VERDICTS: tuple[Verdict, ...] = ("same", "same", "same", "different", "unsure")
ACTS = st.lists(
    st.tuples(st.permutations(RECORDS).map(lambda order: order[:2]), st.sampled_from(VERDICTS))
    | st.integers(0, 100),  # undo one of those in force
    max_size=8,
)


@settings(max_examples=25, deadline=None, phases=(Phase.explicit, Phase.reuse, Phase.generate))
@given(ACTS, st.lists(st.booleans(), min_size=8, max_size=8))
def test_undoing_restores_every_answer_and_what_was_known_then_stays_known_then(
    acts: list[object], nights: list[bool]
) -> None:
    desk = Desk()
    untouched = evidence(desk)
    taken = [(desk.today, len(desk.entries), answers(desk.view()), people(desk.view()))]
    for act, night in zip(acts, nights, strict=False):
        if night:
            desk.next_day()
        if isinstance(act, tuple):
            (left, right), verdict = act
            desk.judge(left, right, verdict)
        elif desk.in_force():
            desk.undo(desk.in_force()[int(str(act)) % len(desk.in_force())])
        else:
            continue
        taken.append((desk.today, len(desk.entries), answers(desk.view()), people(desk.view())))
    desk.next_day()
    for number in range(len(taken) - 1, 0, -1):
        assert people(desk.view()) == taken[number][3]
        assert answers(desk.view()) == taken[number][2]
        desk.undo(taken[number - 1][1])
    assert answers(desk.view()) == taken[0][2]
    last_of_day = {day: each for day, *each in taken}
    for day, (_size, told, who) in last_of_day.items():
        assert answers(desk.view(known=day)) == told
        assert people(desk.view(known=day)) == who
    for _day, size, told, _who in taken:
        assert answers(desk.view(recorded=size)) == told
    assert evidence(desk) == untouched


def test_a_thousand_merges_splits_and_undos_are_undone_one_by_one() -> None:
    random, desk = Random(4), Desk()
    untouched = evidence(desk)
    taken = {0: (desk.today, len(desk.entries), answers(desk.view()), people(desk.view()))}
    for number in range(1, 1001):
        desk.next_day()
        if random.random() < 0.3 and desk.in_force():
            desk.undo(random.choice(desk.in_force()))
        else:
            left, right = random.sample(RECORDS, 2)
            desk.judge(left, right, random.choice(VERDICTS))
        if number % 20 == 0:
            taken[number] = (desk.today, len(desk.entries), answers(desk.view()), people(desk.view()))
    assert len({str(who) for _day, _size, _told, who in taken.values()}) > 40
    assert sum(bool(desk.view(known=day).contradictions) for day, *_ in taken.values()) > 10
    for day, size, told, who in list(taken.values())[::5]:
        assert answers(desk.view(known=day)) == answers(desk.view(recorded=size)) == told
        assert people(desk.view(known=day)) == people(desk.view(recorded=size)) == who
    acts = list(desk.acts)
    for number in range(1000, -1, -1):
        if number in taken:
            assert people(desk.view()) == taken[number][3]
            assert answers(desk.view()) == taken[number][2]
        if number:
            desk.next_day()
            desk.undo(acts[number - 1])
    assert desk.view().judgements == ()
    assert len(desk.entries) == len(EVIDENCE) + 2000
    assert evidence(desk) == untouched
    assert desk.world.ledger.audit().sound
