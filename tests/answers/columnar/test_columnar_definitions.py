"""Definitions on record by columns come to what the specification comes to; what columns do not tell is left to it."""

from dataclasses import replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from answers.columnar.test_columnar_count import days, questions, told
from habeas.answers import count as specified
from habeas.answers.columnar import count as columnar
from habeas.answers.columnar.answerable import answerable, decided
from habeas.answers.question import Question
from habeas.errors import QuestionError
from habeas.ledger.statement import Statement
from habeas.register.view import fold
from made_columns import projection_of
from made_ledgers import appended, ledgers

CONDITIONS = (
    'custody == "prison" || custody == "pretrial_detention"', '"361" in charges', 'sex == "female" && place != "Zenda"',
    '"Strelsau" in recognised_by', "recognised_by.size() > 0", '"PACE-a" in grounds', '!("incitement" in exclusions)',
    'custody == "administrative_arrest" && "watch" in recognised_by',
)  # fmt: skip


def defined(counts, condition):
    says = {"word": "w", "organisation": "watch", "version": "1", "counts": counts, "condition": condition}
    more = {"sentence": "Whom the Watch counts.", "basis": "its statutes"}
    return Statement("definition", "w@1", "watch", "2030-01-01", says | more, {"note": "a test"}).draft("tests")


@settings(deadline=None, max_examples=10)
@given(
    steps=ledgers(),
    question=questions(),
    counts=st.sampled_from(["held", "held", "held", "arrested", "released", "people"]),
    condition=st.sampled_from(CONDITIONS),
    day=days,
)
def test_columns_count_by_a_definition_what_the_specification_counts(steps, question, counts, condition, day):
    time = {"at": day if counts == "held" else None}
    time |= {"during": None} if counts in {"held", "people"} else {}
    question = replace(question, what="watch/w", **time)
    entries = list(appended([*steps, defined(counts, condition)]).ledger.entries())
    projection = projection_of(entries)
    assume(decided(projection, question))
    assert told(lambda: columnar.count(projection, question)) == told(
        lambda: specified.count(fold(entries, known=question.known), question)
    )


@pytest.mark.parametrize(
    ("counts", "condition", "by_columns"),
    [
        ("held", 'sex == "female"', True),
        ("released", '"361" in charges', True),
        ("held", '"watch" in recognised_by', True),
        ("held", "age >= 60", False),
        ("released", '"watch" in recognised_by', False),  # as of the day of each release
        ("sentenced", 'sex == "female"', False),  # prosecutions have no columns
    ],
)
def test_what_columns_do_not_tell_is_left_to_the_specification(counts, condition, by_columns):
    projection = projection_of(appended([defined(counts, condition)]).ledger.entries())
    assert answerable(Question("watch/w"))
    assert decided(projection, Question("watch/w")) is by_columns


def test_prosecutions_are_left_to_the_specification():
    assert [answerable(Question(word)) for word in ("prosecuted", "sentenced", "released")] == [False, False, True]


def test_there_is_no_answer_by_a_definition_that_is_not_there():
    with pytest.raises(QuestionError, match="no definition"):
        decided(projection_of([]), Question("watch/w"))
