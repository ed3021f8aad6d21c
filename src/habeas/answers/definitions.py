"""What each word counts: one table. An answer carries its word's sentence and the table's version.

A stock is how many at a day; a flow is how many in a period (from an open start it is cumulative). ``acts`` are the acts
of groups it takes, ``event`` the date of a named person's record that it goes by, ``forms`` and ``causes`` which stays
in custody and which ends of them it takes; of the event ``record`` everybody on record is, at no time of its own; ``opened``
and ``sentenced`` are dates of prosecutions. A synonym is the same word to the register. ``units`` says what a word can be
counted in.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from habeas.errors import QuestionError
from habeas.rules.condition import Condition
from habeas.vocabulary.suggestions import did_you_mean
from habeas.vocabulary.terms import CUSTODY, DEPRIVATION, RELEASE_CAUSE

VERSION = "1"
Unit = Literal["persons", "detentions", "prosecutions"]
Event = Literal["began", "ended", "on", "opened", "sentenced", "record"]

BEHIND_BARS = frozenset(CUSTODY) - {"house_arrest", "open_facility", "home_restriction", "travel_ban", "non_custodial"}
RELEASES = frozenset(RELEASE_CAUSE) - {"death", "escape", "unknown"}


@dataclass(frozen=True)
class Definition:
    """What one word counts. ``event`` None: named persons are counted by the stay itself (a stock), or not at all.

    ``custody``: which kinds of custody a stock takes. A definition on record (``answers.defined``) belongs to an
    ``organisation``, has a version of its own, and may have a ``condition``.
    """

    word: str
    kind: Literal["stock", "flow"]
    sentence: str
    acts: frozenset[str] = frozenset()
    event: Event | None = None
    forms: frozenset[str] = frozenset(DEPRIVATION)
    causes: frozenset[str] = frozenset()
    synonyms: tuple[str, ...] = ()
    custody: frozenset[str] = BEHIND_BARS
    organisation: str | None = None
    version: str = VERSION
    condition: Condition | None = None

    @property
    def units(self) -> tuple[Unit, ...]:
        """What it can be counted in; persons always, and first."""
        if self.event in {"opened", "sentenced"}:
            return ("persons", "prosecutions")
        stays = self.event in {"began", "ended"} or (self.event is None and self.kind == "stock")
        return ("persons", "detentions") if stays else ("persons",)

    @property
    def facts(self) -> frozenset[str]:
        """The facts that its condition names."""
        return frozenset() if self.condition is None else self.condition.facts

    @property
    def id(self) -> str:
        """Word and version, and whose it is: what a receipt names."""
        if self.organisation is None:
            return f"{self.word}/{self.version}"
        return f"{self.organisation}/{self.word}@{self.version}"

    def told(self, people: str) -> str:
        """The sentence shown with an answer."""
        who = {"political": POLITICAL, "anyone": ANYONE}[people] if self.acts else ""
        if self.condition is None:
            return f"{self.sentence} {who}".strip()
        return f"{self.sentence} {who} Condition: {self.condition.line}".replace("  ", " ")


POLITICAL = (
    "Of a group, only those whom its sources call political prisoners; a named person on record is taken to be one."
)
ANYONE = "Of a group, everyone, political prisoner or not."

_TABLE = (
    Definition(
        "held",
        "stock",
        "People in custody on the day, behind bars (not house arrest, open facility, restriction at home, travel ban), "
        "abducted and disappeared people included. Certainly held only where the stay is known to have lasted until "
        "then; a missing end date makes nobody held.",
        synonyms=("behind_bars", "imprisoned", "jailed", "in_custody"),
    ),
    Definition(
        "arrested",
        "flow",
        "People arrested: named people by the day their detention began, and groups arrested as reported.",
        acts=frozenset({"arrest"}),
        event="began",
        forms=frozenset({"detention"}),
        synonyms=("arrests",),
    ),
    Definition(
        "detained",
        "flow",
        "People taken into custody, however briefly: named people by the day their detention began, and groups "
        "arrested as reported. The register does not tell a brief detention from an arrest.",
        acts=frozenset({"arrest"}),
        event="began",
        forms=frozenset({"detention"}),
        synonyms=("detentions",),
    ),
    Definition(
        "abducted",
        "flow",
        "People taken away by force or deceit, by the day they were taken; an enforced disappearance begins with it.",
        event="began",
        forms=frozenset({"abduction", "enforced_disappearance"}),
        synonyms=("abductions", "abduction", "kidnapped"),
    ),
    Definition(
        "disappeared",
        "flow",
        "Victims of enforced disappearance, by the day they were taken.",
        event="began",
        forms=frozenset({"enforced_disappearance"}),
        synonyms=("disappearances", "disappearance", "enforced_disappearances"),
    ),
    Definition(
        "killed",
        "flow",
        "People killed, by the day of the killing or, where a source gives only that, of the finding of the remains.",
        acts=frozenset({"killing"}),
        event="on",
        synonyms=("killings", "killing", "murdered"),
    ),
    Definition(
        "died",
        "flow",
        "People who died in custody, by the day their detention ended.",
        event="ended",
        causes=frozenset({"death"}),
        synonyms=("deaths", "deaths_in_custody"),
    ),
    Definition(
        "pardoned",
        "flow",
        "People pardoned: groups as announced, and named people whose detention ended by pardon.",
        acts=frozenset({"pardon"}),
        event="ended",
        causes=frozenset({"pardon"}),
        synonyms=("pardons", "pardon"),
    ),
    Definition(
        "amnestied",
        "flow",
        "People amnestied: groups as announced, and named people whose detention ended by amnesty. A shortened sentence "
        "is not counted.",
        acts=frozenset({"amnesty"}),
        event="ended",
        causes=frozenset({"amnesty"}),
        synonyms=("amnesties", "amnesty"),
    ),
    Definition(
        "exchanged",
        "flow",
        "People released in an exchange: groups as announced, and named people whose detention ended so.",
        acts=frozenset({"exchange"}),
        event="ended",
        causes=frozenset({"exchange"}),
        synonyms=("exchanges", "swapped"),
    ),
    Definition(
        "released",
        "flow",
        "People released by whatever means: groups released, pardoned, amnestied or exchanged as announced, and named "
        "people whose detention ended otherwise than by death or escape. A shortened sentence is not counted.",
        acts=frozenset({"release", "pardon", "amnesty", "exchange"}),
        event="ended",
        causes=RELEASES,
        synonyms=("releases", "release", "freed"),
    ),
    Definition(
        "prosecuted",
        "flow",
        "People against whom a case was opened, by the day it was opened.",
        event="opened",
        synonyms=("prosecutions",),
    ),
    Definition(
        "sentenced",
        "flow",
        "People on whom a sentence was passed, by the day it was passed, whether or not it was served or stood.",
        event="sentenced",
        synonyms=("sentences",),
    ),
    Definition(
        "commuted",
        "flow",
        "People whose sentence was shortened or replaced without their release, as announced of groups.",
        acts=frozenset({"commutation"}),
        synonyms=("commutations", "commutation"),
    ),
    Definition(
        "listed",
        "flow",
        "People put on a list or an appeal, as reported of groups.",
        acts=frozenset({"listing"}),
        synonyms=("listings", "listing"),
    ),
    Definition(
        "people",
        "flow",
        "People on record, whatever happened to them: each counts once, however many records of them there are, as "
        "judged. Groups without names are not among them.",
        event="record",
        synonyms=("persons", "people_on_record"),
    ),
)

DEFINITIONS: Mapping[str, Definition] = MappingProxyType({definition.word: definition for definition in _TABLE})
_WORDS = MappingProxyType({name: d for d in _TABLE for name in (d.word, *d.synonyms)})


def definition(word: str) -> Definition:
    """What a word counts, by itself or a synonym. Raises ``QuestionError`` that names the words there are."""
    if "/" in word:
        raise QuestionError(
            f"“{word}” is a definition on record, and cannot be asked here.", mend="Ask `habeas count`."
        )
    found = _WORDS.get(word.strip().lower().replace(" ", "_").replace("-", "_"))
    if found is None:
        raise QuestionError(f"“{word}” is nothing the register counts.", mend=did_you_mean(word, DEFINITIONS))
    return found
