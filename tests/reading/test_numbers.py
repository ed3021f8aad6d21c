"""Number expressions, their bounds and modality: the guide's table, and what only looks like a number."""

import pytest

from habeas.reading.figures import read_figures

NOBODY: list[tuple[str, int | None, int | None, str]] = []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Viasna counts 1,177 prisoners.", [("1,177", 1177, 1177, "exact")]),
        ("At least six prisoners died.", [("six", 6, None, "at_least")]),
        ("The next day 12 people were arrested.", [("12", 12, 12, "exact")]),  # no “Day 12”
        ("No fewer than 6 people were held.", [("6", 6, None, "at_least")]),
        ("More than 65,000 people were arrested.", [("65,000", 65001, None, "more_than")]),
        ("Over sixty people were held.", [("sixty", 61, None, "more_than")]),
        ("Up to 7 people were held.", [("7", None, 7, "at_most")]),
        ("As many as 60,000 people were held.", [("60,000", None, 60000, "at_most")]),
        ("Fewer than 50 people were held.", [("50", None, 49, "less_than")]),
        ("About 200 people were held.", [("200", 200, 200, "approx")]),
        ("Nearly 550 people were held.", [("550", 550, 550, "approx")]),
        ("Some thirty protesters were held.", [("thirty", 30, 30, "approx")]),
        ("The storm killed 107 or more people.", [("107", 107, None, "at_least")]),
        ("A hundred or so people were held.", [("hundred", 100, 100, "approx")]),
        ("Dozens were arrested.", [("Dozens", 20, None, "vague")]),
        ("Hundreds of thousands fled the country.", [("Hundreds of thousands", 200000, None, "vague")]),
        ("Two or three people were held.", [("Two or three", 2, 3, "exact")]),
        ("Between 14 and 76 people were held.", [("14 and 76", 14, 76, "exact")]),
        ("Two hundred and five people were held.", [("Two hundred and five", 205, 205, "exact")]),
        ("Forty-five people were held.", [("Forty-five", 45, 45, "exact")]),
        ("15 million people voted.", [("15 million", 15_000_000, 15_000_000, "exact")]),
        ("An estimated half a million people fled.", [("half a million", 500_000, 500_000, "approx")]),
        ("More than a dozen people were held.", [("a dozen", 13, None, "more_than")]),
        # the sign behind a footnote mark is no number, and does not hide the one before
        ("In all 3,857 people were killed¹ there.", [("3,857", 3857, 3857, "exact")]),
        # lengths: months count as part of a year; "more than six years" begins with six
        ("He was sentenced to two and a half years.", [("two and a half", 2, 3, "exact")]),
        ("He was sentenced to 26 years and four months.", [("26 years and four months", 26, 27, "exact")]),
        ("He was jailed for 30 months.", [("30", 2, 3, "exact")]),
        ("He was sentenced to more than seven years in prison.", [("seven", 7, None, "more_than")]),
        # names, ordinals, shares, dates and clock times are none
        ("The 80th anniversary of World War II passed on 9 May 2025 at 20:40.", NOBODY),
        ("Two thirds of them were men, and one in five was old.", NOBODY),
        ("Day 43 of the protests, in colony No. 5.", NOBODY),
        ("No one was held, and not one officer was charged.", NOBODY),
        ("According to CBS 3, nobody died in the March of the Millions.", NOBODY),
    ],
)
def test_a_number_has_the_bounds_of_its_words(
    text: str, expected: list[tuple[str, int | None, int | None, str]]
) -> None:
    found = read_figures(text, published="2025-05-07", country="BY")
    assert [(f.number, f.low, f.high, f.modality) for f in found] == expected


def test_a_year_counts_people_when_a_noun_says_so() -> None:
    (figure,) = read_figures("At rallies 1983 people were detained in 2012.", published="2013-01-01", country="RU")
    assert (figure.number, figure.counted, figure.from_) == ("1983", "detained", "2012")
