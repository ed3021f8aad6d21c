"""Claims in plain words, for people who never saw a code: "42 people pardoned, on 6 May 2025"."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from habeas.claims.event import Event
from habeas.claims.figure import Counted, Figure, Kind
from habeas.vocabulary.day_words import day_in_words
from habeas.vocabulary.terms import EVENT

COUNTED: Mapping[Counted, str] = MappingProxyType(
    {
        "held": "people behind bars", "detained": "people detained", "arrested": "people arrested",
        "charged": "people charged", "on_trial": "people on trial", "convicted": "people convicted",
        "sentenced_years": "years of imprisonment", "recognised": "people recognised as political prisoners",
        "pardoned": "people pardoned", "amnestied": "people amnestied", "released": "people released",
        "exchanged": "people exchanged", "commuted": "people whose sentence was shortened", "died": "deaths in custody",
        "killed": "people killed", "missing": "people missing", "fled": "people who fled",
        "at_risk": "people ill or in danger", "critical": "people in a critical condition",
        "listed": "people put on a list", "tortured": "people tortured or ill-treated", "searched": "people searched",
        "fined": "people fined", "ages": "age in years", "other_persons": "other people", "other": "not people",
    }
)  # fmt: skip


def value_in_words(figure: Figure) -> str:
    """The bounds of a figure: "more than 65,000", "2 to 3", "about 200"."""
    low, high = figure.low, figure.high
    match figure.modality, low, high:
        case "more_than", int(), None:
            return f"more than {low - 1:,}"
        case "less_than", None, int():
            return f"fewer than {high + 1:,}"
        case _, int(), None:
            return f"at least {low:,}"
        case _, None, int():
            return f"at most {high:,}"
        case "approx", int(), _:
            return f"about {low:,}" if low == high else f"about {low:,} to {high:,}"
        case _, int(), int():
            return f"{low:,}" if low == high else f"{low:,} to {high:,}"
        case _:
            return "an unknown number of"


def when_in_words(kind: Kind | None, first: str | None, last: str | None) -> str:
    """The time of a figure by its kind: "as of 7 May 2025", "since 2020, up to 7 May 2025"; empty where nothing is told."""
    if first is None and last is None:
        return ""
    if kind == "cumulative":
        since = f"since {day_in_words(first)}" if first is not None else ""
        until = f"up to {day_in_words(last)}" if last is not None else ""
        return ", ".join(part for part in (since, until) if part)
    if first is None or last is None:
        return f"from {day_in_words(first)}" if first is not None else f"up to {day_in_words(str(last))}"
    if first != last:
        return f"between {day_in_words(first)} and {day_in_words(last)}"
    if kind == "stock":
        return f"as of {day_in_words(first)}"
    return f"{'on' if len(first) == len('2025-05-07') else 'in'} {day_in_words(first)}"


def figure_in_words(figure: Figure) -> str:
    """What a figure says, without who says it."""
    when = when_in_words(figure.kind, figure.from_, figure.to)
    what = f"{value_in_words(figure)} {COUNTED[figure.counted]}"
    return ", ".join(part for part in (what[0].upper() + what[1:], when, figure.place or "") if part)


def event_in_words(event: Event) -> str:
    """What an event says of its person, without who says it."""
    said = [EVENT[event.act]]
    if event.years is not None:
        low, high = event.years
        said.append(f"{low} years" if low == high else f"{low or '…'} to {high or '…'} years")
    said += [", ".join(event.articles), event.court or "", event.facility or ""]
    said.append(when_in_words(None, event.from_, event.to))
    return ", ".join(part for part in said if part)
