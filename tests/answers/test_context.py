"""Events beside the register: in order, of a period and a country, with their source. Invented: Ruritania."""

from datetime import date

from worlds import ledger, statement

from habeas.access.levels import Level
from habeas.answers.context import BESIDE, events, events_json
from habeas.ledger.statement import Statement
from habeas.register.view import fold
from habeas.vocabulary.dates import parse_period


def event(name, first, last=None, level=Level.PUBLIC, **says):
    told = {"label": name, "what": "visit", "from": first, "url": f"https://example.org/{name}", **says}
    told |= {} if last is None else {"to": last}
    return Statement(
        "context", f"context/ngo/{name}", "ngo", "2025-05-01", told, {"note": "x"}, {"label": level}
    ).draft("tester")


VIEW = fold(ledger([
    event("vote", "2025-01-26", what="election", country="RU"), event("envoys", "2024-09", "2024-10-02"),
    event("decree", "[2024-12..]", country="XR"), event("secret", "2025-01-01", level=Level.CASE_TEAM),
    event("gone", "2025-02-01"), statement("context", "gone", "ngo", "2025-06-01", listed=False),
]))  # fmt: skip


def test_they_come_in_the_order_of_their_days_with_their_source():
    found = events(VIEW)
    assert [one.id for one in found] == ["context/ngo/envoys", "context/ngo/decree", "context/ngo/vote"]
    assert (found[0].first, found[0].last, found[0].when) == (date(2024, 9, 1), date(2024, 10, 2), "2024-09/2024-10-02")
    assert (found[2].label, found[2].source, found[2].url) == ("vote", "ngo", "https://example.org/vote")


def test_a_period_has_those_that_may_lie_in_it_and_a_country_those_of_no_other():
    assert [one.label for one in events(VIEW, parse_period("2024-10"))] == ["envoys"]
    assert [one.label for one in events(VIEW, parse_period("2025-02"))] == ["decree"]  # it may have been any day since
    assert [one.label for one in events(VIEW, country="RU")] == ["envoys", "vote"]


def test_what_is_for_the_case_team_is_seen_by_them_and_json_says_that_nothing_is_a_cause():
    assert "secret" in [one.label for one in events(VIEW, level=Level.CASE_TEAM)]
    told = events_json(events(VIEW), Level.PUBLIC)
    assert told["note"] == BESIDE
    assert "secret" not in str(told)


def test_the_view_of_some_sources_has_the_same_events_beside_it():
    assert events(VIEW.only(["ngo"])) == events(VIEW)
