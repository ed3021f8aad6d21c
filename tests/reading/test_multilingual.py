"""What is said in several languages of one document stands at its place in that document."""

import re

from habeas.claims.mention import Mention, Named
from habeas.documents.span import Span
from habeas.reading.reader import Account, Failure, Findings
from habeas.workflows.read import read_text

FRENCH = "Le groupe a dit que des détenus ont été libérés de la colonie, et que ce ne sont pas tous les détenus."
REPORT = f"""Examplia frees prisoners
Published: 7 May 2031
Examplia’s President Aleksandr Novenko on Wednesday pardoned 42 political prisoners, including 14 women.
{FRENCH}
“They will go home,” Novenko said. More than 1,100 people are still behind bars, according to the rights group Dawn.
"""
SPANISH = "El presidente Aleksandr Novenko indultó el miércoles a 17 presos políticos, dijo el grupo Alba en la ciudad."


def test_every_span_points_at_its_words():
    reading = read_text(REPORT)
    text = reading.document.text
    assert [figure.number for figure in reading.figures] == ["42", "14", "1,100"]
    assert all(text[figure.start : figure.end] == figure.quote for figure in reading.figures)
    assert all(text[figure.number_start :].startswith(figure.number) for figure in reading.figures)
    assert [part.of(text) for quotation in reading.quotations for part in quotation.content if quotation.manner == "direct"] == [
        "They will go home"
    ]  # fmt: skip
    for person in reading.persons:
        assert [mention.span.of(text) for mention in person.mentions] == [
            mention.surface for mention in person.mentions
        ]


def test_what_is_between_does_not_hide_what_was_named_before():
    (direct,) = [quotation for quotation in read_text(REPORT).quotations if quotation.manner == "direct"]
    assert direct.name == "Aleksandr Novenko"


def test_paragraphs_that_no_grammar_reads_are_counted_and_named():
    reading = read_text(REPORT)
    assert (dict(reading.languages), dict(reading.unread), reading.wholly_unread) == (
        {"en": 4, "fr": 1},
        {"fr": 1},
        None,
    )
    assert reading.document.about.language == "en"
    assert reading.as_json()["unread"] == {"fr": 1}
    assert read_text(FRENCH).wholly_unread == "fr"


def test_a_given_language_is_that_of_every_paragraph():
    assert dict(read_text(REPORT, language="en").languages) == {"en": 5}


def test_a_document_in_one_language_is_read_as_if_there_were_no_other():
    alone = read_text(REPORT.replace(f"{FRENCH}\n", ""))
    mixed = read_text(REPORT)
    moved = len(FRENCH) + 1
    assert [figure.moved(start=0, end=0, number_start=0) for figure in alone.figures] == [
        figure.moved(start=0, end=0, number_start=0) for figure in mixed.figures
    ]
    assert mixed.figures[-1].start == alone.figures[-1].start + moved


def test_claims_of_two_languages_stand_in_the_order_of_the_document():
    reading = read_text(f"{SPANISH}\n{REPORT}{SPANISH}\n")
    assert [figure.number for figure in reading.figures] == ["17", "42", "14", "1,100", "17"]
    whole = {figure.number: figure.subset_of for figure in reading.figures}
    assert whole["14"] == 1
    starts = [quotation.whole.start for quotation in reading.quotations]
    assert starts == sorted(starts)


class Finder:
    """A reader of any language that finds one name."""

    name = "finder"

    def read(self, document, country):
        spans = [Span(*found.span()) for found in re.finditer("(?i)novenko", document.text)]
        mentions = tuple(Mention(span.of(document.text), span) for span in spans)
        account = (
            Account({document.about.language: 1}, read=1, failures=(Failure(spans[0], "twice"),)) if spans else None
        )
        return Findings(persons=(Named(mentions[0].surface, mentions),) if spans else (), account=account)


def test_a_name_written_alike_in_two_languages_is_one_person():
    text = (
        f"NOVENKO said that the prisoners were in the city.\n{FRENCH} Novenko était là.\nNovenko said that he was not."
    )
    reading = read_text(text, reader=Finder())
    (person,) = reading.persons
    assert [mention.span.of(text) for mention in person.mentions] == ["NOVENKO", "Novenko", "Novenko"]
    assert (dict(reading.account.dropped), reading.account.read) == ({"en": 1, "fr": 1}, 2)
    assert [failure.span for failure in reading.account.failures] == [mention.span for mention in person.mentions[:2]]
    assert (dict(reading.languages), dict(reading.unread)) == ({"en": 2, "fr": 1}, {})
