"""Quotations, persons and events of an answer: what stands in the document is kept."""

import pytest
from answered import REPORT, verified

from habeas.reading.verification.answer import AnswerError, parse_answer

SAID = {"sentence": None, "manner": "direct", "content": ["They will go home"], "cue": None, "speaker": None, "name": "Aleksandr Novenko"}  # fmt: skip
EVENT = {
    "sentence": "On 5 May 2031 a court in Example City sentenced the journalist Maria Vymysl to 30 months in a colony under article 342.",
    "act": "convicted", "person": "Maria Vymysl", "cue": "sentenced", "from": "2031-05-05", "to": "2031-05-05",
    "years": "30", "articles": ["article 342"], "court": "a court in Example City", "facility": None, "attributed_to": [], "note": None,
}  # fmt: skip
MARIA = {"name": "Maria Vymysl", "forms": [], "role": "journalist"}


def test_a_right_quotation_is_kept_with_its_spans():
    asked = SAID | {"sentence": "“They will go home,” Novenko said.", "cue": "said", "speaker": "Novenko"}
    found = verified({"quotations": [asked]})
    (quotation,) = found.quotations
    assert [part.of(REPORT) for part in quotation.content] == ["They will go home"]
    assert (quotation.cue.of(REPORT), quotation.speaker.of(REPORT), quotation.name) == ("said", "Novenko", "Aleksandr Novenko")  # fmt: skip
    assert (found.account.dropped, found.account.amended) == ({}, {})


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        ({"content": ["They will come home"]}, "words not in the document"),
        ({"content": []}, "a quotation without words"),
        ({"content": "They will go home"}, "a quotation without words"),
        ({"content": ["go home", "They will"]}, "parts of a quotation that do not follow each other"),
        ({"content": ["They will go", "go home"]}, "parts of a quotation that do not follow each other"),
        ({"content": ["nobody was forgotten"]}, "no quotation marks around the words"),
        ({"content": ["nobody was forgotten"], "manner": "mixed"}, "no quotation marks around the words"),
        ({"manner": "shouted"}, "unknown code"),
        ({"name": "The Pope"}, "a source that the document does not name"),
        ({"speaker": "the Pope"}, "a source that the document does not name"),
    ],
)
def test_a_quotation_that_the_document_does_not_hold_is_dropped(wrong, reason):
    found = verified({"quotations": [SAID | wrong]})
    assert found.quotations == ()
    assert found.account.dropped == {reason: 1}


def test_a_speaker_named_in_several_places_is_left_out_and_the_quotation_kept():
    found = verified({"quotations": [SAID | {"speaker": "Novenko"}]})
    assert found.quotations[0].speaker is None
    assert found.account.amended == {"speaker whose place cannot be told, left out": 1}


def test_a_person_is_named_wherever_a_form_of_the_name_stands():
    found = verified({"persons": [{"name": "Aleksandr Novenko", "forms": ["Novenko"], "role": "President"}]})
    (person,) = found.persons
    assert [mention.surface for mention in person.mentions] == ["Aleksandr Novenko", "Novenko", "Novenko"]
    assert all(mention.span.of(REPORT) == mention.surface for mention in person.mentions)
    assert person.roles == ("President",)
    assert found.account.amended == {}


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [({"name": "Jan Vymysl"}, "words not in the document"), ({"name": "prisoners"}, "words that are no name"), ({"name": None}, "words not in the document"), ({"name": "342"}, "words that are no name")],
)  # fmt: skip
def test_a_person_whom_the_document_does_not_name_is_dropped(wrong, reason):
    found = verified({"persons": [MARIA | wrong]})
    assert (found.persons, found.account.dropped) == ((), {reason: 1})


@pytest.mark.parametrize(
    ("wrong", "amended"),
    [
        ({"forms": ["Masha"]}, "form that is none of the name, left out"),
        ({"forms": ["Dawn"]}, "form that is none of the name, left out"),  # in the document, but another's name
        ({"role": "the spy"}, "role not in the document, left out"),
        ({"role": "Maria"}, "role that stands beside no mention, left out"),  # it is the mention
        ({"role": "rights group"}, "role that stands beside no mention, left out"),
    ],
)
def test_what_does_not_belong_to_a_person_is_left_out(wrong, amended):
    found = verified({"persons": [MARIA | wrong]})
    assert [(one.name, len(one.mentions)) for one in found.persons] == [("Maria Vymysl", 1)]
    assert found.account.amended == {amended: 1}


def test_a_form_that_two_persons_are_said_to_have_is_nobodys():
    text = "Maria Vymysl and Jan Vymysl were freed. Vymysl wept."
    persons = [{"name": "Maria Vymysl", "forms": ["Vymysl"]}, {"name": "Jan Vymysl", "forms": ["Vymysl"]}]
    found = verified({"persons": persons}, text=text)
    assert [[mention.surface for mention in one.mentions] for one in found.persons] == [
        ["Maria Vymysl"],
        ["Jan Vymysl"],
    ]


def test_a_right_event_is_kept_with_the_length_that_is_printed():
    found = verified({"persons": [MARIA], "events": [EVENT]})
    (event,) = found.events
    assert (event.act, event.person, event.years, event.from_) == ("convicted", "Maria Vymysl", (2, 3), "2031-05-05")
    assert (event.articles, event.court) == (("article 342",), "a court in Example City")
    assert (event.mention.of(REPORT), event.cue.of(REPORT)) == ("Maria Vymysl", "sentenced")
    assert (found.account.dropped, found.account.amended) == ({}, {})


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        ({"act": "shot"}, "unknown code"),
        ({"person": "Jan Vymysl"}, "words not in the document"),
        ({"person": "journalist"}, "an event of nobody named"),
        ({"cue": "hanged"}, "words not in the document"),
        ({"attributed_to": ["the BBC"]}, "a source that the document does not name"),
    ],
)
def test_an_event_that_the_document_does_not_tell_is_dropped(wrong, reason):
    found = verified({"persons": [MARIA], "events": [EVENT | wrong]})
    assert (found.events, found.account.dropped) == ((), {reason: 1})


def test_particulars_of_an_event_that_the_document_lacks_are_left_out():
    wrong = {"years": "colony", "articles": ["article 1"], "court": "the High Court", "from": "1984"}
    found = verified({"persons": [MARIA], "events": [EVENT | wrong]})
    (event,) = found.events
    assert (event.years, event.articles, event.court, event.from_) == (None, (), None, None)
    assert sum(found.account.amended.values()) == 4


def test_one_event_is_told_once():
    assert verified({"persons": [MARIA], "events": [EVENT, EVENT]}).account.dropped == {"one event told twice": 1}


@pytest.mark.parametrize("content", ['{"figures": []}', '```json\n{"figures": []}\n```', '<think>{"no": 1}</think>\n{"figures": []}'])  # fmt: skip
def test_an_answer_is_read_out_of_what_a_model_wraps_it_in(content):
    assert parse_answer(content) == {"figures": []}


@pytest.mark.parametrize(
    "content", ["Here you are: {}", "{", "[1]", "null", "[" * 100_000, '{"a": ' + "9" * 5000 + "}", ""]
)
def test_an_answer_that_is_no_json_object_is_an_error(content):
    with pytest.raises(AnswerError):
        parse_answer(content)
