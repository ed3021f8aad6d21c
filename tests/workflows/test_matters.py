"""What accepting a claim would put on record."""

import pytest

from habeas.assembly import create_register
from habeas.errors import InputError
from habeas.ledger.statement import check_value, find_predicate
from habeas.workflows.docket import Past
from habeas.workflows.matters import check_says
from reviewed_reports import REPORT, only, opened_docket


@pytest.fixture(scope="module")
def docket(tmp_path_factory):
    with create_register(tmp_path_factory.mktemp("made") / "ruritania", "ruritania") as opened:
        yield opened_docket(opened, Past(opened.ledger))


def test_a_figure_says_what_it_counts_when_and_who_says_it(docket):
    assert dict(only(docket, counted="held").says) == {
        "label": "More than 1,250 people", "counted": "held", "kind": "stock", "value": [1251, None],
        "modality": "more_than", "to": "2025-05-07", "from": "2025-05-07", "attributed_to": ["the Zenda Rights Group"],
        "publisher": "Strelsau Wire",
    }  # fmt: skip


def test_a_part_names_the_figure_that_it_is_a_part_of(docket):
    whole = only(docket, label="42 political prisoners")
    assert only(docket, value=[14, 14]).says["part_of"] == whole.subject
    assert whole.subject == f"figure/strelsau-wire/{docket.report.sha256[:16]}-90-92"


def test_a_quotation_says_who_said_what(docket):
    said = only(docket, speaker="Flavia Elphberg")
    assert (said.kind, said.says["words"], said.says["manner"]) == ("quotation", "We want all of them home", "direct")


def test_a_person_named_is_a_name_and_what_the_report_calls_the_person(docket):
    assert {one.says["name"] for one in docket.matters if one.kind == "person"} == {
        "Flavia Elphberg",
        "Fritz Tarlenheim",
    }


def test_an_event_says_what_happened_to_whom_by_name(docket):
    arrested = only(docket, act="arrested")
    assert (arrested.says["person"], arrested.says["from"]) == ("Fritz Tarlenheim", "2025-05-03")


def test_claims_stand_in_the_order_of_the_text_with_their_words(docket):
    starts = [one.claim.span.start for one in docket.matters]
    assert starts == sorted(starts)
    assert REPORT[only(docket, counted="held").claim.span.start :].startswith("1,250")
    assert all(
        docket.reading.document.text[one.claim.span.start : one.claim.span.end].strip() for one in docket.matters
    )


def test_a_figure_that_counts_no_people_is_left_aside(docket):
    (age,) = (one for one in docket.everything if one.aside)
    assert age.says["counted"] == "ages"
    assert docket.aside == 1


def test_all_that_is_read_can_be_put_on_record(docket):
    for one in docket.everything:
        for name, value in one.says.items():
            check_value(find_predicate(one.kind, name), value)


@pytest.mark.parametrize(("kind", "says", "error"), [
    ("figure", {"counted": "jailed", "value": [4, 4]}, "“jailed” is no code.*held"),
    ("figure", {"counted": "held"}, "needs its value"),
    ("figure", {"counted": "held", "value": [15, 15], "modality": "at_least"}, r"goes with a value like 15\.\."),
    ("figure", {"counted": "held", "value": [15, None], "modality": "less_than"}, r"goes with a value like \.\.15"),
    ("figure", {"counted": "held", "value": [4, 4], "from": "2025-05", "to": "2024"}, "ends .2024. before it begins"),
    ("event", {"person": "Fritz Tarlenheim"}, "needs its act"),
    ("event", {"person": "Fritz Tarlenheim", "act": "vanished"}, "disappeared"),
    ("person", {"name": "Fritz Tarlenheim", "value": [1, 1]}, "A person has no “value”"),
])  # fmt: skip
def test_what_cannot_be_on_record_is_refused_with_the_mend(kind, says, error):
    with pytest.raises(InputError, match=error):
        check_says(kind, says)
