"""Who says a number. Every row is a way of naming a source, or a name that is none."""

import pytest

from habeas.reading.figures import read_figures


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("According to Viasna, 12 people were arrested.", ["Viasna"]),
        ("Some 12 people were arrested, according to human rights advocates.", ["human rights advocates"]),
        ("Viasna said on Friday that 12 people were arrested.", ["Viasna"]),
        ("“We know of 12 people arrested,” said a volunteer.", ["a volunteer"]),
        ("12 people were arrested, a spokesman told reporters.", ["a spokesman"]),
        ("Seven of the prisoners, a lawyer told the centre, are ill.", ["a lawyer"]),
        ("By HRANA's count, 12 people were arrested.", ["HRANA"]),
        ("Viasna's list has 1,459 names.", ["Viasna"]),
        ("Viasna put the number of prisoners at 1,197.", ["Viasna"]),
        ("Rights lawyers have handed the ministry a list of 202 prisoners.", ["Rights lawyers"]),
        ("The number of prisoners compiled by Viasna is now 684.", ["Viasna"]),
        (
            "Ten were convicted, as the Belarusian Association of Journalists confirmed.",
            ["the Belarusian Association of Journalists"],
        ),
        ("Over 600 of them are still inside, say Cubalex and Justicia 11J.", ["Cubalex", "Justicia 11J"]),
        ("A dozen villagers were killed, residents and a local doctor said.", ["residents", "a local doctor"]),
        ("366 people detained in 39 cities — OVD-Info", ["OVD-Info"]),
        ("UN: over 300 aid workers detained", ["UN"]),
        ("The opposition party, which says around 300 students are held, wants talks.", ["The opposition party"]),
        ("12 died, said a statement issued by the Central Command.", ["the Central Command"]),
        ("The ministry has published nothing, but said that 400 people were arrested.", ["The ministry"]),
        ("President Alexander Lukashenko announced pardons for 12 people.", ["Alexander Lukashenko"]),
        ("Advocates who met them said 3 of those freed were ill.", ["Advocates"]),
        ("Some 7,500 people were convicted, according to Viasna, which has recorded every case.", ["Viasna"]),
        ("The office put the number of released at 123.", ["The office"]),
        ("Over 60 people are held, by the count of the Examplia Monitor.", ["the Examplia Monitor"]),
        # what a sentence opens with is no part of the name
        ("On the same day Elphberg said that 12 people were arrested.", ["Elphberg"]),
        ("In Havana the vice-president said that 12 people were arrested.", ["the vice-president"]),
        # who does a thing is not its source
        ("Lukashenko pardoned 258 political prisoners.", []),
        ("The court sentenced 12 people.", []),
        # a verb of saying that says nothing here
        ("The attack claimed the lives of 12 people.", []),
        # a verb that does not speak for the sentence, and a noun that is no verb
        ("In what analysts say is a gesture, 12 people were freed.", []),
        ("There were reports of 12 arrests.", []),
        ("12 people were said to be missing.", []),
    ],
)
def test_a_number_has_the_source_that_the_sentence_names(text: str, names: list[str]) -> None:
    (figure,) = (f for f in read_figures(text, published="2025-05-07", country="BY") if f.counts_people and f.low != 39)
    assert list(figure.attributed_to) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # said behind the first clause, it does not cover the second
        ("16 people were freed, the agency said; eight Russians went home.", [["the agency"], []]),
        # two totals, two sources
        ("41 people came home, according to Cubalex, against 127 claimed by a judge.", [["Cubalex"], ["a judge"]]),
        # a verb without a subject of its own has that of the clause before
        ("The office put the number of released at 123 and said 1,103 were held.", [["The office"], ["The office"]]),
        # a pronoun, and "the group", stand for the one source named
        ("Viasna says 12 are held. It added that 3 are ill.", [["Viasna"], ["Viasna"]]),
        ("Viasna says 12 are held. The group added that 3 were freed.", [["Viasna"], ["Viasna"]]),
        ("The Rights Centre recognised nine people. Its list numbers 1,302 names.", [[], ["The Rights Centre"]]),
        # "he" is no body of people
        ("The Rights Centre says 12 are held. He said 3 are ill.", [["The Rights Centre"], []]),
        # a quotation goes on behind its first speaker
        ("“We know of 12 prisoners,” said Anna Holf. “Another 60 were jailed.”", [["Anna Holf"], ["Anna Holf"]]),
        # parts within a paragraph keep the source, a new paragraph does not
        ("Viasna says 12 are held. Two of them are women.", [["Viasna"], ["Viasna"]]),
        ("Viasna says 12 are held.\nPolice arrested 30 people.", [["Viasna"], []]),
        # the source that signs a line is that of the list below it
        ("366 people detained — OVD-Info\n• 43 were fined\n• 12 were freed", [["OVD-Info"]] * 3),
    ],
)
def test_a_source_reaches_as_far_as_the_report_goes_on(text: str, names: list[list[str]]) -> None:
    found = read_figures(text, published="2025-05-07", country="BY")
    assert [list(figure.attributed_to) for figure in found if figure.counts_people] == names


def test_answers_of_an_interview_are_the_interviewees() -> None:
    text = "“They came back” — a Harare defence lawyer, after the raid\nQ: How many?\nA: Over 160 people were arrested."
    (figure,) = read_figures(text, published="2025-05-07", country="ZW")
    assert figure.attributed_to == ("a Harare defence lawyer",)
