"""The intervals of a stay say the same, day for day, as the specification says of that day."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from habeas.access.levels import Level
from habeas.answers.truth import Truth, happened_in, held_on
from habeas.answers.truth import dates as told_dates
from habeas.register.columns.custody import custody
from habeas.register.columns.days import UNKNOWN_DAYS, days_of, known_day
from habeas.register.columns.schema import OPEN_LAST
from habeas.register.records import Record, Said
from habeas.vocabulary.dates import Period
from made_ledgers import FIRST, dates, days

ASKED = range(FIRST.toordinal() - 5, FIRST.toordinal() + 25)
FAR = (1, date(2023, 12, 31).toordinal(), date(2025, 1, 1).toordinal(), date.max.toordinal())


def record(kind, **says):
    said = {name: Said(value, "watch", reported, 0, Level.PUBLIC) for name, (value, reported) in says.items()}
    return Record(f"{kind}/watch/1", kind, "watch", said, {})


def specified(stay, killing, day):
    if killing is not None and happened_in(told_dates(killing, "on"), Period(None, day)) is Truth.CERTAIN:
        return Truth.OUT
    return held_on(stay, day)


def told(stay, name):
    return days_of(stay.get(name)) if name in stay.says else UNKNOWN_DAYS


@given(
    says=st.fixed_dictionaries({}, optional={"began": dates, "ended": dates, "last_seen": dates}),
    end=st.none() | st.sampled_from(["ended", "ongoing", "unknown"]),
    reported=days,
    killed=st.none() | dates,
)
def test_the_intervals_of_a_stay_are_what_it_was_on_every_day(says, end, reported, killed):
    told_of = {name: (value, "2024-01-03") for name, value in says.items()} | ({"end": (end, reported)} if end else {})
    stay = record("detention", **told_of)
    killing = None if killed is None else record("killing", on=(killed, "2024-01-03"))
    over = known_day(reported) if end == "ended" else OPEN_LAST
    gone = OPEN_LAST if killing is None else told(killing, "on")[1]
    found = custody(told(stay, "began"), told(stay, "ended"), told(stay, "last_seen"), over, gone)
    for day in (*FAR, *ASKED):
        possible = found.possible_from <= day <= found.possible_to
        certain = found.certain_from <= day <= found.certain_to or day == found.seen_day
        truth = Truth.CERTAIN if certain else Truth.POSSIBLE if possible else Truth.OUT
        assert truth is specified(stay, killing, date.fromordinal(day)), date.fromordinal(day)
        assert possible or not certain
