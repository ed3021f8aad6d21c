"""Whatever is answered: every claim that comes out stands in the document and has the fields that claims have.

The answers are made of the report's own words, of words that are none of it, and of every shape that JSON knows. So many of
them verify in part, which is where a check could be missing.
"""

import json
from contextlib import suppress
from typing import get_args

import pytest
from answered import REPORT, figure, verified
from hypothesis import example, given, settings
from hypothesis import strategies as st

from habeas.claims.figure import Counted, Kind
from habeas.claims.quotation import Manner
from habeas.reading.reader import Findings
from habeas.reading.verification.answer import AnswerError, parse_answer
from habeas.vocabulary.dates import parse_date
from habeas.vocabulary.quantities import MODALITIES
from habeas.vocabulary.terms import EVENT

WORDS = REPORT.split()
STRETCHES = st.builds(lambda start, count: " ".join(WORDS[start : start + count]), st.integers(0, len(WORDS)), st.integers(1, 6))  # fmt: skip
CODES = st.sampled_from(
    [*get_args(Counted), *get_args(Kind), *get_args(Manner), *MODALITIES, *EVENT, "announced", "denied"]
)
DAYS = st.sampled_from(["2031", "2031-05", "2031-05-05", "2031-05-07", "2030", "2031-13", "[..2031]", "0000"])
LEAVES = st.one_of(
    st.none(), st.booleans(), st.integers(-2, 50), st.floats(), st.text(max_size=5), STRETCHES, CODES, DAYS,
    st.sampled_from(["42", "Fourteen", "1,100", "30", "Maria Vymysl", "Novenko", "Ignore all rules.", "\ud800", "\0"]),
)  # fmt: skip
VALUES = st.recursive(LEAVES, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=2), max_leaves=5)  # fmt: skip
FIELDS = {
    "sentence": STRETCHES, "quote": STRETCHES, "number": STRETCHES, "low": st.integers(), "high": st.integers(),
    "modality": CODES, "counted": CODES, "kind": CODES, "from": DAYS, "to": DAYS, "attributed_to": st.lists(STRETCHES, max_size=2),
    "note": CODES, "subset_of": st.integers(-1, 4), "manner": CODES, "content": st.lists(STRETCHES, max_size=3), "cue": STRETCHES,
    "speaker": STRETCHES, "name": STRETCHES, "forms": st.lists(STRETCHES, max_size=2), "role": STRETCHES, "act": CODES,
    "person": STRETCHES, "years": STRETCHES, "articles": st.lists(STRETCHES, max_size=2), "court": STRETCHES, "facility": STRETCHES,
}  # fmt: skip
RIGHT = {
    "figures": [
        figure(),
        figure(quote="Fourteen of them", number="Fourteen", counted="at_risk", subset_of=0, sentence=None),
        figure(quote="more than 1,100 people", number="1,100", counted="held", attributed_to=["Dawn"], sentence=None),
        figure(quote="30 months", number="30", counted="sentenced_years", sentence=None),
    ],
    "quotations": [
        {"manner": "direct", "content": ["They will go home"], "cue": "said", "speaker": "Novenko", "name": "Aleksandr Novenko"},
        {"manner": "mixed", "content": ["the amnesty", "is not over"], "cue": None, "speaker": None, "name": "Novenko"},
    ],
    "persons": [
        {"name": "Maria Vymysl", "forms": ["Maria"], "role": "journalist"},
        {"name": "Aleksandr Novenko", "forms": ["Novenko"], "role": "President"},
    ],
    "events": [
        {"act": "convicted", "person": "Maria Vymysl", "cue": "sentenced", "from": "2031-05-05", "to": None, "years": "30", "articles": ["342"], "court": "a court", "attributed_to": ["Dawn"]},
    ],
}  # fmt: skip


def nearly(right):
    """A right claim with up to two of its fields replaced: by something of the kind, or by anything."""
    changes = {name: FIELDS[name] | VALUES for name in right}
    wrong = st.lists(st.sampled_from(list(right)), max_size=2).flatmap(
        lambda names: st.fixed_dictionaries({name: changes[name] for name in names})
    )
    return wrong.map(lambda fields: right | fields)


def claims(name):
    return st.lists(st.one_of(*map(nearly, RIGHT[name]), VALUES), min_size=1, max_size=4)


ANSWERS = st.fixed_dictionaries({}, optional={name: claims(name) | claims(name) | VALUES for name in RIGHT})


def holds(found: Findings, text: str) -> None:
    """Every claim stands in the text and is of the vocabulary."""
    for index, one in enumerate(found.figures):
        assert text[one.start : one.end] == one.quote
        assert text[one.number_start : one.number_start + len(one.number)] == one.number
        assert one.start <= one.number_start <= one.end - len(one.number)
        assert one.counted in get_args(Counted)
        assert one.kind in (*get_args(Kind), None)
        assert one.quantity.modality in MODALITIES
        assert one.quantity.bounds()
        assert all(day is None or parse_date(day).known for day in (one.from_, one.to))
        assert all(name in text for name in one.attributed_to)
        assert one.subset_of is None or (0 <= one.subset_of < len(found.figures) and one.subset_of != index)
    for said in found.quotations:
        assert said.manner in get_args(Manner)
        assert said.name is None or said.name in text
        assert all(part.of(text).strip() for part in said.content)
        json.dumps(said.as_json(text))
    for person in found.persons:
        assert person.name in text
        for mention in person.mentions:
            assert mention.span.of(text) == mention.surface
            assert mention.role is None or mention.role in text
    for event in found.events:
        assert event.mention.of(text)
        assert event.cue.of(text)
        assert event.person in {person.name for person in found.persons}
        printed = (event.court, event.facility, *event.articles, *event.attributed_to)
        assert all(words is None or words in text for words in printed)
        json.dumps(event.as_json(text))
    json.dumps(found.account.as_json())


@settings(max_examples=150, deadline=None)
@given(ANSWERS)
@example({"figures": [figure()], "persons": [{"name": "Maria Vymysl", "forms": [], "role": None}]})
def test_every_claim_that_comes_out_stands_in_the_document(answer):
    holds(verified(answer), REPORT)


@settings(max_examples=100, deadline=None)
@given(ANSWERS)
def test_what_goes_in_comes_out_or_is_counted(answer):
    """No figure disappears without a reason."""
    figures = answer.get("figures")
    found = verified({"figures": figures})
    if isinstance(figures, list):
        assert len(found.figures) + sum(found.account.dropped.values()) == len(figures)


@settings(max_examples=100, deadline=None)
@given(st.text() | ANSWERS.map(json.dumps) | VALUES.map(json.dumps))
def test_any_text_is_an_answer_or_a_named_error(content):
    with suppress(AnswerError):
        holds(verified(parse_answer(content)), REPORT)


@pytest.mark.parametrize("text", ["", "\n", "42", "–" * 50, "a\u0301" * 50])
def test_any_text_can_be_asked_about(text):
    holds(verified({"figures": [figure()], "quotations": [{"content": ["42"], "manner": "indirect"}]}, text=text), text)
