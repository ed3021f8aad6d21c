"""What is counted: the verb decides, not the noun. Every row is a phrase that a nearer word would take wrongly."""

import pytest

from habeas.reading.figures import read_figures


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Belarus freed 52 political prisoners.", ["released"]),
        ("There are 1,177 political prisoners behind bars.", ["held"]),
        ("The president pardoned 258 political prisoners.", ["pardoned"]),
        ("He granted pardons to 42 imprisoned activists.", ["pardoned"]),
        ("He announced an amnesty for 8,000 people convicted of theft.", ["amnestied"]),
        ("At least six of the prisoners died in custody.", ["died"]),
        ("At least six people died in the storm.", ["killed"]),
        ("To date 640 people have been arrested, tried or sentenced and 7 are dead.", ["arrested", "killed"]),
        ("The court has charged or convicted nine detainees.", ["charged"]),
        # the doer has no code of the deed
        ("Five gunmen killed 12 villagers.", ["other_persons", "killed"]),
        # a participle that only describes gives way to the main verb
        ("Eleven journalists picked up on Monday were released.", ["released"]),
        ("Courts have let 489 go.", ["released"]),
        ("At 23 rallies, 300 people were detained.", ["other", "detained"]),
        ("There were 24 arrests and 59 confirmed deaths.", ["arrested", "killed"]),
        ("The number of arrestees was 1,750.", ["arrested"]),
        ("Dozens were jailed for two weeks.", ["detained", "other"]),
        ("A judge gave five more of them thirteen years each.", ["convicted", "sentenced_years"]),
        ("Six activists were handed prison terms.", ["convicted"]),
        ("Of 120 people who gave evidence, 93 described beatings.", ["other_persons", "tortured"]),
        ("He was let go in May along with 2,152 others.", ["released"]),
        ("Police searched the flats of seven politicians.", ["searched"]),
        ("Seven of them are in a critical state.", ["critical"]),
        ("Some 170 prisoners need urgent medical care.", ["at_risk"]),
        ("The fate of some 80 people is still unknown.", ["missing"]),
        ("About 42,000 people have fled across the border.", ["fled"]),
        ("Examplia is still holding 76 citizens.", ["held"]),
        ("The country exchanged 28 prisoners.", ["exchanged"]),
        ("26 people were recognised as political prisoners.", ["recognised"]),
        ("Some 43 got fines.", ["fined"]),
        ("Nine face trial on spying charges.", ["on_trial"]),
        ("The death sentences of 38 others were reduced to life.", ["commuted"]),
        # a number behind the noun that it is the total of, and the verb beats that noun
        ("The total number of political prisoners freed since last summer has reached 207.", ["released"]),
        ("Organisers put the turnout at 4,000.", ["other_persons"]),
        ("The death toll rose to 59.", ["killed"]),
        ("The clashes left 14 people dead and more than 100 injured.", ["killed", "other_persons"]),
        ("Forces swept up 45 people in dawn raids.", ["detained"]),
        ("Torture was recorded in 19 of 25 prisons.", ["other", "other"]),
        # a sentence turned round
        ("Among those released are at least five people held since 2020.", ["released"]),
        ("The 176 persons and five companies had been charged.", ["charged", "other"]),
        # a number that only restates the one before, between dashes
        ("Monitors believe that 5% of these – some 1,500 people – are held for their views.", ["other", "held"]),
        ("The centre added 17 women to its list.", ["listed"]),
        ("An amnesty under which 7,749 prisoners are to be let out was announced.", ["amnestied"]),
        ("Parliament passed an amnesty bill that would cover up to 9,000 convicts.", ["amnestied"]),
        ("Those handed over included nine soldiers and five civilians.", ["exchanged", "exchanged"]),
        ("53 laureates called on the government to release Ales Kolm.", ["other_persons"]),
        # not people
        ("Courts passed 31 sentences, of which nine against women.", ["other", "other"]),
        ("662 cases are still being processed.", ["other"]),
        ("He spent 1,400 days behind bars.", ["other"]),
        ("They were fined 2,000 lari.", ["other"]),
        # ages and sentences
        ("A 52-year-old teacher got eighteen months.", ["ages", "sentenced_years"]),
        ("The leader, 78, was sentenced to 33 years.", ["ages", "sentenced_years"]),
        ("10 are over the age of 50.", ["other_persons", "ages"]),
        ("Eleven prisoners are over 65.", ["held", "ages"]),
        ("He was released four years after the protests.", ["other"]),
        ("His term was cut from eight years to five.", ["sentenced_years", "sentenced_years"]),
        ("He was sentenced to 14, she received four and a half.", ["sentenced_years", "sentenced_years"]),
    ],
)
def test_the_words_around_a_number_tell_what_it_counts(text: str, codes: list[str]) -> None:
    assert [figure.counted for figure in read_figures(text, published="2025-05-07", country="BY")] == codes


def test_the_years_of_a_name_at_the_end_of_its_sentence_are_an_age():
    figures = read_figures("Twelve people were arrested on Friday. Petar Holm was 61.", published=None, language="en")
    assert [figure.counted for figure in figures] == ["arrested", "ages"]


def test_those_detained_since_a_day_are_a_total_and_no_stock():
    (figure,) = read_figures(
        "At least 340 people have been detained since January.", published="2026-03-14", language="en"
    )
    assert (figure.counted, figure.kind, figure.from_) == ("detained", "cumulative", "2026-01")
