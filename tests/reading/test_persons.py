"""Who is named, and who is not: courts, places, peoples and groups in capitals are nobody."""

import pytest

from habeas.claims.mention import Named
from habeas.reading.persons import read_persons


def read(text):
    return {one.name: (one.roles, len(one.mentions)) for one in read_persons(text, language="en")}


TABLE = [
    # a surname alone is the person whose full name it ends, before or after
    ("Novenko spoke. Karel Novenko left, and Novenko’s lawyer stayed.", {"Karel Novenko": ((), 3)}),
    # a role before the name, in a row of capitals or not
    ("Political analyst Lena Oravska left.", {"Lena Oravska": (("Political analyst",), 1)}),
    ("The opposition leader in exile Lena Oravska left.", {"Lena Oravska": (("opposition leader in exile",), 1)}),
    ("Examplian President Aleksandr Novenko left.", {"Aleksandr Novenko": (("President",), 1)}),
    # a role behind it
    ("It was Pavel Oraval, a rights activist with Dawn.", {"Pavel Oraval": (("rights activist with Dawn",), 1)}),
    # one name, with something that makes a person of it
    ("President Milmei left. Later Milmei returned.", {"Milmei": (("President",), 2)}),
    ("Mr. Tolmak left.", {"Tolmak": ((), 1)}),
    # initials join the name they abbreviate
    ("A. Novenko wrote to us. Aleksandr Novenko is free.", {"Aleksandr Novenko": ((), 2)}),
    # two people of one surname: a surname alone stays apart
    (
        "Karel Novenko and Viktor Novenko left. Novenko wept.",
        {"Karel Novenko": ((), 1), "Viktor Novenko": ((), 1), "Novenko": ((), 1)},
    ),
    # particles inside a name
    ("Miguel del Padrón was freed.", {"Miguel del Padrón": ((), 1)}),
    # a byline shouts
    ("By YURAS NOVENKO", {"YURAS NOVENKO": ((), 1)}),
    # a sentence's first word is no part of the name
    ("Yesterday Karel Novenko left. In May Karel Novenko returned.", {"Karel Novenko": ((), 2)}),
    # courts, groups, places, months, peoples, prizes, agencies
    ("The Supreme Court and Human Rights Watch met in Tel Aviv in May.", {}),
    ("The Viktor Novenko Foundation met the U.S. Navy and the European Union.", {}),
    ("Belarusians and Ukrainians won the Nobel Peace Prize, Radio Free Examplia said.", {}),
    ("The KGB and the OSCE left Examplia City.", {}),
    # a headline: capitals tell nothing, a known given name does
    ("Examplia Frees Karel Novenko And Others After Talks", {"Karel Novenko": ((), 1)}),
    ("Examplia Frees Dozens Of Prisoners After Long Talks", {}),
    # a surname that nothing introduces is nobody
    ("Dawn spoke of Tolmak.", {}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "people"), TABLE, ids=[text[:40] for text, _ in TABLE])
def test_a_report_names(text, people):
    assert read(text) == people


def test_every_mention_leads_back_to_its_words():
    text = "Aleksandr Novenko left. Lawyer Lena Oravska wrote to Novenko."
    for one in read_persons(text, language="en"):
        for mention in one.mentions:
            assert mention.span.of(text) == mention.surface


def test_its_json_has_roles_and_places():
    (found,) = read_persons("Lawyer Karel Novenko left.", language="en")
    assert found.as_json() == {
        "name": "Karel Novenko",
        "lemma": None,
        "roles": ["Lawyer"],
        "mentions": [{"text": "Karel Novenko", "start": 7, "end": 20, "role": "Lawyer"}],
    }


def test_somebody_who_is_named_nowhere_cannot_be_built():
    with pytest.raises(ValueError, match="somewhere"):
        Named("Karel Novenko", ())


def test_a_name_that_stands_in_another_case_only_has_its_nominative_for_a_lemma():
    (person,) = read_persons("Суд осудил Карела Новенко. Карелу Новенко дали 6 лет.", language="ru")
    assert person.name == "Карела Новенко"
    assert person.lemma == "Карел Новенко"


def test_a_language_that_inflects_no_names_has_no_lemmas():
    (person,) = read_persons("Karel Novenko was released.", language="en")
    assert person.lemma is None
