"""What happened to the persons a report names. The country and everybody in it are invented."""

from __future__ import annotations

import pytest

from habeas.claims.event import Event
from habeas.documents.span import Span
from habeas.reading.person_events import read_events
from habeas.reading.persons import read_persons


def events(text: str, published: str | None = "2025-05-07") -> tuple[Event, ...]:
    return read_events(text, persons=read_persons(text, language="en"), published=published, language="en")


def acts(text: str) -> list[tuple[str, str]]:
    return [(event.person, event.act) for event in events(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jan Vymysl was arrested in July 2021.", [("Jan Vymysl", "arrested")]),
        ("Police detained journalist Karel Novenko last week.", [("Karel Novenko", "detained")]),
        ("The president pardoned opposition leader Jan Vymysl.", [("Jan Vymysl", "pardoned")]),
        ("Pavel Hruska died in custody on 3 May.", [("Pavel Hruska", "died")]),
        ("Petr Rada and Jana Rada were exchanged.", [("Petr Rada", "exchanged"), ("Jana Rada", "exchanged")]),
        ("Tomas Cerny has been on hunger strike since 12 April.", [("Tomas Cerny", "hunger_strike")]),
        ("Lawyer Olga Mala has been denied visits since February.", [("Olga Mala", "denied_contact")]),
        ("Tomas Cerny was taken to hospital.", [("Tomas Cerny", "fell_ill")]),
    ],
)
def test_a_verb_tells_what_became_of_the_person_named(text: str, expected: list[tuple[str, str]]):
    assert acts(text) == expected


def test_who_does_an_act_is_not_its_person():
    assert acts("Judge Maria Petrova sentenced activist Eva Nova, 34, to 10 years in prison.") == [
        ("Eva Nova", "convicted")
    ]


def test_several_acts_of_one_sentence_keep_their_own_time_law_and_place():
    text = (
        "Jan Vymysl was arrested in July 2021, sentenced to six years under Article 361 of the Criminal Code by the "
        "Strelsau City Court and moved to penal colony No. 8 in March 2023."
    )
    arrested, convicted, *_ = events(text)
    assert (arrested.act, arrested.from_, arrested.articles) == ("arrested", "2021-07", ())
    assert (convicted.act, convicted.from_, convicted.years) == ("convicted", None, (6, 6))
    assert convicted.articles == ("Article 361 of the Criminal Code",)
    assert convicted.court == "the Strelsau City Court"


def test_a_pronoun_stands_for_the_one_person_named_before():
    text = "Jan Vymysl left the court. He was moved to penal colony No. 8 in March 2023."
    assert [(event.act, event.mention.of(text), event.facility) for event in events(text)] == [
        ("transferred", "He", "penal colony No. 8")
    ]


def test_a_pronoun_that_may_mean_two_people_means_nobody():
    assert acts("Jan Vymysl met Karel Novenko. He was arrested on Monday.") == []


def test_what_lasts_is_told_from_its_start_to_the_day_of_the_report():
    (event,) = events("Tomas Cerny has been on hunger strike since 12 April.")
    assert (event.from_, event.to) == ("2025-04-12", "2025-05-07")


def test_an_act_without_a_time_of_its_own_takes_none_from_others():
    first, second = events("Jan Vymysl was arrested in July 2021. Anna Zimova was convicted.")
    assert first.from_ == "2021-07"
    assert (second.from_, second.to) == (None, None)


def test_the_source_of_an_event_is_named():
    (event,) = events("The group Svoboda said that Jan Vymysl was released on Tuesday.")
    assert event.attributed_to == ("The group Svoboda",)


def test_spans_lead_to_the_words():
    text = "Police detained journalist Karel Novenko last week."
    (event,) = events(text)
    assert (event.mention.of(text), event.cue.of(text)) == ("Karel Novenko", "detained")
    assert event.span.of(text) == "detained journalist Karel Novenko"
    assert event.as_json(text)["cue"] == {"text": "detained", "start": 7, "end": 15}


def test_a_measure_is_no_verdict():
    assert acts("Pavel Hruska, who is serving a 12-year sentence, was pardoned.") == [("Pavel Hruska", "pardoned")]


def test_an_act_that_no_vocabulary_has_cannot_be_built():
    with pytest.raises(ValueError, match="no event"):
        Event("abducted by aliens", "Jan Vymysl", Span(0, 10), Span(11, 20))
