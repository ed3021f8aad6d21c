"""The register that benchmarks measure on is one that Habeas itself could have written."""

import sys
from collections import Counter
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from habeas.assembly import create_register, open_register
from habeas.identity.judgements import Judgement
from habeas.ledger.statement import Statement
from habeas.workflows.rows import after_it_was_reported, before_it_began

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks"))

from ruritania.acts import acts
from ruritania.drafts import BY
from ruritania.lives import TODAY
from ruritania.making import append, make
from ruritania.told import KNOWN_FIRST, portion

DOCUMENTS = dict.fromkeys(("watch", "archive", "centre", "families", "envoy", "desk"), "ab" * 32)


def test_drafts_are_those_of_statements_and_judgements_which_check_every_value():
    told = portion(0, range(500), 7, DOCUMENTS)
    for draft in (*told.drafts, *acts(7, told.released, DOCUMENTS)):
        has = {name: field.value for name, field in draft.fields.items()}
        if draft.kind == "judgement":
            again = Judgement(
                has["left"], has["right"], has["verdict"], has["reported"], has["why"], BY, how=has["how"]
            ).draft()
        else:
            says = {name.removeprefix("says."): value for name, value in has.items() if name.startswith("says.")}
            again = Statement(
                has["subject_kind"], has["subject"], has["source"], has["reported"], says, has["because"]
            ).draft(BY)
            assert after_it_was_reported(says.get("began"), date.fromisoformat(has["reported"])) is None
            assert before_it_began(says.get("began", "XXXX"), says.get("ended", "XXXX")) is None
        assert draft == again


@pytest.fixture(scope="module")
def two_ways(tmp_path_factory):
    folder = tmp_path_factory.mktemp("registers")
    make(folder / "quick", 1_050, 7, 2)
    with create_register(folder / "slow", "ruritania") as register:
        append(register, 1_050, 7)
    with open_register(folder / "quick") as quick, open_register(folder / "slow") as slow:
        yield quick, slow


def test_both_ways_put_the_same_on_record_and_the_audit_finds_nothing(two_ways):
    quick, slow = (list(register.ledger.entries()) for register in two_ways)
    assert [_content(entry) for entry in quick] == [_content(entry) for entry in slow]
    for register in two_ways:
        report = register.audit()
        assert report.sound
        assert report.erased > 0


def test_the_register_has_all_that_answers_must_cope_with(two_ways):
    entries = list(two_ways[0].ledger.entries())
    kinds = Counter(entry.value("subject_kind", entry.kind) for entry in entries)
    assert set(kinds) >= {
        "person", "detention", "killing", "recognition", "condition", "group", "figure", "assumption", "source", "definition",
        "judgement", "retraction", "erasure", "document",
    }  # fmt: skip
    said = [entry for entry in entries if entry.kind == "statement" and entry.value("subject_kind") == "detention"]
    stays = {entry.value("subject") for entry in said}
    persons = {entry.value("subject") for entry in entries if entry.value("subject_kind") == "person"}
    assert len(stays) == pytest.approx(3 * 1_050, rel=0.1)
    assert len(persons) == pytest.approx(1.15 * 1_050, rel=0.1)
    assert len(said) > 1.2 * len(stays)  # an end, or a correction, told later
    days = {entry.value("reported") for entry in said}
    assert date.fromordinal(KNOWN_FIRST).isoformat() <= min(days) < max(days) <= date.fromordinal(TODAY).isoformat()


def test_the_id_of_a_stay_says_nothing_of_when_it_began():
    told = portion(0, range(500), 7, DOCUMENTS)
    began = {
        draft.fields["subject"].value: draft.fields["says.began"].value
        for draft in told.drafts
        if draft.kind == "statement" and "says.began" in draft.fields and draft.fields["says.began"].value[0] == "2"
    }
    ids = sorted(began)
    rising = sum(began[one] < began[next_] for one, next_ in pairwise(ids))
    assert 0.4 < rising / len(ids) < 0.6


def _content(entry):
    """An entry without the time of its recording; the name of a commitment says nothing."""
    hidden = {"recorded", "commitments"}
    return entry.seq, entry.kind, entry.erased, {k: field for k, field in entry.fields.items() if k not in hidden}
