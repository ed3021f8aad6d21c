"""Who is said to have said what. Each line of a table is one trap of real reports, told about an invented country."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habeas.claims.quotation import Quotation
from habeas.documents.span import Span
from habeas.errors import InputError
from habeas.reading.persons import read_persons
from habeas.reading.quotations import read_quotations
from habeas.reading.quotemarks import quoted


def read(text):
    found = read_quotations(text, language="en", persons=read_persons(text, language="en"))
    return [
        (
            one.manner,
            one.speaker.of(text) if one.speaker else None,
            " … ".join(part.of(text) for part in one.content),
        )
        for one in found
    ]


TABLE = [
    # the speaker behind, the comma inside the marks
    ("“All of them must go free,” Karel Novenko said.", [("direct", "Karel Novenko", "All of them must go free")]),
    # the speaker before, straight marks
    ('Novenko said: "All of them must go free."', [("direct", "Novenko", "All of them must go free.")]),
    # the verb before the speaker, with an apposition
    (
        "“They are free,” said Lena Oravska, head of the rights group Dawn.",
        [("direct", "Lena Oravska, head of the rights group Dawn", "They are free")],
    ),
    # the quotation goes on behind the speaker
    (
        "“They left at once,” Novenko said, “and nobody saw them go.”",
        [("direct", "Novenko", "They left at once … and nobody saw them go.")],
    ),
    # … and in the next sentence
    (
        "“They left at once,” Novenko said. “Nobody saw them go.”",
        [("direct", "Novenko", "They left at once … Nobody saw them go.")],
    ),
    # told without marks; the day behind the verb is no part of what is said
    ("Novenko said Monday that 42 people left.", [("indirect", "Novenko", "42 people left")]),
    # words of one's own inside
    (
        "All 42 activists “admitted guilt and repented,” officials said.",
        [("mixed", "officials", "All 42 activists “admitted guilt and repented,”")],
    ),
    ("According to the ministry, 42 people left.", [("indirect", "the ministry", "42 people left")]),
    ("More than 60,000 fled, according to rights advocates.", [("indirect", "rights advocates", "More than 60,000 fled")]),
    # an apposition behind "according to"
    (
        "According to Dawn, Examplia’s oldest rights group, 42 people left.",
        [("indirect", "Dawn, Examplia’s oldest rights group", "42 people left")],
    ),
    # the listener is no speaker and no content
    ("The lawyer told reporters that 42 people left.", [("indirect", "The lawyer", "42 people left")]),
    ("The Dawn group counted 42 arrests in May, its director, Lena Oravska, told the Herald.",
     [("indirect", "its director, Lena Oravska", "The Dawn group counted 42 arrests in May")]),
    ('Asked about it, Novenko said only: "We will see."', [("direct", "Novenko", "We will see.")]),
    # nor is the day
    ("The lawyer told reporters on Monday that 42 left.", [("indirect", "The lawyer", "42 left")]),
    ("Novenko said on Monday that 42 left.", [("indirect", "Novenko", "42 left")]),
    # the speaker of the verb before
    (
        "Novenko said 42 people left, adding that 14 were ill.",
        [("indirect", "Novenko", "42 people left"), ("indirect", "Novenko", "14 were ill")],
    ),
    # an age and a relative clause between name and verb
    ("Oravska, 44, who leads the group, said they left.", [("indirect", "Oravska, 44, who leads the group", "they left")]),
    # brackets
    ("Karel Novenko (Dawn) said they left.", [("indirect", "Karel Novenko (Dawn)", "they left")]),
    # "accused" of somebody is no saying of his
    ("Novenko was accused of plotting a coup.", []),
    # a noun that could be a verb
    ("The report of the group is long.", []),
    # marks around a word of the writer's own
    ("The so-called “amnesty” began in May.", []),
    # nested marks belong to the quotation
    ('“He told me ‘wait here’ and left,” Novenko said.', [("direct", "Novenko", "He told me ‘wait here’ and left")]),
    # typewriter's marks
    ("''They are free,'' Novenko said.", [("direct", "Novenko", "They are free")]),
    # a name under the words
    ("“They will never forget this spring.” — Lena Oravska", [("direct", "Lena Oravska", "They will never forget this spring.")]),
    # a transcript
    ("UN: hundreds freed in May.", [("indirect", "UN", "hundreds freed in May.")]),
    ("NOVENKO: They are free.", [("direct", "NOVENKO", "They are free.")]),
    # words in marks with nobody named
    ("“They are all free and well.”", [("direct", None, "They are all free and well.")]),
    # what a poll or study shows is said by it; what anybody shows is not
    ("A poll by the Dawn group shows 42 left.", [("indirect", "A poll by the Dawn group", "42 left")]),
    ("Novenko showed his papers.", []),
    # a number that somebody puts at
    ("Dawn puts the number at 42.", [("indirect", "Dawn", "42")]),
    # what somebody said, as a noun; the noun alone is none
    ("Novenko’s claim that 42 left is false.", [("indirect", "Novenko", "42 left is false")]),
    ("Novenko’s plans are long.", []),
    ("In his own words, they left.", [("indirect", "his", "they left")]),
    # a judgement and a wish are said; what was not, or may be, is not
    ("Novenko condemned the arrests.", [("indirect", "Novenko", "the arrests")]),
    ("Novenko wants to leave.", [("indirect", "Novenko", "to leave")]),
    ("Novenko did not say that they left.", []),
    ("Novenko may announce that they left.", []),
    # the verb of another clause ends a subject
    ("Novenko met people accused of treason.", []),
    ("In an interview with the Herald he said they left.", [("indirect", "he", "they left")]),
    # a relative clause in the subject
    ("Monitors who met them said they left.", [("indirect", "Monitors who met them", "they left")]),
    ("The experts I met said they left.", [("indirect", "The experts I met", "they left")]),
    # between commas: both sides
    ("Seven of them, according to Dawn, are ill.", [("indirect", "Dawn", "Seven of them … are ill")]),
    # words before a dash without a verb are a name's; the comma's clause is no apposition
    ("According to Novenko, the ministry left.", [("indirect", "Novenko", "the ministry left")]),
    # a headline
    ("Novenko Says Ministry Will Free Them", [("indirect", "Novenko", "Ministry Will Free Them")]),
    # who said it stands in a clause of its own behind the name
    ("A lawyer who said they left came back.", [("indirect", "A lawyer", "they left came back")]),
    ("Officials and relatives said they left.", [("indirect", "Officials and relatives", "they left")]),
    # an opening adverbial is no speaker
    ("On Tuesday the ministry said they left.", [("indirect", "the ministry", "they left")]),
    # two clauses: the parenthesis covers its own
    ("Forty left; eleven are ill, Novenko said.", [("indirect", "Novenko", "eleven are ill")]),
    # "X said in a statement" behind the clause
    ("Forty left, Novenko said in a statement on Monday.", [("indirect", "Novenko", "Forty left")]),
    # the subject of an earlier verb
    ("Leader Lena Oravska welcomed the news but stressed that 14 are ill.", [("indirect", "Leader Lena Oravska", "the news"), ("indirect", "Leader Lena Oravska", "14 are ill")]),
    # a bracket behind the name, and what is no apposition
    ("Karel Novenko (head of Dawn), a lawyer, said they left.", [("indirect", "Karel Novenko (head of Dawn), a lawyer", "they left")]),
    ("Forty left, including Novenko, said the ministry.", [("indirect", "the ministry", "Forty left, including Novenko")]),
    # nobody
    ("There said that they left.", []),
    ("“They are free and well,” said Lena Oravska (Dawn), who leads it.",
     [("direct", "Lena Oravska (Dawn), who leads it", "They are free and well")]),
    ("“They are free,” Novenko said again and left.", [("direct", "Novenko", "They are free")]),
    ("Who told them that?", []),
    # angled and low marks
    ("«They are free», Novenko said.", [("direct", "Novenko", "They are free")]),
    ("„They are free“, Novenko said.", [("direct", "Novenko", "They are free")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "said"), TABLE, ids=[text[:40] for text, _ in TABLE])
def test_a_report_says_that_somebody_said(text, said):
    assert read(text) == said


def test_an_apostrophe_opens_nothing():
    assert quoted("It is the prisoners' right and the '90s are gone, don't forget.") == ()


def test_speech_of_several_paragraphs_is_one_quotation():
    text = "“They came at night.\n“Nobody knew why,” Novenko said."
    assert read(text) == [("direct", "Novenko", "They came at night. … Nobody knew why")]


def test_a_mark_that_is_never_closed_ends_with_its_line():
    found = quoted("He said “they left.\nA line of its own.")
    assert [one.closed for one in found] == [False]
    assert found[0].outer.end == len("He said “they left.")


def names(text):
    return [one.name for one in read_quotations(text, language="en", persons=read_persons(text, language="en"))]


def test_a_pronoun_is_resolved_where_one_person_remains():
    one = "Lawyer Karel Novenko came on Monday. “They are free and well,” he said."
    two = "Lawyer Karel Novenko met activist Pavel Oravenko on Monday. “They are free and well,” he said."
    assert names(one) == ["Karel Novenko"]
    assert names(two) == [None]


def test_the_group_is_the_only_one_that_has_said_something():
    one = "Dawn, a rights group, said 42 left. The group said 14 were ill."
    two = "Dawn, a rights group, said 42 left. Hope, a charity group, said 43 left. The group said 14 were ill."
    assert names(one) == ["Dawn", "Dawn"]
    assert names(two) == ["Dawn", "Hope", None]


def test_whose_lawyer_speaks_is_not_named():
    text = "Karel Novenko left. Novenko’s lawyer said so. The lawyer of Karel Novenko said so. Lawyer Karel Novenko said so."
    assert names(text) == ["Novenko’s lawyer", "The lawyer of Karel Novenko", "Karel Novenko"]


def test_they_and_it_stay_unresolved():
    assert names("Lawyer Karel Novenko came. “We are free and well,” they said.") == [None]


def test_a_surname_is_the_person_and_an_organisation_is_itself():
    text = "Lawyer Karel Novenko came. Novenko said 42 left. Dawn, a rights group, said 43 left."
    assert names(text) == ["Karel Novenko", "Dawn"]


PIECES = ["“", "”", '"', "'", "’s", ", ", " said ", "said ", "according to ", "(", ")", " — ", " and ", "Novenko ", "Lena Oravska ",
          "who ", "that ", "told ", ": ", ". ", "\n", "''", "they ", "NAME: ", "an ", "head ", "44", "«", "»", ";"]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_whatever_the_marks_every_part_lies_in_the_text_and_in_order(text):
    people = read_persons(text, language="en")
    for one in read_quotations(text, language="en", persons=people):
        for part in (*one.content, *filter(None, (one.cue, one.speaker))):
            assert part.of(text).strip()
            assert part.end <= len(text)
    for left, right in pairwise(quoted(text)):
        assert left.outer.end <= right.outer.start


def test_a_flood_of_words_without_a_stop_holds_no_quotation():
    assert read("said " * 3000) == []


def test_a_language_that_is_not_read_is_an_error():
    with pytest.raises(InputError, match="cannot be read"):
        read_quotations("слова", language="xx")


def test_a_quotation_without_content_or_out_of_order_cannot_be_built():
    with pytest.raises(ValueError, match="has content"):
        Quotation("direct", ())
    with pytest.raises(ValueError, match="follow each other"):
        Quotation("direct", (Span(5, 9), Span(0, 3)))


def test_its_json_has_words_and_places():
    text = "“They are free,” Novenko said."
    (found,) = read_quotations(text, language="en")
    assert found.whole.of(text) == "They are free"
    assert found.as_json(text) == {
        "manner": "direct",
        "content": [{"text": "They are free", "start": 1, "end": 14}],
        "cue": {"text": "said", "start": 25, "end": 29},
        "speaker": {"text": "Novenko", "start": 17, "end": 24},
        "name": "Novenko",
    }


@pytest.mark.parametrize(
    ("text", "language"), [("“,  —  said ", "en"), ("\n « , - ? сообщила человек » в", "ru"), ("“ ” — he said", "en")]
)
def test_marks_around_nothing_hold_no_words(text: str, language: str):
    assert all(quotation.content for quotation in read_quotations(text, language=language))


def test_what_is_denied_is_nobodys_words():
    assert read_quotations("Anna Brill denied that any prisoners had been tortured.", language="en") == ()
