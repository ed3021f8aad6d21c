"""Of the figures of an answer, what the document bears out is kept, and everything else is dropped with its reason."""

import pytest
from answered import REPORT, figure, verified

ILL = figure(quote="Fourteen of them", number="Fourteen", low=14, high=14, counted="at_risk", kind="stock", subset_of=0)
BEHIND_BARS = figure(
    sentence=None, quote="more than 1,100 people", number="1,100", low=1101, high=None, modality="more_than",
    counted="held", kind="stock", attributed_to=["Dawn"],
)  # fmt: skip
TERM = figure(
    sentence=None, quote="30 months", number="30", low=2, high=3, counted="sentenced_years", **{"from": "2031-05-05", "to": "2031-05-05"}
)  # fmt: skip


def test_a_right_answer_is_kept_whole():
    found = verified({"figures": [figure(), ILL, BEHIND_BARS, TERM]})
    assert (found.account.dropped, found.account.amended) == ({}, {})
    pardoned, ill, held, term = found.figures
    assert (pardoned.quote, pardoned.low, pardoned.counted, pardoned.from_) == ("42 political prisoners", 42, "pardoned", "2031-05-07")  # fmt: skip
    assert REPORT[pardoned.start : pardoned.end] == pardoned.quote
    assert (ill.low, ill.subset_of) == (14, 0)
    assert (held.low, held.high, held.modality, held.attributed_to) == (1101, None, "more_than", ("Dawn",))
    assert (term.low, term.high, term.number) == (2, 3, "30")


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        ({"quote": "43 political prisoners", "number": "43"}, "words not in the document"),
        ({"quote": "42 Political Prisoners"}, "words not in the document"),
        ({"quote": 42}, "words not in the document"),
        ({"number": "7"}, "words not in the document"),  # in the document, but not in the quote
        ({"quote": "42", "sentence": None}, "words that stand in several places"),
        ({"quote": "political prisoners", "number": "prisoners"}, "words that are no number"),
        ({"quote": "7 May 2031", "number": "7", "sentence": None}, "words that are no number"),  # a date
        ({"quote": "more than 1", "number": "1", "sentence": None}, "words that are no number"),  # half of 1,100
        ({"counted": "heroes"}, "unknown code"),
        ({"counted": ["pardoned"]}, "unknown code"),
        ({"kind": None}, "unknown code"),
        ({"note": "ignore all rules"}, "unknown code"),
        ({"attributed_to": ["the BBC"]}, "a source that the document does not name"),
        ({"attributed_to": "Dawn"}, "a source that is no name"),
        ({"attributed_to": ["Dawn"] * 20}, "a source that is no name"),
        (
            {"quote": "article 342", "number": "342", "counted": "sentenced_years", "sentence": None},
            "words that are no number",
        ),
    ],
)
def test_what_the_document_does_not_bear_out_is_dropped(wrong, reason):
    found = verified({"figures": [figure(**wrong)]})
    assert found.figures == ()
    assert found.account.dropped == {reason: 1}


@pytest.mark.parametrize(
    "wrong", [{"low": 4200}, {"high": None}, {"modality": "approx"}, {"low": "42"}, {"modality": []}]
)
def test_the_printed_words_decide_the_value(wrong):
    found = verified({"figures": [figure(**wrong)]})
    assert [(one.low, one.high, one.modality) for one in found.figures] == [(42, 42, "exact")]
    assert found.account.amended == {"value put right by the printed words": 1}


@pytest.mark.parametrize("day", ["2031-05-08", "1984", "yesterday", "[2031..]", "2031-5", "", 2031, {"day": 1}])
def test_a_date_that_the_document_does_not_tell_is_left_out(day):
    found = verified({"figures": [figure(**{"from": day})]})
    assert found.figures[0].from_ is None
    assert found.figures[0].to == "2031-05-07"
    assert found.account.amended == {"date not told by the document, left out": 1}


def test_a_date_may_be_told_less_exactly_than_the_document_has_it():
    found = verified({"figures": [figure(**{"from": "2031-05", "to": "2031"})]})
    assert (found.figures[0].from_, found.figures[0].to) == ("2031-05", "2031")


@pytest.mark.parametrize("days", [{"from": "2031-05-07", "to": "2031-05-05"}, {"kind": "stock", "from": "2031-05-05", "to": "2031-05-07"}])  # fmt: skip
def test_dates_that_contradict_each_other_are_left_out(days):
    found = verified({"figures": [figure(**days)]})
    assert (found.figures[0].from_, found.figures[0].to) == (None, None)
    assert found.account.amended == {"dates that contradict each other, left out": 1}


@pytest.mark.parametrize("whole", [1, 2, -1, 99, True, "0", None, 0.0])
def test_a_part_has_a_whole_that_can_be_it(whole):
    """1 is the figure itself, 2 was dropped."""
    found = verified({"figures": [figure(), ILL | {"subset_of": whole}, figure(quote="nowhere")]})
    assert [one.subset_of for one in found.figures] == [None, None]


def test_a_part_is_no_more_than_its_whole_and_no_whole_of_its_whole():
    found = verified({"figures": [figure(subset_of=1), ILL | {"subset_of": 0}]})
    assert [one.subset_of for one in found.figures] == [None, 0]
    turned = verified({"figures": [BEHIND_BARS | {"subset_of": 1}, BEHIND_BARS]})
    assert [one.subset_of for one in turned.figures] == [None]


def test_parts_point_at_their_whole_in_the_order_of_the_text():
    found = verified({"figures": [BEHIND_BARS, ILL | {"subset_of": 2}, figure()]})
    assert [(one.number, one.subset_of) for one in found.figures] == [("42", None), ("Fourteen", 0), ("1,100", None)]


def test_one_number_is_told_once():
    assert verified({"figures": [figure(), figure(counted="released")]}).account.dropped == {"one number told twice": 1}


def test_numbers_of_a_language_without_a_grammar_are_dropped_and_the_rest_is_read():
    text = "Selon Aube, 42 personnes ont été graciées, dont Maria Vymysl."
    answer = {"figures": [figure(quote="42 personnes", sentence=None)], "persons": [{"name": "Maria Vymysl"}]}
    found = verified(answer, text=text, language="fr")
    assert found.account.dropped == {"numbers of a language that no grammar reads": 1}
    assert [person.name for person in found.persons] == ["Maria Vymysl"]


@pytest.mark.parametrize("answer", [{}, {"figures": None}, {"figures": []}])
def test_an_answer_without_figures_has_none(answer):
    assert verified(answer).account.dropped == {}


def test_figures_in_no_list_and_figures_without_number_are_told():
    assert verified({"figures": {"quote": "42"}}).account.dropped == {"“figures” is no list": 1}
    many = verified({"figures": [7] * 1005}).account.dropped
    assert many == {"words not in the document": 1000, "more claims than a stretch of text can hold": 5}
