"""Pictures: SVG with real text, nothing that runs, loads or points elsewhere, and the same numbers in the table."""

import csv
import re
from datetime import date
from io import StringIO
from xml.etree import ElementTree

import pytest
from drawn_answers import cumulative, flow, rows, stock
from hypothesis import given, settings
from hypothesis import strategies as st

from habeas.access.levels import Level
from habeas.answers.balance import Balance, Line, Moment, Side
from habeas.answers.context import BESIDE, ContextEvent
from habeas.answers.question import Question
from habeas.answers.series import Point
from habeas.charts import style
from habeas.charts.chart import chart
from habeas.charts.letters import width
from habeas.charts.picture import Mark, marks_of
from habeas.errors import QuestionError
from habeas.register.view import CheckpointRef
from habeas.vocabulary.dates import parse_date
from habeas.vocabulary.quantities import Bounds

SVG = "{http://www.w3.org/2000/svg}"
SHAPES = {"svg", "g", "title", "desc", "rect", "line", "path", "circle", "text", "tspan"}
VALUES = [(10, 14), (12, 12), (20, None), (0, None), (25, 31)]
MARKS = (
    Mark(
        date(2020, 2, 3),
        date(2020, 2, 3),
        "An election",
        "Ruritanian Gazette",
        "3 February 2020",
        "https://example.org/1",
    ),
    Mark(
        date(2020, 2, 1),
        date(2020, 3, 20),
        "A visit <of> & \x00 others",
        "Example Daily",
        "February 2020 to 20 March 2020",
    ),
)


def balance(*sources: str) -> Balance:
    def side(opening: int, came: int, went: int) -> Side:
        lines = (
            Line("happened", 1, "taken", "taken into custody", came, ()),
            Line("happened", -1, "released", "released", went, ()),
        )
        return Side(opening, lines, opening + came - went, 0)

    moments = Moment(date(2024, 1, 1), None), Moment(date(2025, 1, 1), None)
    at = CheckpointRef("ruritania", 9, "cd" * 32)
    asked = Question("held", at=date(2024, 1, 1), according_to=sources)
    return Balance(asked, *moments, "People held.", side(4, 3, 2), side(6, 5, 1), (4, 5), (), at)


def broken_down():
    lines = {"north": (1, 2), "south": (4, None), "sealed place": (2, 2)}
    points = {
        name: tuple(Point(date(2020, m, 1), date(2020, m, 1), *value) for m in (1, 2)) for name, value in lines.items()
    }
    return stock([(7, 9), (7, 9)], rows=points, levels={"sealed place": Level.SEALED})


PLACES = [
    (("north",), Bounds(2, 3)),
    (("south",), Bounds(5, None)),
    (("=east",), Bounds(0, None)),
    (("west",), Bounds(1, 1)),
]
PAIRS = [
    ((place, sex), Bounds(n, n + 2)) for n, (place, sex) in enumerate((p, s) for p in "abc" for s in ("female", "male"))
]
ANSWERS = {
    "stock": stock(VALUES), "flow": flow(VALUES), "cumulative": cumulative(VALUES), "nothing": stock([(0, None)]),
    "rows": rows(PLACES), "pairs": rows(PAIRS, ("place", "sex")), "lines": broken_down(), "balance": balance(),
}  # fmt: skip


@pytest.fixture(params=ANSWERS)
def answer(request):
    return ANSWERS[request.param]


def words_of(svg: str) -> list[str]:
    root = ElementTree.fromstring(svg)
    return [" ".join("".join(text.itertext()).split()) for text in root.iter(f"{SVG}text")]


def test_a_picture_is_well_formed_and_has_nothing_that_runs_loads_or_points_elsewhere(answer):
    svg = chart(answer, marks=MARKS).svg
    root = ElementTree.fromstring(svg)
    assert {element.tag.removeprefix(SVG) for element in root.iter()} <= SHAPES
    names = {name for element in root.iter() for name in element.attrib}
    assert not names & {"href", "style", "id", "class", "filter", "clip-path"}
    assert not [name for name in names if name.startswith("on")]
    assert "url(" not in svg
    assert re.findall(r"https?://[^\"<\s]*", svg) == ["http://www.w3.org/2000/svg"]


def test_the_finding_is_title_and_text_and_the_description_is_there(answer):
    picture = chart(answer)
    root = ElementTree.fromstring(picture.svg)
    assert (root[0].tag, root[1].tag, root.get("role")) == (f"{SVG}title", f"{SVG}desc", "img")
    assert root[0].text == root.get("aria-label") == picture.frame.title
    words = words_of(picture.svg)
    assert words[0] == picture.frame.title
    assert picture.frame.foot in words
    assert all(line in words for line in picture.frame.subtitle)


def test_the_same_answer_has_the_same_bytes(answer):
    assert chart(answer, marks=MARKS).svg == chart(answer, marks=MARKS).svg


def test_all_words_lie_on_the_paper(answer):
    root = ElementTree.fromstring(chart(answer, marks=MARKS).svg)
    height = float(root.get("height"))
    for text in root.iter(f"{SVG}text"):
        size, anchor = float(text.get("font-size")), text.get("text-anchor", "start")
        for line in text if len(text) else [text]:
            long, x = width((line.text or "").strip(), size), float(line.get("x"))
            left = x - long * {"start": 0, "middle": 0.5, "end": 1}[anchor]
            assert left >= -1, line.text
            assert left + long <= style.WIDTH + 1, line.text
            assert 0 < float(line.get("y")) < height


