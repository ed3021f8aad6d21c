"""Dates as lists write them: every shape of two real registries, and what is refused."""

import pytest

from habeas.errors import InputError
from habeas.vocabulary.told_dates import order_of, told_date


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("26/12/1976", "1976-12-26"),
        ("1º/03/1976", "1976-03-01"),  # the first of the month as an ordinal
        ("NOV/1976", "1976-11"),
        ("AÑO/1975", "1975"),
        ("AÑOS/1976-77", "[1976..1977]"),  # not July 1976 to '77
        ("20-21/05/1977", "[1977-05-20..1977-05-21]"),
        ("05-07/05/1977", "[1977-05-05..1977-05-07]"),  # 05 is the fifth, not May 1977
        ("1º-16/04/1975", "[1975-04..1975-04-16]"),
        ("30/11-02/12/1976", "[1976-11-30..1976-12-02]"),  # over the end of a month
        ("SEP-OCT/1976", "[1976-09..1976-10]"),
        ("ABR-MAY 1976", "[1976-04..1976-05]"),  # a space for the slash, once in the whole file
        ("DIC/1974-ENE/1975", "[1974-12..1975-01]"),
        ("DIC/1977-AÑO/1978", "[1977-12..1978]"),
        ("princ/03/1977", "[1977-03..1977-03-15]"),
        ("med/05/1976", "[1976-05-08..1976-05-23]"),
        ("fines/09/1976", "[1976-09-16..1976-09]"),
        ("fines/1973", "[1973-07..1973]"),
        ("med-fines/1976", "[1976-04..1976]"),
        ("2ª quinc/11/1977", "[1977-11-16..1977-11]"),
    ],
)
def test_every_shape_of_the_argentine_registries_is_a_stretch_of_days(text, days):
    assert str(told_date(text, "dmy")) == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("2024-07-18", "2024-07-18"),
        ("[2024-02..2024-03]", "[2024-02..2024-03]"),
        ("2024-07-18 00:00:00", "2024-07-18"),  # how programs print a day
        ("2024/7/18", "2024-07-18"),
        ("18.07.2024", "2024-07-18"),  # dots: the day comes first everywhere
        ("18.07.2024 г.", "2024-07-18"),
        ("18 July 2024", "2024-07-18"),
        ("July 18, 2024", "2024-07-18"),
        ("18 de julio de 2024", "2024-07-18"),
        ("18 июля 2024 г.", "2024-07-18"),
        ("18 ліпеня 2024", "2024-07-18"),
        ("ліпень 2024", "2024-07"),
        ("early 2024", "[2024..2024-06]"),
        ("7/2024", "2024-07"),
        ("45491", "2024-07-18"),  # a spreadsheet's day number
        ("1977", "1977"),
        ("1976-1977", "[1976..1977]"),
    ],
)
def test_dates_need_no_order_where_they_can_be_read_in_one_way(text, days):
    assert str(told_date(text)) == days


@pytest.mark.parametrize(
    ("text", "order", "says"),
    [
        ("31/02/1977", "dmy", "does not exist"),
        ("29/02/1977", "dmy", "does not exist"),
        ("32/01/1977", "dmy", "does not exist"),
        ("03/04/1977", None, "day first or month first"),
        ("03/25/1977", "dmy", "does not have the day first"),
        ("25/03/1977", "mdy", "does not have the month first"),
        ("05/07/77", "dmy", "century"),
        ("DIC/1976-ENE/1975", "dmy", "ends before it begins"),
        ("yesterday", "dmy", "not a date"),
        ("27/02/1978 ?", "dmy", "not a date"),
        ("med/1/2/1977", "dmy", "not a date"),
        ("foo/bar/1977", "dmy", "not a date"),
        ("July eighteen 2024", "dmy", "not a date"),
        ("x-1977", "dmy", "not a date"),
    ],
)
def test_what_is_no_day_or_has_two_readings_is_refused(text, order, says):
    with pytest.raises(InputError, match=says) as caught:
        told_date(text, order)
    assert caught.value.mend


def test_the_same_day_and_month_need_no_order():
    assert str(told_date("05/05/1977")) == "1977-05-05"


def test_american_dates_are_read_where_the_list_says_so():
    assert str(told_date("03/25/1977", "mdy")) == "1977-03-25"


def test_a_column_tells_its_order_by_dates_that_can_be_read_in_one_order_only():
    found = order_of(["03/04/1976", "26/12/1976", "---", "NOV/1976", "05/05/1976"])
    assert (found.dmy, found.mdy, found.either) == ("26/12/1976", None, "03/04/1976")


def test_a_column_that_mixes_the_orders_shows_one_date_of_each():
    found = order_of(["26/12/1976", "12/26/1976"])
    assert (found.dmy, found.mdy) == ("26/12/1976", "12/26/1976")
