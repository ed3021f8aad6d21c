"""What lists tell of invented lives, and when: drafts of entries, some thousand lives at a time.

- One list tells of everybody; of three in twenty others do too, each in its own words. Who is the same is judged: mostly by
  linking, some by hand, a few wrongly, a few undone, a few against one another.
- A list tells a stay some while after it began, the dates as well as it knows them: a day, a month, a year, or not at all.
  That a stay ended is often told later, or never. Some of what was told is corrected, and a little is taken back.
- Two in five are recognised by an organisation, and some of those no longer; of a few the condition is told.
- Ids say nothing of time. Entries of a portion stand in the order of their reported days.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise
from random import Random
from typing import Any

from habeas.ledger.entries import Draft
from ruritania import words
from ruritania.drafts import judgement, statement
from ruritania.lives import TODAY, Life, Stay, life

PORTION = 1_000  # lives
KNOWN_FIRST = date(2014, 1, 1).toordinal()
_SHIFT = date(1900, 1, 1).toordinal()
_DAYS = tuple(date.fromordinal(day).isoformat() for day in range(_SHIFT, TODAY + 1))
_LISTS = tuple(key for key, (share, _) in words.LISTS.items() for _ in range(share))
_LISTED = tuple(words.LISTS)
_SPREAD = 2654435761  # odd, so that no two numbers below 2^32 give the same id


@dataclass(frozen=True, slots=True)
class TakenBack:
    """The entry at this place is retracted: all of it, or these predicates; ``again`` where that is taken back too."""

    place: int
    predicates: tuple[str, ...] | None
    reported: str
    again: str | None


@dataclass(slots=True)
class Portion:
    """The drafts of some lives, what of them is taken back later and which fields are erased, by places among the drafts;
    and who was released by what on which day, for acts on many.
    """

    drafts: list[Draft] = field(default_factory=list)
    taken_back: list[TakenBack] = field(default_factory=list)
    erased: list[tuple[int, tuple[str, ...]]] = field(default_factory=list)
    released: list[tuple[str, str, str]] = field(default_factory=list)


def portion(number: int, lives: range, seed: int, documents: Mapping[str, str]) -> Portion:
    """All that is told of these lives. ``documents`` has the SHA-256 of each list."""
    teller = _Teller(Random(f"ruritania/{seed}/{number}"), documents)
    for one in lives:
        teller.tell(one)
    return teller.portion(number)


def day_text(day: int) -> str:
    """A day as it stands in an entry."""
    return _DAYS[day - _SHIFT]


class _Teller:
    def __init__(self, draw: Random, documents: Mapping[str, str]) -> None:
        self.draw = draw
        self.random = draw.random
        self.documents = documents
        self.told: list[tuple[int, int, Draft]] = []
        self.released: list[tuple[str, str, str]] = []
        self.row = 0
        self.before: tuple[str, int] | None = None

    def tell(self, number: int) -> None:
        random, one = self.random, life(self.draw)
        name = f"{number * _SPREAD % 2**32:08x}"
        lists = [_LISTS[int(random() * 100)]]
        while len(lists) < 4 and random() < (0.15 if len(lists) == 1 else 0.2):
            other = _LISTED[int(random() * len(_LISTED))]
            if other not in lists:
                lists.append(other)
        records = [(f"person/{source}/{name}", self._record(one, source, name)) for source in lists]
        self._judge(records)
        if random() < 0.4:
            self._recognise(records[0], lists[0], name)
        if random() < 0.03:
            self._condition(records[0], lists[0], name)
        if random() < 0.003:  # somebody else on the very record
            says = {"sex": one.sex} if random() < 0.5 else {"birth_date": self._date(one.born)}
            self._state("person", records[0][0], words.DESK, self._later(records[0][1], 700), says)

    def portion(self, number: int) -> Portion:
        self.told.sort(key=lambda told: told[:2])
        found = Portion([draft for *_, draft in self.told], released=self.released)
        for place, (reported, _, draft) in enumerate(self.told):
            if self.random() < 0.005 and reported < TODAY:
                found.taken_back.append(self._taken_back(place, reported, draft))
        for _ in range(3 if number == 0 else self.random() < 0.1):
            place = int(self.random() * len(found.drafts))
            names = [name for name in found.drafts[place].fields if name.startswith("says.") or name == "reported"]
            if names:
                found.erased.append((place, (names[int(self.random() * len(names))],)))
        return found

    def _record(self, one: Life, source: str, name: str) -> int:
        """Tell a life as one list does; the day it was first told."""
        random, person = self.random, f"person/{source}/{name}"
        stays = [stay for stay in one.stays if random() < 0.86] or [one.stays[-1]]
        first = TODAY
        numbers = list(range(1, len(stays) + 1))
        self.draw.shuffle(numbers)
        for stay, number in zip(stays, numbers, strict=True):
            first = min(first, self._stay(stay, f"detention/{source}/{name}-{number}", person, source))
        says: dict[str, Any] = {"name": f"{one.given} {one.family}"}
        if random() < 0.9:
            says["sex"] = one.sex
        if random() < 0.7:
            says["birth_date"] = self._date(one.born)
        elif random() < 0.3:
            says["age"] = max(14, (stays[-1].began - one.born) // 365)
        if random() < 0.3:
            says["nationality"] = one.nationality
        if random() < 0.3:
            says["classification"] = words.CLASSES[int(random() * len(words.CLASSES))]
        self._state("person", person, source, first, says)
        if random() < 0.02:
            self._state("person", person, source, self._later(first, 1500), {"listed": False})
        if one.killed and random() < 0.85:
            where = {"place": one.stays[-1].place, "country": words.COUNTRY}
            says = {"person": person, "on": self._date(one.killed), **(where if random() < 0.7 else {})}
            self._state("killing", f"killing/{source}/{name}", source, self._after(one.killed), says)
        return first

    def _stay(self, stay: Stay, id_: str, person: str, source: str) -> int:
        """Tell a stay, then its end and what is corrected; the day it was first told."""
        random, told = self.random, self._after(stay.began)
        says = self._begun(stay, person)
        known_end = stay.ended <= told and random() < 0.85
        if known_end:
            says |= self._end(stay, person)
        elif random() < 0.6:
            says["end"] = "ongoing"
            if random() < 0.6:
                says["last_seen"] = day_text(max(stay.began, min(told, stay.ended - 1) - int(random() * 60)))
        elif random() < 0.5:
            says["end"] = "unknown"
        self._state("detention", id_, source, told, says)
        if not known_end and max(stay.ended, told) < TODAY and random() < 0.75:
            self._state("detention", id_, source, self._later(max(stay.ended, told), 120), self._end(stay, person))
        if random() < 0.03:
            change = {"began": day_text(stay.began)} if random() < 0.7 else {"custody": "pretrial_detention"}
            self._state("detention", id_, source, self._later(told, 500), change)
        return told

    def _begun(self, stay: Stay, person: str) -> dict[str, Any]:
        random = self.random
        says: dict[str, Any] = {"person": person, "form": stay.form, "country": words.COUNTRY}
        if stay.custody:
            says["custody"] = stay.custody
        if random() < 0.95:
            says["began"] = self._date(stay.began)
        if random() < 0.7:
            says["place"] = stay.place
        if random() < 0.6:
            says["facility"] = f"Prison No. {stay.facility}"
        if random() < 0.6:
            says["charges"] = list(stay.charges)
        if random() < 0.2 and stay.custody == "penal_colony":
            years = max(1, (stay.ended - stay.began) // 365)
            says["sentence_years"] = [years, years + int(random() * 2)]
        return says

    def _end(self, stay: Stay, person: str) -> dict[str, Any]:
        random = self.random
        says: dict[str, Any] = {"end": "ended"}
        if random() < 0.85:
            says["ended"] = self._date(stay.ended)
        if random() < 0.75:
            says["release_cause"] = stay.cause
            if stay.cause in {"pardon", "exchange"} and stay.ended >= KNOWN_FIRST:
                self.released.append((person, day_text(stay.ended), stay.cause))
        return says

    def _judge(self, records: list[tuple[str, int]]) -> None:
        random, pairs = self.random, list(pairwise(records))
        for (left, first), (right, second) in pairs:
            if random() > 0.92:
                continue
            verdict = "same" if random() < 0.96 else "unsure"
            reported = self._later(max(first, second), 400)
            self._judged(left, right, verdict, reported)
            if random() < 0.01:
                self._judged(left, right, "different", self._later(reported, 300))
        if len(records) > 2 and random() < 0.04:  # against what follows from the others
            self._judged(records[0][0], records[2][0], "different", self._later(max(records[0][1], records[2][1]), 800))
        if random() < 0.001 and self.before is not None:  # two people in one
            self._judged(self.before[0], records[0][0], "same", self._later(max(self.before[1], records[0][1]), 300))
        self.before = records[0]

    def _judged(self, left: str, right: str, verdict: str, reported: int) -> None:
        how = "automatic" if self.random() < 0.85 else "by_hand"
        why = "linked by name, birth and stays" if how == "automatic" else "the files are alike"
        self._put(reported, judgement(left, right, verdict, how, reported=day_text(reported), why=why))

    def _recognise(self, record: tuple[str, int], source: str, name: str) -> None:
        random, (person, first) = self.random, record
        id_, told = f"recognition/{source}/{name}", self._later(first, 150)
        teller = source if random() < 0.99 else words.DESK
        says: dict[str, Any] = {
            "person": person,
            "organisation": words.ORGANISATIONS[int(random() ** 2 * len(words.ORGANISATIONS))],
            "status": "recognised" if random() < 0.96 else "declined",
        }
        if random() < 0.9:
            says["on"] = self._date(told)
        if random() < 0.4:
            says["grounds"] = [words.GROUNDS[int(random() * len(words.GROUNDS))]]
        self._state("recognition", id_, teller, told, says)
        if random() < 0.2:
            later = self._later(told, 600)
            status = "former" if random() < 0.7 else "withdrawn"
            self._state("recognition", id_, teller, later, {"status": status, "on": self._date(later)})

    def _condition(self, record: tuple[str, int], source: str, name: str) -> None:
        random, (person, first) = self.random, record
        told = self._later(first, 300)
        says = {
            "person": person,
            "from": self._date(told),
            "medical_need": ("stable", "concern", "urgent", "critical")[int(random() * 4)],
            "contact_family": "permitted" if random() < 0.7 else "denied",
        }
        self._state("condition", f"condition/{source}/{name}", source, told, says)

    def _taken_back(self, place: int, reported: int, draft: Draft) -> TakenBack:
        names = [name[5:] for name in draft.fields if name.startswith("says.")]
        some = (names[int(self.random() * len(names))],) if names and self.random() < 0.4 else None
        later = self._later(reported, 500)
        again = day_text(self._later(later, 200)) if self.random() < 0.05 else None
        return TakenBack(place, some, day_text(later), again)

    def _state(self, kind: str, subject: str, source: str, reported: int, says: dict[str, Any]) -> None:
        self.row += 1
        because = {"document": self.documents[source], "row": self.row}
        self._put(reported, statement(kind, subject, source, day_text(reported), says=says, because=because))

    def _put(self, reported: int, draft: Draft) -> None:
        self.told.append((reported, len(self.told), draft))

    def _date(self, day: int) -> str:
        """A day as a list knows it."""
        found, text = self.random(), day_text(day)
        if found < 0.74:
            return text
        if found < 0.88:
            return text[:7]
        if found < 0.95:
            return text[:4]
        return f"[{day_text(day - 20)[:7]}..{text}]" if found < 0.97 else "XXXX" if found < 0.98 else f"[..{text[:7]}]"

    def _after(self, day: int) -> int:
        """When something that happened on a day is first told."""
        found = self.random()
        lag = 20 if found < 0.5 else 200 if found < 0.8 else 1500
        known = max(day, KNOWN_FIRST + int(self.random() * 200))
        told = known + int(self.draw.expovariate(1 / lag))
        return told if told <= TODAY else known + int(self.random() * (TODAY - known + 1))

    def _later(self, day: int, days: int) -> int:
        return min(TODAY, day + 1 + int(self.draw.expovariate(1 / days)))