@pytest.mark.parametrize("name", ["stock", "flow", "cumulative"])
def test_the_table_has_the_numbers_of_the_points(name):
    found = list(csv.reader(StringIO(chart(ANSWERS[name]).numbers.csv())))
    assert found[0] == ["when", "at least", "at most"]
    assert [tuple(row[1:]) for row in found[1:]] == [
        tuple("" if number is None else str(number) for number in value) for value in VALUES
    ]


def test_the_table_of_lines_has_them_in_their_order_and_no_formula():
    found = list(csv.reader(StringIO(chart(ANSWERS["rows"]).numbers.csv())))
    assert found == [
        ["place", "at least", "at most"],
        ["north", "2", "3"],
        ["south", "5", ""],
        ["'=east", "0", ""],
        ["west", "1", "1"],
    ]
    html = chart(ANSWERS["rows"]).numbers.html()
    assert [cell.text for cell in ElementTree.fromstring(html).iter("td")][:6] == ["north", "2", "3", "south", "5", "–"]


def test_a_line_that_may_not_be_seen_is_told_by_its_level():
    picture = chart(ANSWERS["lines"])
    assert "sealed place" not in picture.svg + picture.numbers.csv()
    assert "(sealed)" in words_of(picture.svg)
    assert "sealed place" in words_of(chart(ANSWERS["lines"], level=Level.SEALED).svg)


def test_bounds_are_drawn_as_wide_as_they_are():
    # The band of 10 to 14 is 4 people high, on a scale whose ticks stand at known numbers.
    root = ElementTree.fromstring(chart(stock([(10, 14)])).svg)
    ticks = {text.text: float(text.get("y")) for text in root.iter(f"{SVG}text") if (text.text or "").isdigit()}
    one = (ticks["0"] - ticks["10"]) / 10
    bands = [float(box.get("height")) for box in root.iter(f"{SVG}rect") if box.get("fill") == style.BAND]
    assert bands[0] == pytest.approx(4 * one, abs=0.2)


def test_an_open_value_has_an_arrow_and_says_so():
    assert "at least; nothing bounds it from above" in words_of(chart(stock([(1, None)])).svg)
    assert "at least; nothing bounds it from above" not in words_of(chart(stock([(1, 2)])).svg)


def test_events_are_numbered_marks_with_their_source_and_no_cause():
    words = words_of(chart(ANSWERS["stock"], marks=MARKS).svg)
    assert BESIDE in words
    assert "3 February 2020: An election (Ruritanian Gazette)" in words
    assert "February 2020 to 20 March 2020: A visit <of> & others (Example Daily)" in words
    assert words.count("1") == words.count("2") == 2  # at the line, and in the list


def test_an_event_has_its_days_as_they_were_told():
    event = ContextEvent(
        "context/a/1",
        "A siege",
        "other",
        parse_date("2020"),
        parse_date("2021-03"),
        "ZZ",
        None,
        "gazette",
        None,
        "2021-04-01",
        3,
    )
    (mark,) = marks_of([event])
    assert (mark.first, mark.last) == (date(2020, 1, 1), date(2021, 3, 31))
    assert f"{mark.told} ({mark.source})" == "2020 to March 2021: A siege (gazette)"


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ("[2020..2025-05-07]", "between 2020 and 7 May 2025"),
        ("[..2024]", "2024 or before"),
        ("[2024-07..]", "July 2024 or after"),
    ],
)
def test_an_uncertain_day_is_told_by_its_ends(told, words):
    event = ContextEvent(
        "context/a/1", "Sanctions", "other", parse_date(told), None, "ZZ", None, "gazette", None, "2025", 3
    )
    assert marks_of([event])[0].when == words


def test_a_balance_shows_every_line_with_both_numbers():
    words = words_of(chart(ANSWERS["balance"]).svg)
    assert (
        words[0]
        == "At least 5 people were held on 1 January 2025; the bounds do not show whether more or fewer than on 1 January 2024"
    )
    for expected in ("+3", "+5", "−2", "−1", "4", "6", "5", "10"):
        assert expected in words


def test_a_title_of_a_balance_has_an_upper_bound_only_within_named_lists():
    words = words_of(chart(balance("watch")).svg)
    assert words[0].startswith("Between 5 and 10 people (according to watch) were held on 1 January 2025;")


def test_an_answer_of_one_line_is_no_chart():
    with pytest.raises(QuestionError, match="--by"):
        chart(rows([]))


def test_every_colour_of_words_can_be_read_on_the_paper():
    for colour in (style.INK, style.QUIET, style.LINE, style.FIGURE):
        assert _contrast(colour, style.PAPER) >= 4.5
    assert all(_contrast(style.INK, wash) >= 7 for wash in style.WASHES)


@settings(max_examples=40)
@given(
    st.lists(st.tuples(st.integers(0, 10**6), st.none() | st.integers(0, 10**6)), min_size=1, max_size=40),
    st.sampled_from((stock, flow)),
)
def test_any_series_can_be_drawn(values, kind):
    series = kind([(low, None if more is None else low + more) for low, more in values])
    ElementTree.fromstring(chart(series, marks=MARKS).svg)


def _contrast(one: str, other: str) -> float:
    def light(colour: str) -> float:
        parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    high, low = sorted((light(one), light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)
